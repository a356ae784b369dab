import type { Attendance, AttendanceMessage } from '@proviso/domain/attendance';
import type { DebateEvent, FeedEvent } from '@proviso/domain/event';
import type { PersonId } from '@proviso/domain/person';
import type { Standing } from '@proviso/domain/standing';
import { type QueryClient, useQueryClient } from '@tanstack/solid-query';
import { createEffect, createSignal, onCleanup, untrack } from 'solid-js';
import { queries } from '../api/queries.ts';
import { caucusAfter, offersAfter, signingsAfter } from '../role-play/negotiation-after.ts';
import { roundsAfter } from '../round/rounds-after.ts';
import { standingsKey } from '../stance/standings-key.ts';
import {
  claimsAfter,
  coalitionsAfter,
  commentsAfter,
  evidenceAfter,
  marksAfter,
  occurrencesAfter,
  overviewAfter,
  packagesAfter,
  seenAfter,
  seenUpTo,
  settlementsAfter,
  stancesAfter,
  suggestionsAfter,
} from './apply-event.ts';
import { askAgainIfAsking, refreshSoon } from './ask-again.ts';

/** `connecting` before the first frame can come, `behind` while a lost connection is being tried again. */
export type FeedState = 'connecting' | 'live' | 'behind' | 'ended';

/** The server's own closing codes: signed out, and no such debate for this reader. Trying again would not help. */
const final = [4401, 4404];

/**
 * Follows a debate's feed from the last event its records hold, and brings the records up to date in place. A lost
 * connection is tried again after 0.5 s, doubling to 15 s, from the last event seen, so that nothing is missed. While there
 * is a connection, it also says who is where.
 */
export function createFeed(
  debate: () => string,
  seenBefore: () => number,
  onAttendance: (here: readonly Attendance[]) => void,
): () => FeedState {
  const client = useQueryClient();
  const [state, setState] = createSignal<FeedState>('connecting');
  createEffect(() => {
    const id = debate();
    let seen = untrack(seenBefore);
    let wait = 500;
    let socket: WebSocket | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;

    const connect = () => {
      const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
      socket = new WebSocket(`${scheme}://${location.host}/feed/${encodeURIComponent(id)}?after=${seen}`);
      socket.onopen = () => {
        wait = 500;
        setState('live');
      };
      socket.onmessage = ({ data }) => {
        const event = JSON.parse(String(data)) as FeedEvent | AttendanceMessage;
        if (event.kind === 'attendance') return onAttendance(event.here);
        if (event.seq <= seen) return;
        // A gap cannot happen by the feed's own law; if it does all the same, what is on the page is no longer known to be true.
        if (event.seq > seen + 1) void client.invalidateQueries({ queryKey: ['debate', id] });
        seen = event.seq;
        apply(client, id, event);
      };
      socket.onclose = ({ code }) => {
        if (over) return;
        onAttendance([]);
        if (final.includes(code)) return setState('ended');
        setState('behind');
        timer = setTimeout(connect, wait);
        wait = Math.min(wait * 2, 15_000);
      };
    };
    const connectNow = () => {
      if (socket?.readyState !== WebSocket.CLOSED) return;
      clearTimeout(timer);
      connect();
    };
    connect();
    window.addEventListener('online', connectNow);
    onCleanup(() => {
      over = true;
      clearTimeout(timer);
      window.removeEventListener('online', connectNow);
      socket?.close();
    });
  });
  return state;
}

