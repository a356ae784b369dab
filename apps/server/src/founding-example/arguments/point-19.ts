import { type Argument, after, cite, con, pro, undercut } from '../argument-notation.ts';

/** On the nuclear plant. */
export const point19: Argument = {
  about: { kind: 'provision', id: 'leaked-19' },
  prefix: 'p19',
  opened: '2025-11-23T13:00:00.000Z',
  claims: [
    pro(
      'safety-first',
      'marten',
      'Europe’s largest nuclear plant has stood in the line of fire since March 2022 and lost outside power again and again. Any scheme that demilitarises it makes everybody safer.',
      cite(
        'iaea',
        'The agency has kept a mission at the plant since September 2022 and reports on its power lines and safety.',
      ),
      undercut(
        'restart-adds-risk',
        'finch',
        'All six reactors are shut down, which is the safer state. The point is about starting them again, without the Kakhovka reservoir that cooled them until June 2023.',
      ),
    ),
    con(
      'split-rewards',
      'wren',
      'Half of the power of a plant built and owned by Ukraine would be the wage of its seizure.',
      con(
        'half-better',
        'tern',
        'At present Ukraine gets none of it. Half of nearly six gigawatts would be one of the largest single gains its grid could make.',
        undercut(
          'owner-question',
          'crane',
          'The point shares power and is silent on who owns, licenses and runs. A plant with two claimants and no liable operator cannot be licensed anywhere.',
          cite('pravda-it', 'Restart under supervision of the agency, power shared equally.', 'point 19'),
        ),
      ),
    ),
    pro(
      'american-venture',
      'otter',
      'Ukraine’s own text answers with a venture of two, the United States and Ukraine. That keeps the idea of a shared plant and changes one partner.',
      cite('liveindia', 'A joint American-Ukrainian venture in equal parts rather than a split in three.'),
      after('2025-12-26'),
      con(
        'russia-holds-it',
        'heron',
        'The plant is in the hands of Russian troops, and its operator claims it. A text that leaves the holder out needs another point that makes him go.',
      ),
    ),
  ],
};
