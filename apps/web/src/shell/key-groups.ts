import { say } from '../language/language.ts';

/** Keys as they stand on a keyboard, and what they do. */
type Key = readonly [keys: readonly string[], does: string];
const words = say.keyboard;
/** Every key that does something, by where it does. */
export const keyGroups: readonly { readonly title: string; readonly keys: readonly Key[] }[] = [
  {
    title: words.everywhere,
    keys: [
      [['Ctrl K', '⌘ K'], words.find],
      [['?'], words.sheet],
      [['Esc'], words.back],
      [['g'], words.go],
    ],
  },
  {
    title: words.inMatrix,
    keys: [
      [['←', '↑', '→', '↓'], words.walkGrid],
      [['Home', 'End'], words.ends],
      [['Enter'], words.openCell],
      [['r'], words.record],
      [['[', ']'], words.days],
    ],
  },
  {
    title: words.inArgument,
    keys: [
      [['←', '↑', '→', '↓'], words.walkTree],
      [['p'], words.pro],
      [['c'], words.con],
      [['u'], words.undercut],
      [['e'], words.edit],
      [['v'], words.vote],
      [['f'], words.mark],
      [['m'], words.move],
      [['t'], words.turn],
      [['j'], words.join],
      [['l'], words.link],
      [['n'], words.nextNew],
    ],
  },
  {
    title: words.inOutline,
    keys: [
      [['Enter'], words.nextLine],
      [['Tab', 'Shift Tab'], words.inOut],
      [['Alt ↑', 'Alt ↓'], words.upDown],
      [['Esc', 'Tab'], words.tabOut],
    ],
  },
  {
    title: words.inMap,
    keys: [
      [['←', '↑', '→', '↓'], say.map.walk],
      [['+', '-'], words.foldCard],
    ],
  },
  {
    title: words.inVoting,
    keys: [
      [['a'], words.agree],
      [['d'], words.disagree],
      [['p'], words.pass],
      [['0', '1', '2', '3', '4'], words.impact],
      [['←', '→'], words.claimBackOn],
    ],
  },
  {
    title: words.inQueue,
    keys: [
      [['↑', '↓'], words.walkQueue],
      [['a'], words.accept],
      [['d'], words.decline],
      [['Enter'], words.openClaim],
    ],
  },
  {
    title: words.inRound,
    keys: [[['←', '→'], words.provisionBackOn]],
  },
  {
    title: words.inDeal,
    keys: [
      [['b'], words.best],
      [['w'], words.worstOff],
      [['s'], words.saveDeal],
    ],
  },
  {
    title: say.history.keys.title,
    keys: [
      [['←', '↑', '→', '↓'], words.walkTree],
      [['Space'], say.history.keys.play],
      [['[', ']'], say.history.keys.skip],
      [['Home', 'End'], say.history.keys.ends],
      [['Esc'], say.history.keys.leave],
    ],
  },
];
