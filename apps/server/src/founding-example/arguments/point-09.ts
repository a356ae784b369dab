import { type Argument, cite, con, pro, undercut } from '../argument-notation.ts';

/** On fighter jets in Poland. */
export const point09: Argument = {
  about: { kind: 'provision', id: 'leaked-9' },
  prefix: 'p9',
  opened: '2025-11-25T09:20:00.000Z',
  claims: [
    pro(
      'near-enough',
      'marten',
      'Jets in Poland can reach western Ukraine in minutes. That gives the guarantee a visible part which nobody has to fly in first.',
      undercut(
        'no-task',
        'lynx',
        'No point gives them a task in Ukraine. Jets that may not cross the border protect Poland, which the alliance does already.',
        con(
          'task-by-presence',
          'tern',
          'A task can follow in a day; a base takes years. What counts for the other side’s planning is what could fly, not what the clause says.',
        ),
      ),
    ),
    con(
      'poland-not-asked',
      'plover',
      'It disposes of Polish soil in a text that no report says Poland was shown.',
      con(
        'already-there',
        'marten',
        'Allied jets have been based in Poland again and again since 2014, at its own wish. The point writes down what is so.',
      ),
    ),
    con(
      'not-a-substitute',
      'stork',
      'It is offered in place of troops in Ukraine and of the alliance, and is worth neither: aircraft deter where there is something on the ground that they defend.',
      cite('liga', 'The points on NATO’s troops and on jets in Poland stand side by side.', 'points 8 and 9'),
    ),
  ],
};
