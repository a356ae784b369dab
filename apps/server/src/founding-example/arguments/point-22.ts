import { type Argument, again, cite, con, pro, undercut } from '../argument-notation.ts';

/** On no change of lines by force. */
export const point22: Argument = {
  about: { kind: 'provision', id: 'leaked-22' },
  prefix: 'p22',
  opened: '2025-11-23T16:30:00.000Z',
  claims: [
    pro(
      'east-west-treaties',
      'crane',
      'It renounces force and not the claim. The treaties of 1970 and 1972 between West Germany and its eastern neighbours did the same, and unity came by peaceful means in the end.',
      con(
        'claim-dies',
        'wren',
        'They came with a text in hand that kept unity open. This draft has no such sentence; beside "Russian in fact" a renunciation of force is the end of the claim.',
      ),
    ),
    con(
      'already-promised',
      'badger',
      'Russia has promised it in 1991, 1994, 1997 and 2014-15. A fifth promise not to use force adds no force to the first four.',
      cite('budapest', 'To refrain from the threat or use of force against Ukraine.', 'para. 2'),
      cite('minsk-1', 'An immediate end to the use of weapons by both sides.', 'point 1'),
      undercut(
        'with-snapback',
        'marten',
        'The first four cost nothing to break. This one stands beside a return of sanctions and a military response, whatever those are worth.',
        again('con', 'fade-here-too', 'badger', 'p10-sanctions-fade'),
      ),
    ),
  ],
};
