import { type Position, positions, type StanceKind, stanceKinds } from '@proviso/domain/stance';
import { createEffect, on, onCleanup, untrack } from 'solid-js';
import { theme } from '../../shell/theme.ts';
import { StanceMark } from '../stance-mark.tsx';
import { drawOnce } from './draw-once.ts';

const sizes = { now: 20, before: 12 } as const;
type Size = keyof typeof sizes;

/** The class of the picture of a mark. */
export const markClass = (position: Position, kind: StanceKind, size: Size): string =>
  `matrix-sign matrix-sign-${size} matrix-sign-${position}-${kind}`;

/** The marks stand in one picture, so far apart that none shows at the edge of another; in px. */
const pitch = 24;
const marks = positions.flatMap((position) => stanceKinds.map((kind) => ({ position, kind })));
const sheetSize = { width: pitch * marks.length, height: 2 * pitch };

/** All marks in both sizes as one drawing, in the page's colours of this moment. */
function drawing(): string {
  const colours = getComputedStyle(document.documentElement);
  const colourOf = (name: string) => colours.getPropertyValue(name).trim().replaceAll('"', "'");
  const drawn = marks.flatMap(({ position, kind }, column) => {
    const [mark] = drawOnce(() => <StanceMark position={position} kind={kind} silent />);
    if (!(mark instanceof Element)) throw new Error('A mark is one drawing.');
    return Object.values(sizes).map((size, row) => {
      mark.setAttribute('x', String(column * pitch));
      mark.setAttribute('y', String(row * pitch));
      mark.setAttribute('width', String(size));
      mark.setAttribute('height', String(size));
      return new XMLSerializer()
        .serializeToString(mark)
        .replaceAll('currentColor', colourOf(`--pos-${position === 'red-line' ? 'redline' : position}`))
        .replace(/var\((--[\w-]+)\)/g, (_, name: string) => colourOf(name));
    });
  });
  const { width, height } = sheetSize;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${drawn.join('')}</svg>`;
}

/** The drawing in the pixels of this screen; null where the browser cannot. */
async function pixelsOf(address: string): Promise<string | null> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(sheetSize.width * devicePixelRatio);
  canvas.height = Math.ceil(sheetSize.height * devicePixelRatio);
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.scale(devicePixelRatio, devicePixelRatio);
  context.drawImage(image, 0, 0, sheetSize.width, sheetSize.height);
  return canvas.toDataURL('image/png');
}

const places = marks
  .map(
    ({ position, kind }, column) =>
      `.matrix-sign-${position}-${kind}{background-position-x:-${column * pitch}px}`,
  )
  .join('');

const dark = () => matchMedia('(prefers-color-scheme: dark)');

/** The marks drawn: as they are at once, and in the pixels of the screen when the browser has them; null where it cannot. */
type Drawn = { readonly address: string; readonly pixels: Promise<string | null>; inPixels: string | null };
const drawnFor = new Map<string, Drawn>();

/** As they look at this moment; drawn once for each theme and screen. */
function drawnNow(): Drawn {
  const look = `${theme()} ${dark().matches} ${devicePixelRatio}`;
  const before = drawnFor.get(look);
  if (before) return before;
  const address = `data:image/svg+xml,${encodeURIComponent(drawing())}`;
  const drawn: Drawn = { address, pixels: pixelsOf(address), inPixels: null };
  void drawn.pixels.then((pixels) => {
    drawn.inPixels = pixels;
  });
  drawnFor.set(look, drawn);
  return drawn;
}

/** Draws the marks ahead, while a page waits for what it is to show by them. */
export const prepareMarkSheet = (): void => void drawnNow();

/**
 * The marks as a picture for style sheets, in the colours of the theme and the pixels of the screen, as long as their owner
 * lives. A drawing of its own for each mark is laid out, placed and painted by itself: of a thousand on one page that is
 * most of a frame. Pieces of one picture are next to nothing.
 */
export function createMarkSheet(): void {
  const sheet = document.createElement('style');
  let turn = 0;
  const show = (address: string) => {
    const { width, height } = sheetSize;
    sheet.textContent = `.matrix-sign{background-image:url("${address}");background-size:${width}px ${height}px}${places}`;
  };
  const draw = async () => {
    const mine = ++turn;
    const { address, pixels, inPixels } = untrack(drawnNow);
    show(inPixels ?? address);
    if (inPixels !== null) return;
    const ready = await pixels;
    if (ready !== null && mine === turn) show(ready);
  };
  const drawAgain = () => void draw();
  drawAgain();
  document.head.append(sheet);
  // The page takes the colours of a theme that is chosen just after the choice is known.
  createEffect(on(theme, () => queueMicrotask(drawAgain), { defer: true }));
  const darkness = dark();
  darkness.addEventListener('change', drawAgain);
  // Also when the page is zoomed, or goes to another screen.
  let finer = new AbortController();
  const followPixels = () => {
    finer = new AbortController();
    const moved = () => {
      drawAgain();
      followPixels();
    };
    const now = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    now.addEventListener('change', moved, { once: true, signal: finer.signal });
  };
  followPixels();
  onCleanup(() => {
    turn++;
    finer.abort();
    darkness.removeEventListener('change', drawAgain);
    sheet.remove();
  });
}
