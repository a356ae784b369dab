import { type Camera, pan, zoom } from './map-camera.ts';

type Point = { readonly x: number; readonly y: number };

/** This many pixels before a press is a drag: less is a click on a card. */
const threshold = 4;
/** A dragged claim this near to an edge of the map brings what lies beyond it. */
const edge = 48;

/** Moves the camera by hand: one pointer drags the map, two pinch it, the wheel scrolls and, with Ctrl, zooms. */
export function createMapPointers(
  frame: () => HTMLElement | undefined,
  look: () => Camera,
  setCamera: (camera: Camera) => void,
) {
  const place = (event: { readonly clientX: number; readonly clientY: number }): Point => {
    const box = frame()?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  };
  const pointers = new Map<number, Point>();
  let moved = 0;
  return {
    /** Whether the press that has just ended was a drag. */
    wasDrag: () => moved > threshold,
    wheel(event: WheelEvent) {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey)
        setCamera(zoom(look(), Math.exp(-event.deltaY / 250), place(event)));
      else setCamera(pan(look(), -event.deltaX, -event.deltaY));
    },
    down(event: PointerEvent) {
      moved = 0;
      pointers.set(event.pointerId, place(event));
    },
    move(event: PointerEvent) {
      const before = pointers.get(event.pointerId);
      if (!before) return;
      const now = place(event);
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      if (other) {
        const apart = (to: Point) => Math.hypot(to.x - other.x, to.y - other.y) || 1;
        setCamera(
          zoom(look(), apart(now) / apart(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }),
        );
      } else setCamera(pan(look(), now.x - before.x, now.y - before.y));
      moved += Math.hypot(now.x - before.x, now.y - before.y);
      // Held only once it is a drag: a captured pointer would take the click away from the card.
      const held = frame();
      if (moved > threshold && held && !held.hasPointerCapture(event.pointerId))
        held.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, now);
    },
    up: (event: PointerEvent) => pointers.delete(event.pointerId),
    /** Once a frame while a claim is dragged; `at` is in pixels of the window. */
    bring(at: Point) {
      const box = frame()?.getBoundingClientRect();
      if (!box) return;
      const pull = (value: number, start: number, end: number) =>
        Math.min(60, Math.max(0, start + edge - value)) - Math.min(60, Math.max(0, value - end + edge));
      const dx = pull(at.x, Math.max(0, box.left), Math.min(innerWidth, box.right));
      const dy = pull(at.y, Math.max(0, box.top), Math.min(innerHeight, box.bottom));
      if (dx !== 0 || dy !== 0) setCamera(pan(look(), dx / 4, dy / 4));
    },
  };
}
