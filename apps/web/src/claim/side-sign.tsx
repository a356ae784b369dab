import type { Side } from '@proviso/domain/claim';
import type { JSX } from 'solid-js';
import { say } from '../language/language.ts';
import './side-sign.css';

const signs: Record<Side, string> = { pro: '+', con: '−', undercut: '◆' };

/** The sign of a side on its tint; the word stands with it for whoever does not see it. */
export function SideSign(props: { readonly side: Side }): JSX.Element {
  return (
    <span class="claim-sign" data-side={props.side} role="img" aria-label={say.side[props.side]}>
      {signs[props.side]}
    </span>
  );
}

/** "− Con": sign and word. */
export const sideWord = (side: Side): string => `${signs[side]} ${say.side[side]}`;
