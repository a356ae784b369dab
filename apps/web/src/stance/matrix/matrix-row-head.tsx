// biome-ignore-all lint/a11y/useFocusableInteractive: in a grid the cells take the focus, not its rows and heads.
import { A } from '@solidjs/router';
import { Match, Switch } from 'solid-js';
import { say } from '../../language/language.ts';
import type { RowSubject } from './matrix-rows.ts';

/** What a row is about; a provision's heading leads to its argument. */
export function MatrixRowHead(props: {
  readonly subject: RowSubject;
  readonly address: (rest: string) => string;
}) {
  return (
    <div role="rowheader">
      <Switch>
        <Match when={props.subject.kind === 'draft'}>
          <span class="matrix-heading">
            <i />
            <span>{say.matrix.whole}</span>
          </span>
        </Match>
        <Match when={props.subject.kind === 'provision' && props.subject}>
          {(subject) => (
            <A
              class="matrix-heading"
              href={props.address(`provisions/${subject().id}`)}
              title={subject().provision.heading}
              style={{ '--depth': subject().depth }}
            >
              <i>{subject().provision.number}</i>
              <span>{subject().provision.heading}</span>
            </A>
          )}
        </Match>
      </Switch>
    </div>
  );
}
