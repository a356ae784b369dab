import type { ClaimId } from '@proviso/domain/claim';
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
import { ClaimComposer } from '../../claim/claim-composer.tsx';
import { ClaimEditor } from '../../claim/claim-editor.tsx';
import { IconButton } from '../../control/button.tsx';
import { Dialog } from '../../control/dialog.tsx';
import { createHotkeys } from '../../control/hotkey.ts';
import { say } from '../../language/language.ts';
import { useFresh } from '../../seen/fresh-context.tsx';
import { useArgument } from '../argument-context.tsx';
import { createMap } from './create-map.ts';
import { type Camera, fit, meets, reveal, type Size, sightOf, zoom } from './map-camera.ts';
import { MapCard } from './map-card.tsx';
import { createMapFolding } from './map-folding.ts';
import { createMapPointers } from './map-pointers.ts';
import { createMapSearch } from './map-search.ts';
import { MapCurve, MapSign } from './map-step.tsx';
import { MapTools } from './map-tools.tsx';
import { type MapDirection, mapNeighbour } from './map-walk.ts';
import './map.css';

/** The argument drawn: the subject at the left, answers to the right. Drag or scroll to move, Ctrl and scroll or pinch to zoom; a claim is dragged by its grip. */
export function MapView(): JSX.Element {
  const argument = useArgument();
  const fresh = useFresh();
  const [size, setSize] = createSignal<Size>({ width: 0, height: 0 });
  const [camera, setCamera] = createSignal<Camera | null>(null);
  let frame: HTMLDivElement | undefined;

  const folding = createMapFolding(argument.store.tree, argument.selection.claim);
  const search = createMapSearch(argument);
  const { layout, boxOf } = createMap(argument, folding.folded);
  const boxes = createMemo(() => new Map(layout().boxes.map((box) => [box.id ?? '', box])));
  const look = () => camera() ?? fit(layout(), size());
  const sight = createMemo(() => sightOf(look(), size()));
  const shown = createMemo(() => {
    const inSight = sight();
    return layout()
      .boxes.filter((box) => meets(inSight, box))
      .map((box) => box.id ?? '');
  });
  const steps = createMemo(() => {
    const inSight = sight();
    return layout().steps.filter((step) => meets(inSight, step));
  });

  onMount(() => {
    if (!frame) return;
    // Who asks for the map sees all of its window, with the bar that leads to the other views.
    frame.scrollIntoView({ block: 'start' });
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

  /** Where an arrow has led: the card gets the focus once it is in sight. */
  let walkedTo: ClaimId | null | undefined;
  const walk = (direction: MapDirection) => () => {
    const { selection, store } = argument;
    const next = mapNeighbour(store.tree(), layout().boxes, selection.claim(), direction);
    if (next === undefined) return false;
    walkedTo = next;
    selection.select(next);
    return true;
  };
  createHotkeys({
    ArrowLeft: walk('left'),
    ArrowRight: walk('right'),
    ArrowUp: walk('up'),
    ArrowDown: walk('down'),
  });
  createEffect(
    on(argument.selection.claim, (id) => {
      if (walkedTo !== id) return;
      walkedTo = undefined;
      const place = id === null ? '.map-place[data-drop-answer=""]' : `.map-place[data-claim="${id}"]`;
      queueMicrotask(() =>
        frame?.querySelector<SVGElement>(`${place} .map-card`)?.focus({ preventScroll: true }),
      );
    }),
  );

  const hand = createMapPointers(() => frame, look, setCamera);
  onMount(() => frame?.addEventListener('wheel', hand.wheel, { passive: false }));
  const step = (factor: number) =>
    setCamera(zoom(look(), factor, { x: size().width / 2, y: size().height / 2 }));

  /** What stands above the claims that have the words: a folded one of them says so. */
  const aboveHits = createMemo(() => {
    if (folding.folded().size === 0) return null;
    const { ancestors } = argument.store.tree();
    return new Set((search.hits() ?? []).flatMap((id) => ancestors(id).map((above) => above.id)));
  });
  const lookOf = (id: string) => {
    const seen = search.look(id);
    return seen === 'other' && folding.folded().has(id) && aboveHits()?.has(id) ? 'below' : seen;
  };

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
        onPointerDown={hand.down}
        onPointerMove={hand.move}
        onPointerUp={hand.up}
        onPointerCancel={hand.up}
      >
        <svg
          role="group"
          aria-label={say.argument.map}
          data-small={look().scale < 0.35 ? '' : undefined}
          style={{ '--grip': Math.max(1, 1 / look().scale) }}
        >
          <g transform={`scale(${look().scale}) translate(${-look().x} ${-look().y})`}>
            <For each={steps()}>{(one) => <MapCurve step={one} />}</For>
            <For each={shown()}>
              {(id) => (
                <MapCard
                  box={boxOf(id === '' ? null : id)}
                  selected={(argument.selection.claim() ?? '') === id}
                  isNew={id !== '' && fresh.tree().isNew(id)}
                  onSelect={() => {
                    if (!hand.wasDrag()) argument.selection.select(id === '' ? null : id);
                  }}
                  look={lookOf(id)}
                  onFold={() => folding.toggle(id)}
                  bring={hand.bring}
                />
              )}
            </For>
            <For each={steps()}>{(one) => <MapSign step={one} />}</For>
          </g>
        </svg>
      </div>
      <MapTools
        search={search}
        folding={folding}
        onLevel={(level) => {
          folding.foldTo(level);
          setCamera(fit(layout(), size()));
        }}
      />
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
