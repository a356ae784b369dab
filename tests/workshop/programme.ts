import * as deeds from './deeds.ts';
import type { Member } from './member.ts';

/** Whatever somebody finds to do next, by their role; most of the time contributors write. */
async function doSomething(member: Member, people: readonly Member[]): Promise<void> {
  const { random, role } = member;
  const at = random.next();
  if (role === 'observer') return;
  if (role === 'suggester') {
    if (at < 0.3) return deeds.suggest(member);
    if (at < 0.5) return deeds.mark(member);
    if (at < 0.7) return deeds.comment(member, people);
    return deeds.vote(member);
  }
  const decides = role === 'editor' || role === 'moderator';
  if (at < 0.1) return deeds.reword(member);
  if (at < 0.15) return deeds.move(member);
  if (at < 0.19) return deeds.join(member);
  if (at < 0.22) return deeds.link(member);
  if (at < 0.25) return deeds.archive(member);
  if (at < 0.45) return deeds.vote(member);
  if (at < 0.53) return deeds.comment(member, people);
  if (at < 0.57) return deeds.mark(member);
  if (at < 0.7) return deeds.decideMark(member);
  if (decides && at < 0.85) return deeds.decideSuggestion(member);
  if (decides && at < 0.9) return deeds.merge(member);
}

type Part = {
  readonly from: number;
  readonly to: number;
  readonly claims: number;
  readonly people: readonly Member[];
};

/** Writes so many claims, at an even pace where the machine keeps up; one that was refused is written anew. */
async function writeAll(member: Member, { from, to, claims }: Part): Promise<void> {
  const { hour } = member.workshop;
  for (let at = 0, tries = 0; at < claims && tries < 3 * claims; tries++) {
    await hour.until(from + ((to - from) * (at + member.random.next())) / claims);
    if (await deeds.write(member)) at++;
    else await hour.pause(0.5);
  }
}

/**
 * Takes part while the debate is argued, from one minute of the hour to another: writes, and meanwhile does what else there
 * is to do.
 */
export async function takePart(member: Member, part: Part): Promise<void> {
  const { hour } = member.workshop;
  await hour.until(part.from + member.random.next());
  let isWriting = true;
  const rest = async () => {
    while (isWriting || hour.minute() < part.to) {
      await hour.pause(1.5 + member.random.next() * 1.5);
      await doSomething(member, part.people);
    }
  };
  const writing = writeAll(member, { ...part, to: part.to - 2 }).finally(() => {
    isWriting = false;
  });
  await Promise.all([writing, rest()]);
}
