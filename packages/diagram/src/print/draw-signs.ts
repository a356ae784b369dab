import type { Side } from '@proviso/domain/claim';
import type { Palette } from './theme.ts';

/** The sign of a side around a point, 18 pixels wide: plus, minus or a diamond, drawn rather than typed so that no font matters. */
export function drawSign(side: Side, x: number, y: number, palette: Palette): string {
  const colour = palette.side[side];
  if (side === 'undercut')
    return `<path d="M${x} ${y - 6.5}L${x + 6.5} ${y}L${x} ${y + 6.5}L${x - 6.5} ${y}Z" fill="${colour}" stroke="${palette.page}" stroke-width="2"/>`;
  const upright = side === 'pro' ? `M${x} ${y - 4}V${y + 4}` : '';
  return (
    `<circle cx="${x}" cy="${y}" r="9" fill="${palette.tint[side]}" stroke="${colour}" stroke-width="1.25"/>` +
    `<path d="M${x - 4} ${y}H${x + 4}${upright}" stroke="${colour}" stroke-width="1.75" stroke-linecap="round"/>`
  );
}
