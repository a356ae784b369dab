import Maximize from 'lucide-solid/icons/maximize';
import Minus from 'lucide-solid/icons/minus';
import Plus from 'lucide-solid/icons/plus';
import {
  createEffect,
  createMemo,
  createSignal,
  For,
  type JSX,
  on,
  onCleanup,
  onMount,
  Show,
} from 'solid-js';
import { ClaimComposer } from '../claim/claim-composer.tsx';
import { ClaimEditor } from '../claim/claim-editor.tsx';
import { IconButton } from '../control/button.tsx';
import { Dialog } from '../control/dialog.tsx';
import { say } from '../language/language.ts';
import { useFresh } from '../seen/fresh-context.tsx';
import { useArgument } from './argument-context.tsx';
import { createMap } from './create-map.ts';
import { type Camera, fit, isInSight, pan, reveal, type Size, zoom } from './map-camera.ts';
import { MapCard } from './map-card.tsx';
import { MapCurve, MapSign } from './map-step.tsx';
import './map.css';

/** The argument drawn: the subject at the left, answers to the right. Drag or scroll to move, Ctrl and scroll or pinch to zoom. */
export function MapView(): JSX.Element {
  const argument = useArgument();
  const fresh = useFresh();
  const [size, setSize] = createSignal<Size>({ width: 0, height: 0 });
  const [camera, setCamera] = createSignal<Camera | null>(null);
  let frame: HTMLDivElement | undefined;

  const { layout, boxOf } = createMap(argument);
  const boxes = createMemo(() => new Map(layout().boxes.map((box) => [box.id ?? '', box])));
  const look = () => camera() ?? fit(layout(), size());
  const shown = createMemo(() =>
    layout()
      .boxes.filter((box) => isInSight(look(), box, size()))
      .map((box) => box.id ?? ''),
  );
  const steps = createMemo(() => layout().steps.filter((step) => isInSight(look(), step, size())));

  onMount(() => {
    if (!frame) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(frame);
    onCleanup(() => observer.disconnect());
  });
  // Small maps open whole; of a large one, what is chosen, or the subject, at a size that can be read.
  createEffect(
    on([size, () => argument.selection.claim()], ([window, id]) => {
      if (window.width === 0) return;
      const before = camera();
      const whole = fit(layout(), window);
      const box = boxes().get(id ?? '') ?? layout().boxes[0];
      if (!box) return;
      if (before) setCamera(reveal(before, box, window));
      else if (whole.scale > 0.55) setCamera(whole);
      else
        setCamera({
          x: Math.max(-24, box.x - 60),
          y: box.y + box.height / 2 - window.height / 2 / 0.8,
          scale: 0.8,
        });
    }),
  );

  const place = (event: { readonly clientX: number; readonly clientY: number }) => {
    const edge = frame?.getBoundingClientRect();
    return { x: event.clientX - (edge?.left ?? 0), y: event.clientY - (edge?.top ?? 0) };
  };
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) setCamera(zoom(look(), Math.exp(-event.deltaY / 250), place(event)));
    else setCamera(pan(look(), -event.deltaX, -event.deltaY));
  };
  onMount(() => frame?.addEventListener('wheel', onWheel, { passive: false }));

  const pointers = new Map<number, { x: number; y: number }>();
  let moved = 0;
  const onPointerMove = (event: PointerEvent) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = place(event);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const apart = (to: { x: number; y: number }) => Math.hypot(to.x - other.x, to.y - other.y) || 1;
      setCamera(
        zoom(look(), apart(now) / apart(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }),
      );
    } else setCamera(pan(look(), now.x - before.x, now.y - before.y));
    moved += Math.hypot(now.x - before.x, now.y - before.y);
    // Held only once it is a drag: a captured pointer would take the click away from the card.
    if (moved > 4 && frame && !frame.hasPointerCapture(event.pointerId))
      frame.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, now);
  };
  const onPointerEnd = (event: PointerEvent) => pointers.delete(event.pointerId);
  const step = (factor: number) =>
    setCamera(zoom(look(), factor, { x: size().width / 2, y: size().height / 2 }));

  const writing = () => {
    const open = argument.open();
    return open?.kind === 'answer' || open?.kind === 'text' ? open : null;
  };
  return (
    <div class="map">
      <div
        class="map-window"
        ref={(element) => {
          frame = element;
        }}
        onPointerDown={(event) => {
          moved = 0;
          pointers.set(event.pointerId, place(event));
        }}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerEnd}
        onPointerCancel={onPointerEnd}
      >
        <svg role="group" aria-label={say.argument.map}>
          <g transform={`scale(${look().scale}) translate(${-look().x} ${-look().y})`}>
            <For each={steps()}>{(one) => <MapCurve step={one} />}</For>
            <For each={shown()}>
              {(id) => (
                <MapCard
                  box={boxOf(id === '' ? null : id)}
                  selected={(argument.selection.claim() ?? '') === id}
                  isNew={id !== '' && fresh.tree().isNew(id)}
                  onSelect={() => {
                    if (moved <= 4) argument.selection.select(id === '' ? null : id);
                  }}
                />
              )}
            </For>
            <For each={steps()}>{(one) => <MapSign step={one} />}</For>
          </g>
        </svg>
      </div>
      <div class="map-controls">
        <IconButton label={say.argument.zoomOut} onClick={() => step(0.8)}>
          <Minus size={16} aria-hidden="true" />
        </IconButton>
        <output>{Math.round(look().scale * 100)}%</output>
        <IconButton label={say.argument.zoomIn} onClick={() => step(1.25)}>
          <Plus size={16} aria-hidden="true" />
        </IconButton>
        <IconButton label={say.argument.fit} onClick={() => setCamera(fit(layout(), size()))}>
          <Maximize size={15} aria-hidden="true" />
        </IconButton>
      </div>
      <Dialog
        open={writing() !== null}
        onClose={() => argument.setOpen(null)}
        title={writing()?.kind === 'text' ? say.claim.edit : say.argument.newAnswer}
      >
        <Show when={writing()} keyed>
          {(open) =>
            open.kind === 'answer' ? (
              <ClaimComposer place={open.place} />
            ) : (
              <Show when={argument.store.claim(open.claim)}>
                {(claim) => <ClaimEditor claim={claim()} />}
              </Show>
            )
          }
        </Show>
      </Dialog>
    </div>
  );
}
