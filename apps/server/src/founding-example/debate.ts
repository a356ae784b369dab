import type { Debate } from '@proviso/domain/debate';

export const debate: Debate = {
  title: 'Peace proposal for Ukraine, November 2025',
  summary: `In November 2025 a draft of 28 points to end Russia’s war against Ukraine came out of talks between an American and a Russian envoy. Ukraine was briefed afterwards; Europe was informed when the outlines stood. Within five weeks there were three texts: the leaked draft of 20 November, a counter-text by the United Kingdom, France and Germany of 23 November, and Ukraine’s own 20 points of 24 December.

The quarrel is not about whether there should be peace. It turns on a few questions: whether land that an army has not taken may be asked for at the table (21), whether a limit on one side’s army makes the next attack less or more likely (6), what a guarantee is worth that falls short of an alliance (5, 7, 10), who pays for the ruins (14), whether peace can be bought with amnesty (26), and what comes first, the ceasefire or the withdrawal (28).

Every provision is argued on both sides as strongly as we could, and no side is taken. Texts are told in our own words after press reports and are not the wording. Facts are dated and cited; where one rests on an anonymous or partisan source, its credibility says so.

Stances come in three kinds that are never mixed. Stated ones rest on what the party said or did in public, with a citation. Assessed ones are the guess of an analyst, with a reason and a degree of confidence. Role-played ones come from delegates in an exercise. The participants, their votes and the role-played and assessed stances are an illustration: none of them is a real person, and nobody’s real opinion is meant.

A good start: point 6 (a number that three texts give differently), then point 21, then the stance of Ukraine on point 6 and the argument on whether it ever was a red line.`,
  phase: 'argue',
  visibility: 'public',
  votes: 'open',
  createdAt: '2025-11-20T19:30:00.000Z',
};
