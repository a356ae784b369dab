import type { WeighedClaim } from '../claim-strength/strength-model.ts';

/** `claim('b', 'con', 'a')`: b is a con of a; without a third, of the subject, which is provision 6. */
export const claim = (
  id: string,
  side: WeighedClaim['side'] = 'pro',
  answers: string | null = null,
  rest: Partial<WeighedClaim> = {},
): WeighedClaim => ({
  id,
  side,
  answers,
  argument: 'provision:6',
  order: id,
  joint: null,
  link: null,
  archived: null,
  ...rest,
});
