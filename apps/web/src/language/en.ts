import { enArgument } from './en-argument.ts';
import { enDeal } from './en-deal.ts';
import { enDebate } from './en-debate.ts';
import { enEvidence } from './en-evidence.ts';
import { enFind } from './en-find.ts';
import { enHistory } from './en-history.ts';
import { enPlace } from './en-place.ts';
import { enShell } from './en-shell.ts';
import { enStance } from './en-stance.ts';

/** Every message of the page in English, by noun. Another language is the same shape in other words. */
export const en = {
  ...enShell,
  ...enDebate,
  ...enDeal,
  ...enStance,
  ...enEvidence,
  ...enArgument,
  ...enPlace,
  ...enFind,
  ...enHistory,
};
export type Messages = typeof en;
