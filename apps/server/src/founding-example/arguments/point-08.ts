import { type Argument, cite, con, pro, undercut } from '../argument-notation.ts';

/** On NATO's troops. */
export const point08: Argument = {
  about: { kind: 'provision', id: 'leaked-8' },
  prefix: 'p8',
  opened: '2025-11-23T09:00:00.000Z',
  claims: [
    con(
      'tripwire',
      'lynx',
      'What has deterred since 1949 is foreign soldiers who would be shot at on the first day. Without them a guarantee is a letter.',
      pro(
        'berlin',
        'crane',
        'West Berlin could not be defended, and was not attacked, because an attack would have met American, British and French soldiers.',
      ),
      con(
        'tripwire-risk',
        'tern',
        'The same wire pulls both ways: a local incident could draw nuclear powers into war. That is why no ally sent troops in 2022, and that has not changed.',
      ),
    ),
    pro(
      'core-for-russia',
      'tern',
      'Russia calls NATO troops in Ukraine unacceptable in any form. Without this point there is no signature, so whoever wants the ceasefire must find deterrence elsewhere.',
      cite(
        'unionesarda',
        'No NATO troops in Ukraine in any form, said a deputy foreign minister in December.',
      ),
      con(
        'veto-on-safety',
        'wren',
        'A demand that the victim be left without help is the best evidence of what the demand is for.',
        undercut(
          'motive-not-needed',
          'marten',
          'Whatever it is for, it is there. That the demand is suspect does not make the signature possible without meeting it.',
        ),
      ),
    ),
    pro(
      'gap-for-coalition',
      'marten',
      'It binds NATO as an organisation. Troops of single states under their own command are not NATO’s, so a coalition of the willing would remain possible.',
      con(
        'any-form',
        'heron',
        'Moscow reads it otherwise: in any form. A gap that one party denies is a dispute on the day the first battalion arrives.',
        cite('unionesarda', 'Not in any form.'),
      ),
      pro(
        'e3-narrows',
        'otter',
        'The European text writes the gap down: not permanently, not under NATO’s command, not in peacetime. In 1997 a similar formula on permanent stationing was agreed with Russia.',
        cite('uanews', 'Not permanently, under its command, in peacetime.', 'point 8'),
        cite(
          'founding-act',
          'No additional permanent stationing of substantial combat forces.',
          'Section IV',
        ),
      ),
    ),
  ],
};
