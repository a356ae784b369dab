import type { JSX } from 'solid-js';
import { render } from 'solid-js/web';

/** A drawing that never changes, as elements with nothing behind them. */
export function drawOnce(draw: () => JSX.Element): readonly Node[] {
  const place = document.createElement('div');
  const dispose = render(draw, place);
  const drawn = [...place.childNodes].map((node) => node.cloneNode(true));
  dispose();
  return drawn;
}
