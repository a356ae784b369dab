import { subjectOf } from '../argument/argument.ts';
import type { Issue } from '../issue/issue.ts';
import type { Archive } from './archive.ts';
import { checkDiscussion } from './check-discussion.ts';
import { checkModeration } from './check-moderation.ts';
import { checkNegotiation } from './check-negotiation.ts';

/** The lists that others refer to, and what one of their members is called. */
const nouns = {
  people: 'person',
  drafts: 'draft',
  provisions: 'provision',
  stakeholders: 'stakeholder',
  sources: 'source',
  claims: 'claim',
  stances: 'stance',
  packages: 'package',
} as const;
type Kind = keyof typeof nouns;
const kinds = [
  'people',
  'drafts',
  'provisions',
  'stakeholders',
  'sources',
  'claims',
  'stances',
  'packages',
] as const satisfies readonly Kind[];
const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

/**
 * Whether the parts of an archive fit together: ids are unique within a kind, every reference leads somewhere, and
 * neither provisions nor claims nor corrections stand in a circle. At most 50 issues.
 */
export function checkArchive(archive: Archive): readonly Issue[] {
  const issues: Issue[] = [];
  const say = (where: string, message: string) => {
    if (issues.length < 50) issues.push({ where, message });
  };
  const ids = Object.fromEntries(kinds.map((kind) => [kind, new Set(idsOf(archive[kind]))]));
  for (const kind of [
    ...kinds,
    'lineage',
    'credibility',
    'citations',
    'coalitions',
    'occurrences',
    'settlements',
    'suggestions',
    'marks',
    'comments',
    'rounds',
    'roundAnswers',
    'offers',
    'offerReplies',
    'signings',
    'signatures',
  ] as const) {
    const seen = new Set<string>();
    for (const [i, id] of idsOf(archive[kind]).entries()) {
      if (seen.has(id)) say(`${kind}.${i}.id`, `The id ${id} stands twice; each needs its own.`);
      seen.add(id);
    }
  }
  const refer = (where: string, kind: Kind, id: string | null) => {
    if (id !== null && !ids[kind]?.has(id)) say(where, `There is no ${nouns[kind]} ${id} in this file.`);
  };

  archive.people.forEach((person, i) => refer(`people.${i}.speaksFor`, 'stakeholders', person.speaksFor));
  const provisions = new Map(archive.provisions.map((provision) => [provision.id, provision]));
  archive.provisions.forEach((provision, i) => {
    refer(`provisions.${i}.draft`, 'drafts', provision.draft);
    refer(`provisions.${i}.parent`, 'provisions', provision.parent);
    const parent = provision.parent === null ? undefined : provisions.get(provision.parent);
    if (parent && parent.draft !== provision.draft)
      say(`provisions.${i}.parent`, 'A provision nests within one of its own draft.');
    for (const id of [...provision.gives, ...provision.receives])
      refer(`provisions.${i}`, 'stakeholders', id);
  });
  archive.lineage.forEach((lineage, i) => {
    refer(`lineage.${i}.draft`, 'drafts', lineage.draft);
    refer(`lineage.${i}.earlier`, 'provisions', lineage.earlier);
    refer(`lineage.${i}.later`, 'provisions', lineage.later);
  });
  archive.stakeholders.forEach((stakeholder, i) =>
    refer(`stakeholders.${i}.parent`, 'stakeholders', stakeholder.parent),
  );
  archive.sources.forEach((source, i) => refer(`sources.${i}.addedBy`, 'people', source.addedBy));
  archive.credibility.forEach((assessment, i) => {
    refer(`credibility.${i}.source`, 'sources', assessment.source);
    refer(`credibility.${i}.by`, 'people', assessment.by);
  });
  const claims = new Map(archive.claims.map((claim) => [claim.id, claim]));
  archive.claims.forEach((claim, i) => {
    const at = `claims.${i}`;
    const subject = subjectOf(claim.argument);
    refer(`${at}.argument`, `${subject.kind}s`, subject.id);
    refer(`${at}.answers`, 'claims', claim.answers);
    refer(`${at}.link`, 'claims', claim.link);
    refer(`${at}.author`, 'people', claim.author);
    refer(`${at}.archived.by`, 'people', claim.archived?.by ?? null);
    const parent = claim.answers === null ? undefined : claims.get(claim.answers);
    if (parent && parent.argument !== claim.argument)
      say(`${at}.answers`, 'A claim answers one of its own argument.');
    if (claim.link !== null && claim.text !== '')
      say(`${at}.text`, 'A link has no text of its own: it shows the claim it leads to.');
    if (claim.link !== null && claims.get(claim.link)?.link != null)
      say(`${at}.link`, 'A link leads to a claim, not to another link.');
    if (parent && parent.link !== null)
      say(`${at}.answers`, 'A link is not answered; answer the claim it leads to.');
    if (claim.side === 'undercut' && claim.answers === null)
      say(`${at}.answers`, 'An undercut answers the step of a claim, so it must name that claim.');
  });
  archive.citations.forEach((citation, i) => {
    refer(`citations.${i}.on`, `${citation.on.kind}s`, citation.on.id);
    refer(`citations.${i}.source`, 'sources', citation.source);
    refer(`citations.${i}.addedBy`, 'people', citation.addedBy);
  });
  archive.stances.forEach((stance, i) => {
    const at = `stances.${i}`;
    refer(`${at}.stakeholder`, 'stakeholders', stance.stakeholder);
    refer(`${at}.on`, `${stance.on.kind}s`, stance.on.id);
    refer(`${at}.wording`, 'provisions', stance.wording);
    refer(`${at}.supersedes`, 'stances', stance.supersedes);
    refer(`${at}.recordedBy`, 'people', stance.recordedBy);
    stance.conditions.forEach((condition, j) => {
      refer(`${at}.conditions.${j}`, 'provisions', condition.provision);
      refer(`${at}.conditions.${j}.wording`, 'provisions', condition.wording);
    });
    for (const id of stance.restsOn) refer(`${at}.restsOn`, 'claims', id);
  });
  archive.votes.forEach((vote, i) => {
    refer(`votes.${i}.claim`, 'claims', vote.claim);
    refer(`votes.${i}.by`, 'people', vote.by);
  });

  archive.coalitions.forEach(({ members }, i) => {
    for (const id of members) refer(`coalitions.${i}.members`, 'stakeholders', id);
  });
  archive.occurrences.forEach((one, i) => {
    refer(`occurrences.${i}.source`, 'sources', one.source);
    refer(`occurrences.${i}.addedBy`, 'people', one.addedBy);
  });
  const kindOf = new Map(archive.stances.map(({ id, kind }) => [id, kind]));
  archive.settlements.forEach((one, i) => {
    refer(`settlements.${i}.stance`, 'stances', one.stance);
    refer(`settlements.${i}.settledBy`, 'people', one.settledBy);
    const kind = kindOf.get(one.stance);
    if (kind !== undefined && kind !== 'assessed')
      say(`settlements.${i}.stance`, 'A settlement chooses among assessments.');
  });

  checkModeration(archive, refer, say);
  checkDiscussion(archive, refer, say);
  checkNegotiation(archive, refer, say);
  archive.packages.forEach((one, i) => {
    const at = `packages.${i}`;
    one.choices.forEach(({ provision, wordings }, j) => {
      refer(`${at}.choices.${j}.provision`, 'provisions', provision);
      for (const id of wordings) refer(`${at}.choices.${j}.wordings`, 'provisions', id);
    });
    refer(`${at}.follows`, 'packages', one.follows);
    refer(`${at}.savedBy`, 'people', one.savedBy);
  });

  const corrections = new Set<string>();
  archive.stances.forEach(({ supersedes }, i) => {
    if (supersedes !== null && corrections.has(supersedes))
      say(
        `stances.${i}.supersedes`,
        `Stance ${supersedes} is corrected twice; correct its correction instead.`,
      );
    else if (supersedes !== null) corrections.add(supersedes);
  });
  const cast = new Set<string>();
  archive.votes.forEach(({ claim, by, at }, i) => {
    const vote = `${claim} ${by} ${at}`;
    if (cast.has(vote)) say(`votes.${i}`, `${by} votes twice on ${claim} at the same time.`);
    cast.add(vote);
  });

  for (const id of circles(new Map(archive.provisions.map(({ id, parent }) => [id, parent]))))
    say('provisions', `Provision ${id} lies within itself.`);
  for (const id of circles(new Map(archive.claims.map(({ id, answers }) => [id, answers]))))
    say('claims', `Claim ${id} answers itself in a circle.`);
  for (const id of circles(new Map(archive.stances.map(({ id, supersedes }) => [id, supersedes]))))
    say('stances', `Stance ${id} corrects itself in a circle.`);
  for (const id of circles(new Map(archive.packages.map(({ id, follows }) => [id, follows]))))
    say('packages', `Package ${id} follows itself in a circle.`);
  for (const id of circles(new Map(archive.stakeholders.map(({ id, parent }) => [id, parent]))))
    say('stakeholders', `Stakeholder ${id} belongs to itself.`);
  return issues;
}

/** One id of every circle in "child -> parent". */
function circles(parents: ReadonlyMap<string, string | null>): readonly string[] {
  const found: string[] = [];
  const settled = new Set<string>();
  for (const start of parents.keys()) {
    const path = new Set<string>();
    let at: string | null = start;
    while (at !== null && !settled.has(at) && !path.has(at)) {
      path.add(at);
      at = parents.get(at) ?? null;
    }
    if (at !== null && path.has(at)) found.push(at);
    for (const id of path) settled.add(id);
  }
  return found;
}
