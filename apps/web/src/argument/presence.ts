import type { ClaimId, Side } from '@proviso/domain/claim';
import { sides } from '@proviso/domain/claim';
import type { PersonId } from '@proviso/domain/person';
import { type Accessor, createSignal, onCleanup } from 'solid-js';
import type { Awareness } from 'y-protocols/awareness';

/** What somebody is writing: an answer that is not placed yet, or the text of a claim. */
type Writing =
  | { readonly kind: 'answer'; readonly answers: ClaimId | null; readonly side: Side }
  | { readonly kind: 'claim'; readonly claim: ClaimId };

/** Somebody else who has this argument open. Two pages of one person are one entry. */
export type Presence = {
  readonly person: PersonId | null;
  readonly name: string;
  readonly at: ClaimId | null;
  readonly writing: Writing | null;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null);

/** Presence comes from other browsers and is read with care; who it is, the server has stamped. */
function readWriting(value: unknown): Writing | null {
  if (!isRecord(value)) return null;
  const claim = textOrNull(value.claim);
  if (value.kind === 'claim' && claim !== null) return { kind: 'claim', claim };
  const side = sides.find((known) => known === value.side);
  if (value.kind !== 'answer' || side === undefined) return null;
  return { kind: 'answer', answers: textOrNull(value.answers), side };
}

function readPresence(state: unknown): Presence | null {
  if (!isRecord(state) || !isRecord(state.user)) return null;
  const name = textOrNull(state.user.name);
  if (name === null) return null;
  return {
    person: textOrNull(state.user.person),
    name,
    at: textOrNull(state.at),
    writing: readWriting(state.writing),
  };
}

const isSameWriting = (a: Writing | null, b: Writing | null) =>
  a === b ||
  (a !== null &&
    b !== null &&
    (a.kind === 'claim'
      ? b.kind === 'claim' && a.claim === b.claim
      : b.kind === 'answer' && a.answers === b.answers && a.side === b.side));

const isSamePresence = (a: Presence, b: Presence) =>
  a.person === b.person && a.name === b.name && a.at === b.at && isSameWriting(a.writing, b.writing);

/** The list as it is now, in which whoever does what they did before is the same object: carets move at every letter. */
function keepSame(before: readonly Presence[], now: readonly Presence[]): readonly Presence[] {
  const next = now.map((one) => before.find((known) => isSamePresence(known, one)) ?? one);
  return next.length === before.length && next.every((one, at) => one === before[at]) ? before : next;
}

/** Who else is here, writers first, each person once. */
export function createPresence(awareness: Awareness, me: PersonId | null): Accessor<readonly Presence[]> {
  const read = () => {
    const byPerson = new Map<string, Presence>();
    for (const [client, state] of awareness.getStates()) {
      if (client === awareness.clientID) continue;
      const presence = readPresence(state);
      if (!presence || (me !== null && presence.person === me)) continue;
      const key = presence.person ?? `visitor-${client}`;
      const other = byPerson.get(key);
      if (!other || other.writing === null) byPerson.set(key, presence);
    }
    return [...byPerson.values()].sort(
      (a, b) => Number(b.writing !== null) - Number(a.writing !== null) || a.name.localeCompare(b.name),
    );
  };
  const [people, setPeople] = createSignal<readonly Presence[]>(read());
  const onChange = () => setPeople((before) => keepSame(before, read()));
  awareness.on('change', onChange);
  onCleanup(() => awareness.off('change', onChange));
  return people;
}
