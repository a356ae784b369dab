import { type Issue, read } from '@proviso/domain/issue';
import { createSignal } from 'solid-js';
import type * as v from 'valibot';
import type { Answer } from '../api/problem.ts';

/** Leads to the first field that is wrong: nobody should have to look for it. */
const showFirst = () =>
  queueMicrotask(() => {
    const field = document.querySelector<HTMLElement>('form [aria-invalid="true"]');
    field?.focus();
    field?.scrollIntoView({ block: 'nearest' });
  });

/**
 * A form's sending: reads what was typed by the domain's own schema, sends it, and keeps what is wrong until the next try.
 * Nothing typed is lost when sending fails. `error(where)` is the first issue of a field, `general()` what belongs to none
 * of the fields asked for so far.
 */
export function createForm<S extends v.GenericSchema, T>(options: {
  readonly schema: S;
  readonly send: (input: v.InferOutput<S>) => Promise<Answer<T>>;
  readonly done: (value: T) => void;
}) {
  const [issues, setIssues] = createSignal<readonly Issue[]>([]);
  const [failure, setFailure] = createSignal<string | null>(null);
  const [busy, setBusy] = createSignal(false);
  const fields = new Set<string>();

  const belongs = (issue: Issue, where: string) =>
    issue.where === where || issue.where.startsWith(`${where}.`);
  return {
    busy,
    error(where: string): string | undefined {
      fields.add(where);
      return issues().find((issue) => belongs(issue, where))?.message;
    },
    general(): string | null {
      const homeless = issues().find((issue) => ![...fields].some((where) => belongs(issue, where)));
      return homeless?.message ?? failure();
    },
    async submit(raw: unknown): Promise<void> {
      if (busy()) return;
      const input = read(options.schema, raw);
      setFailure(null);
      setIssues(input.ok ? [] : input.issues);
      if (!input.ok) return showFirst();
      setBusy(true);
      const answer = await options.send(input.value);
      setBusy(false);
      if (answer.ok) return options.done(answer.value);
      setIssues(answer.problem.issues);
      setFailure(answer.problem.detail);
      showFirst();
    },
  };
}
