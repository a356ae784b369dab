/** Where one looks at the map: `x`, `y` is the map point at the window's top left; `scale` in window pixels a map pixel. */
export type Camera = { readonly x: number; readonly y: number; readonly scale: number };
export type Size = { readonly width: number; readonly height: number };
type Box = { readonly x: number; readonly y: number } & Size;

const leastScale = 0.1;
const mostScale = 2;
const margin = 24;

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** The whole map in the window, never larger than life. */
export function fit(map: Size, window: Size): Camera {
  const scale = clamp(
    Math.min((window.width - 2 * margin) / map.width, (window.height - 2 * margin) / map.height, 1),
    leastScale,
    mostScale,
  );
  return {
    x: map.width * scale < window.width ? (map.width - window.width / scale) / 2 : -margin / scale,
    y: map.height * scale < window.height ? (map.height - window.height / scale) / 2 : -margin / scale,
    scale,
  };
}

/** Nearer (factor > 1) or further, while the map point under `at` (window pixels) stays where it is. */
export function zoom(camera: Camera, factor: number, at: { readonly x: number; readonly y: number }): Camera {
  const scale = clamp(camera.scale * factor, leastScale, mostScale);
  return {
    x: camera.x + at.x / camera.scale - at.x / scale,
    y: camera.y + at.y / camera.scale - at.y / scale,
    scale,
  };
}

/** Moved by window pixels, as if the map were dragged. */
export const pan = (camera: Camera, dx: number, dy: number): Camera => ({
  ...camera,
  x: camera.x - dx / camera.scale,
  y: camera.y - dy / camera.scale,
});

/** Moved just so far that the box is in sight, with some room around it; the same camera if it is already. */
export function reveal(camera: Camera, box: Box, window: Size): Camera {
  const shift = (start: number, length: number, from: number, view: number) => {
    const room = Math.min(40 / camera.scale, Math.max(0, (view - length) / 2));
    if (start - room < from) return start - room;
    if (start + length + room > from + view) return start + length + room - view;
    return from;
  };
  const x = shift(box.x, box.width, camera.x, window.width / camera.scale);
  const y = shift(box.y, box.height, camera.y, window.height / camera.scale);
  return x === camera.x && y === camera.y ? camera : { ...camera, x, y };
}

/** What of the map shows, or will after a small move: worked out once, to be asked of each of ten thousand cards. */
export function sightOf(camera: Camera, window: Size): Box {
  const spare = 200 / camera.scale;
  return {
    x: camera.x - spare,
    y: camera.y - spare,
    width: window.width / camera.scale + 2 * spare,
    height: window.height / camera.scale + 2 * spare,
  };
}

/** Whether two boxes have a point in common, their edges not counted. */
export const meets = (a: Box, b: Box): boolean =>
  b.x < a.x + a.width && b.x + b.width > a.x && b.y < a.y + a.height && b.y + b.height > a.y;
