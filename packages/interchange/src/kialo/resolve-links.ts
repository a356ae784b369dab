import type { Note } from '../format/format.ts';
import { linkedPath } from './kialo-file.ts';
import type { Seeking } from './place-claims.ts';

/**
 * A link leads to a claim with a text, and has no answers of its own. Where the file says otherwise: a link to a link
 * leads on to the end, answers to a link go to the claim it leads to, and what leads nowhere or in a circle stays text.
 */
export function resolveLinks(claims: readonly Seeking[], notes: Note[]): void {
  const asText = (claim: Seeking, why: string) => {
    claim.link = null;
    notes.push({ line: claim.block.line, message: `"${claim.block.text}" was kept as text: ${why}` });
  };
  for (const claim of claims)
    if (claim.link === null && linkedPath(claim.block.text) !== null)
      asText(claim, 'there is no claim of that number.');

  const settled = new Set<Seeking>();
  for (const start of claims) {
    const trail = new Set<Seeking>();
    let end = start;
    while (end.link !== null && !trail.has(end)) {
      trail.add(end);
      if (settled.has(end)) {
        end = end.link;
        break;
      }
      end = end.link;
    }
    const inCircle = trail.has(end);
    for (const claim of trail) {
      if (inCircle) asText(claim, 'it leads back to itself.');
      else claim.link = end;
      settled.add(claim);
    }
  }

  const answered = new Map<Seeking, Seeking[]>();
  for (const claim of claims) {
    if (claim.answers === null || claim.answers.link === null) continue;
    const answers = answered.get(claim.answers);
    if (answers) answers.push(claim);
    else answered.set(claim.answers, [claim]);
  }
  for (const [link, answers] of answered) {
    const target = link.link;
    if (target === null) continue;
    if (liesBelow(target, link)) {
      asText(link, 'it leads to one of its own answers.');
      continue;
    }
    for (const answer of answers) {
      answer.answers = target;
      notes.push({
        line: answer.block.line,
        message: 'This answers a link; it stands under the claim that the link leads to.',
      });
    }
  }
  // What was moved into another thesis takes its answers with it; parents stand before their answers in the file
  // except for those moved, so each asks its topmost claim.
  const thesisOf = new Map<Seeking, number>();
  for (const claim of claims) {
    const path: Seeking[] = [];
    let at = claim;
    while (at.answers !== null && !thesisOf.has(at)) {
      path.push(at);
      at = at.answers;
    }
    const thesis = thesisOf.get(at) ?? at.thesis;
    for (const one of [at, ...path]) thesisOf.set(one, thesis);
  }
  for (const [claim, thesis] of thesisOf) claim.thesis = thesis;
}

function liesBelow(claim: Seeking, above: Seeking): boolean {
  for (let at: Seeking | null = claim; at !== null; at = at.answers) if (at === above) return true;
  return false;
}
