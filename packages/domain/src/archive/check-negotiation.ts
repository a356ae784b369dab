import { isPublic } from '../offer/offer.ts';
import type { Archive } from './archive.ts';

type Refer = (
  where: string,
  kind: 'people' | 'provisions' | 'stakeholders' | 'packages',
  id: string | null,
) => void;
type Say = (where: string, message: string) => void;

/** What `checkArchive` asks of rounds, offers and signings: what they refer to, and that no file holds what is not revealed. */
export function checkNegotiation(archive: Archive, refer: Refer, say: Say): void {
  checkRounds(archive, refer, say);
  checkOffers(archive, refer, say);
  const signings = new Map(archive.signings.map((one) => [one.id, one]));
  archive.signings.forEach((one, i) => {
    refer(`signings.${i}.package`, 'packages', one.package);
    refer(`signings.${i}.by`, 'people', one.by);
    one.parties.forEach((party, j) => refer(`signings.${i}.parties.${j}`, 'stakeholders', party));
  });
  archive.signatures.forEach((one, i) => {
    refer(`signatures.${i}.stakeholder`, 'stakeholders', one.stakeholder);
    refer(`signatures.${i}.by`, 'people', one.by);
    if (!signings.get(one.signing)?.parties.includes(one.stakeholder))
      say(`signatures.${i}.signing`, `No signing ${one.signing} in this file asks ${one.stakeholder}.`);
  });
}

function checkRounds({ rounds, roundAnswers }: Archive, refer: Refer, say: Say): void {
  const byId = new Map(rounds.map((one) => [one.id, one]));
  rounds.forEach((one, i) => {
    refer(`rounds.${i}.openedBy`, 'people', one.openedBy);
    one.provisions.forEach((id, j) => refer(`rounds.${i}.provisions.${j}`, 'provisions', id));
    if (one.follows !== null && byId.get(one.follows)?.revealedAt == null)
      say(`rounds.${i}.follows`, `There is no revealed round ${one.follows} in this file.`);
  });
  const counted = new Set<string>();
  roundAnswers.forEach((one, i) => {
    const at = `roundAnswers.${i}`;
    const round = byId.get(one.round);
    refer(`${at}.by`, 'people', one.by);
    if (round?.of === 'delegates') refer(`${at}.voice`, 'stakeholders', one.voice);
    if (!round?.revealedAt) say(`${at}.round`, `There is no revealed round ${one.round} in this file.`);
    else if (!round.provisions.includes(one.provision))
      say(`${at}.provision`, `Round ${one.round} does not ask about provision ${one.provision}.`);
    if (round?.anonymous && one.by !== null)
      say(`${at}.by`, 'An anonymous round does not name who answered.');
    const name = `${one.round} ${one.voice} ${one.provision}`;
    if (counted.has(name)) say(at, `${one.voice} answers twice on ${one.provision} in round ${one.round}.`);
    counted.add(name);
  });
}

function checkOffers({ offers, offerReplies }: Archive, refer: Refer, say: Say): void {
  const byId = new Map(offers.map((one) => [one.id, one]));
  offers.forEach((one, i) => {
    const at = `offers.${i}`;
    refer(`${at}.from`, 'stakeholders', one.from);
    refer(`${at}.by`, 'people', one.by);
    one.to.forEach((party, j) => refer(`${at}.to.${j}`, 'stakeholders', party));
    one.choices.forEach(({ provision, wordings }, j) => {
      refer(`${at}.choices.${j}.provision`, 'provisions', provision);
      for (const id of wordings) refer(`${at}.choices.${j}.wordings`, 'provisions', id);
    });
    if (one.counters !== null && !byId.has(one.counters))
      say(`${at}.counters`, `There is no offer ${one.counters} in this file.`);
    if (!isPublic(one, offerReplies))
      say(at, 'A file holds the offers that were made public, and no others.');
  });
  offerReplies.forEach((one, i) => {
    refer(`offerReplies.${i}.stakeholder`, 'stakeholders', one.stakeholder);
    refer(`offerReplies.${i}.by`, 'people', one.by);
    if (!byId.has(one.offer)) say(`offerReplies.${i}.offer`, `There is no offer ${one.offer} in this file.`);
  });
}
