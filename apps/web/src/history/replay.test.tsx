// @vitest-environment jsdom
import type { ArgumentHistory } from '@proviso/document/argument-history';
import { openPast } from '@proviso/document/past-argument';
import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, expect, test, vi } from 'vitest';
import { type ArgumentContext, ArgumentProvider } from '../argument/argument-context.tsx';
import { createReplay, type Replay } from './create-replay.ts';
import { ReplayBar } from './replay-bar.tsx';

const facts = {
  ...{ answers: null, side: 'pro' as const, order: 'a0', joint: null, link: null },
  ...{ author: 'ann', createdAt: '2026-01-01T10:00:00.000Z', archived: null },
};

/** Ann makes a claim, types two letters more; an hour later Ben answers it. */
const history: ArgumentHistory = {
  told: 0,
  people: ['ann', 'ben'],
  by: [0, 0, 0, 1],
  at: [Date.UTC(2026, 0, 1, 10), 1000, 1000, 3_600_000],
  wording: [],
  claims: [
    {
      id: 'one',
      facts: [[0, facts]],
      text: [
        [0, 0, 0, 'It is clear'],
        [1, 11, 0, '.'],
        [2, 12, 0, '.'],
      ],
    },
    {
      id: 'two',
      facts: [[3, { ...facts, author: 'ben', answers: 'one', side: 'con' }]],
      text: [[3, 0, 0, 'To whom?']],
    },
  ],
};

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function show(at: number | null) {
  const [step, setStep] = createSignal(at);
  const leave = vi.fn();
  const seen: { replay?: Replay } = {};
  render(() => {
    const replay = createReplay(openPast(history), { isPast: () => true, step, keep: setStep, leave });
    seen.replay = replay;
    // Of the context the bar asks for names, claims and the selection only.
    const context = {
      store: replay.store,
      nameOf: (person: string) => person.toUpperCase(),
      selection: { select: vi.fn() },
    } as unknown as ArgumentContext;
    return (
      <ArgumentProvider value={context}>
        <ReplayBar replay={replay} leave={leave} />
      </ArgumentProvider>
    );
  });
  const { replay } = seen;
  if (!replay) throw new Error('The bar has a replay.');
  return { replay, step, leave, slider: screen.getByRole('slider', { name: 'Moment' }) };
}
const slideTo = (slider: HTMLElement, { due }: Replay, step: number) =>
  fireEvent.input(slider, { target: { value: String(due[step]) } });
const texts = ({ store }: Replay) => [...store.tree().claims.values()].map(({ text }) => text);

test('without a step in the address the last moment shows, with who did what', () => {
  const { replay, slider } = show(null);
  expect(texts(replay)).toEqual(['It is clear..', 'To whom?']);
  expect(screen.getByText('BEN')).toBeTruthy();
  expect(screen.getByText(/added a con/)).toBeTruthy();
  expect(slider.getAttribute('aria-valuetext')).toContain('BEN');
});

test('the slider shows any moment as it was', () => {
  const { replay, slider } = show(null);
  slideTo(slider, replay, 1);
  expect(texts(replay)).toEqual(['It is clear.']);
  slideTo(slider, replay, 0);
  expect(texts(replay)).toEqual(['It is clear']);
  slideTo(slider, replay, 3);
  expect(texts(replay)).toEqual(['It is clear..', 'To whom?']);
});

test('the buttons go from change to change, over the letters of one', () => {
  const { replay } = show(3);
  fireEvent.click(screen.getByRole('button', { name: 'The change before' }));
  expect(replay.step()).toBe(2);
  fireEvent.click(screen.getByRole('button', { name: 'The change before' }));
  expect(replay.step()).toBe(0);
  fireEvent.click(screen.getByRole('button', { name: 'The next change' }));
  expect(replay.step()).toBe(2);
});

test('the address keeps the step once it has come to rest, and a step in the address is gone to', () => {
  vi.useFakeTimers();
  const { replay, step, slider } = show(3);
  slideTo(slider, replay, 1);
  slideTo(slider, replay, 2);
  expect(step()).toBe(3);
  vi.advanceTimersByTime(300);
  expect(step()).toBe(2);
  expect(replay.step()).toBe(2);
});

test('playing begins at the beginning when it stands at the end, and stops there again', () => {
  vi.useFakeTimers();
  const { replay } = show(null);
  fireEvent.click(screen.getByRole('button', { name: 'Play' }));
  expect(replay.step()).toBe(0);
  expect(screen.getByRole('button', { name: 'Pause' })).toBeTruthy();
  vi.advanceTimersByTime(5_000);
  expect(replay.step()).toBe(3);
  expect(replay.playing()).toBe(false);
});

test('Escape on the slider leaves the past', () => {
  const { leave, slider } = show(null);
  fireEvent.keyDown(slider, { key: 'Escape' });
  expect(leave).toHaveBeenCalledOnce();
});

test('on the slider the arrows go step by step', () => {
  const { replay, slider } = show(3);
  fireEvent.keyDown(slider, { key: 'ArrowLeft' });
  fireEvent.keyDown(slider, { key: 'ArrowLeft' });
  expect(replay.step()).toBe(1);
  fireEvent.keyDown(slider, { key: 'End' });
  expect(replay.step()).toBe(3);
});
