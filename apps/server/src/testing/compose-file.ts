import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';

// What compose.yaml and the Dockerfile say, for tests: there is no Docker where they run.

export const root = new URL('../../../../', import.meta.url);
export const readRoot = (file: string): string => readFileSync(new URL(file, root), 'utf8');

const serviceSchema = v.object({
  build: v.optional(v.string()),
  command: v.optional(v.array(v.string())),
  environment: v.optional(v.record(v.string(), v.string()), {}),
  depends_on: v.optional(v.record(v.string(), v.object({ condition: v.string() })), {}),
  healthcheck: v.optional(v.object({ test: v.array(v.string()) })),
  stop_grace_period: v.optional(v.string()),
  configs: v.optional(v.array(v.object({ source: v.string(), target: v.string() })), []),
  volumes: v.optional(v.array(v.string()), []),
});
const composeSchema = v.object({
  services: v.record(v.string(), serviceSchema),
  configs: v.record(v.string(), v.object({ content: v.string() })),
  volumes: v.record(v.string(), v.unknown()),
});
export const compose = v.parse(composeSchema, parse(readRoot('compose.yaml'), { merge: true }));
/** The services that are servers of ours, by name. */
export const composeNodes = Object.entries(compose.services).filter(([, { build }]) => build !== undefined);

export const dockerfile = readRoot('Dockerfile');
/** What the image sets. */
export const imageEnvironment: Readonly<Record<string, string>> = Object.fromEntries(
  [...dockerfile.matchAll(/^ENV (.+)$/gm)].flatMap(([, pairs = '']) =>
    pairs.split(' ').map((pair) => {
      const [name = '', value = ''] = pair.split('=', 2);
      return [name, value] as const;
    }),
  ),
);
/** The program that the image starts, and its arguments. */
export const imageCommand = v.parse(
  v.array(v.string()),
  JSON.parse(/^CMD (.+)$/m.exec(dockerfile)?.[1] ?? '[]'),
);

/** What a service is given, with `${NAME:-default}` and `${NAME:?reason}` filled in. */
export const environmentOf = (service: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(compose.services[service]?.environment ?? {}).map(([name, value]) => [
      name,
      value.replace(/\$\{\w+(?::-([^}]*)|:\?[^}]*)?\}/g, (_, otherwise?: string) => otherwise ?? 'secret'),
    ]),
  );
