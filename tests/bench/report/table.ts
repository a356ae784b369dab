import type { Finding } from '../measure/measure.ts';
import { type Row, rows } from './rows.ts';

/** The findings as a Markdown table: a line for each row, a column for each server, and ours against the best peer. */
export function tableOf(findings: readonly Finding[], ours: string): string {
  const servers = [...new Set(findings.map(({ server }) => server))];
  const lines = rows.flatMap((row) => {
    const found = findings.filter((finding) => finding.row === row.id);
    return found.length === 0 ? [] : [line(row, found, servers, ours)];
  });
  const head = ['measure', 'unit', ...servers, 'ours : best peer', 'goal'];
  return [head, head.map((_, i) => (i < 2 ? '---' : '--:')), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function line(row: Row, found: readonly Finding[], servers: readonly string[], ours: string): string[] {
  const of = (server: string) => found.find((finding) => finding.server === server);
  const own = of(ours)?.value ?? null;
  const others = found.flatMap(({ server, value }) => (server === ours || value === null ? [] : [value]));
  const best = others.length === 0 ? null : row.isMoreBetter ? Math.max(...others) : Math.min(...others);
  const cells = servers.map((server) => {
    const finding = of(server);
    if (finding === undefined) return '';
    const value = finding.value === null ? 'not measured' : number(finding.value, row.digits);
    return finding.note ? `${value} (${finding.note})` : value;
  });
  return [row.says, row.unit, ...cells, ratio(own, best), goal(row, own)];
}

/** Times as much (or as little) as the best peer. */
function ratio(own: number | null, best: number | null): string {
  if (own === null || best === null || best === 0) return '';
  const times = own / best;
  return `${times >= 10 ? times.toFixed(0) : times.toFixed(2)} x`;
}

function goal(row: Row, own: number | null): string {
  if (row.goal === null) return '';
  const wanted = `${row.isMoreBetter ? '>=' : '<='} ${number(row.goal, 0)}`;
  if (own === null) return wanted;
  const isReached = row.isMoreBetter ? own >= row.goal : Number(own.toFixed(row.digits)) <= row.goal;
  if (isReached) return `${wanted}: reached`;
  const by = row.goal === 0 ? own : (100 * Math.abs(own - row.goal)) / row.goal;
  return `${wanted}: missed by ${by.toFixed(0)} %`;
}

const number = (value: number, digits: number) =>
  value.toLocaleString('en', { minimumFractionDigits: 0, maximumFractionDigits: digits });