function apply(client: QueryClient, debate: string, event: FeedEvent): void {
  const overview = queries.overview(debate);
  if (event.kind === 'unheard') {
    client.setQueryData(overview.queryKey, (old) => old && seenUpTo(old, event.seq));
    return;
  }
  if (event.kind === 'vote.counted') {
    client.setQueryData(overview.queryKey, (old) => old && seenUpTo(old, event.seq));
    refreshSoon(client, queries.votes(debate).queryKey);
    refreshSoon(client, queries.strengths(debate).queryKey);
    return;
  }
  const me = client.getQueryData(overview.queryKey)?.me?.person;
  // As somebody else one may hear of other things: what is on the page is asked for anew.
  if (event.kind === 'person.changed' && event.person.id === me)
    void client.invalidateQueries({ queryKey: ['debate', debate] });
  const stances = queries.stances(debate);
  const evidence = queries.evidence(debate);
  client.setQueryData(overview.queryKey, (old) => old && overviewAfter(old, event));
  // Not a list anew for each event: of ten thousand the matrix would be worked out anew.
  client.setQueryData(stances.queryKey, (old) => old && stancesAfter(old, event));
  const standings = standingsKey(debate);
  client.setQueryData<readonly Standing[]>(standings, (old) => old && stancesAfter(old, event));
  askAgainIfAsking(client, standings);
  client.setQueryData(evidence.queryKey, (old) => {
    if (!old) return old;
    const { sources, citations, credibility } = evidenceAfter(old, event);
    return { sources: [...sources], citations: [...citations], credibility: [...credibility] };
  });
  const caucus = queries.caucus(debate);
  client.setQueryData(caucus.queryKey, (old) => old && [...caucusAfter(old, event)]);
  const offers = queries.offers(debate);
  client.setQueryData(offers.queryKey, (old) => {
    if (!old) return old;
    const next = offersAfter(old, event);
    return { offers: [...next.offers], replies: [...next.replies] };
  });
  const signings = queries.signings(debate);
  client.setQueryData(signings.queryKey, (old) => {
    if (!old) return old;
    const next = signingsAfter(old, event);
    return { signings: [...next.signings], signatures: [...next.signatures] };
  });
  for (const key of [caucus.queryKey, offers.queryKey, signings.queryKey]) askAgainIfAsking(client, key);
  const rounds = queries.rounds(debate);
  client.setQueryData(rounds.queryKey, (old) => old && roundsAfter(old, event));
  askAgainIfAsking(client, rounds.queryKey);
  if (event.kind === 'round.counted')
    refreshSoon(client, queries.roundVoices(debate, event.count.round).queryKey);
  const settlements = queries.settlements(debate);
  client.setQueryData(settlements.queryKey, (old) => old && [...settlementsAfter(old, event)]);
  const coalitions = queries.coalitions(debate);
  client.setQueryData(coalitions.queryKey, (old) => old && [...coalitionsAfter(old, event)]);
  const occurrences = queries.occurrences(debate);
  client.setQueryData(occurrences.queryKey, (old) => old && [...occurrencesAfter(old, event)]);
  for (const { queryKey } of [settlements, coalitions, occurrences]) askAgainIfAsking(client, queryKey);
  const packages = queries.packages(debate);
  client.setQueryData(packages.queryKey, (old) => old && [...packagesAfter(old, event)]);
  const suggestions = queries.suggestions(debate);
  if (event.kind.startsWith('suggestion.'))
    client.setQueryData(suggestions.queryKey, (old) => old && [...suggestionsAfter(old, event)]);
  const marks = queries.marks(debate);
  if (event.kind.startsWith('mark.'))
    client.setQueryData(marks.queryKey, (old) => old && [...marksAfter(old, event)]);
  applyRead(client, debate, event, me);
  for (const key of [suggestions.queryKey, marks.queryKey]) askAgainIfAsking(client, key);
  for (const key of [overview.queryKey, stances.queryKey, evidence.queryKey, packages.queryKey])
    askAgainIfAsking(client, key);
  // Of many that came from a file the event only says how many.
  if (event.kind === 'stances.recorded' && event.stances.length < event.total)
    for (const key of [stances.queryKey, standings, evidence.queryKey]) refreshSoon(client, key);
  if (/^(claim|citation|credibility|vote)\./.test(event.kind))
    refreshSoon(client, queries.strengths(debate).queryKey);
  if (event.kind === 'vote.cast' || event.kind === 'debate.configured' || event.kind === 'claim.merged')
    refreshSoon(client, queries.votes(debate).queryKey);
  const isInPlace =
    event.kind === 'claim.edited' ||
    event.kind === 'claim.worded' ||
    (event.kind === 'claim.created' && event.claims.length > 0);
  if ((event.kind.startsWith('claim.') && !isInPlace) || event.kind === 'suggestion.settled')
    refreshSoon(client, queries.claims(debate).queryKey);
}

/** What is written beside and in the arguments, and what of it is new to the reader. */
function applyRead(client: QueryClient, debate: string, event: DebateEvent, me: PersonId | undefined): void {
  const claims = queries.claims(debate);
  const comments = queries.comments(debate);
  const seen = queries.seen(debate);
  if (event.kind === 'claim.created' || event.kind === 'claim.edited' || event.kind === 'claim.worded') {
    client.setQueryData(claims.queryKey, (old) => old && [...claimsAfter(old, event)]);
    client.setQueryData(seen.queryKey, (old) => old && seenAfter(old, event, me));
    askAgainIfAsking(client, seen.queryKey);
  }
  if (event.kind.startsWith('comment.'))
    client.setQueryData(comments.queryKey, (old) => old && [...commentsAfter(old, event)]);
  // What was said and suggested about the duplicate is about the claim that stays.
  if (event.kind === 'claim.merged')
    for (const { queryKey } of [comments, queries.marks(debate), queries.suggestions(debate)])
      refreshSoon(client, queryKey);
  askAgainIfAsking(client, comments.queryKey);
  if (event.kind === 'notice.given') refreshSoon(client, queries.notices(debate).queryKey);
  // Their events do not say how many claims an argument has now.
  if (
    /^claim\.(archived|restored|moved|linked|merged)$/.test(event.kind) ||
    event.kind === 'suggestion.settled'
  )
    refreshSoon(client, queries.overview(debate).queryKey);
}
