// @vitest-environment jsdom
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHotkeys } from './hotkey.ts';

let pressed: string[];
let end: () => void;
beforeEach(async () => {
  pressed = [];
  document.body.innerHTML = '<textarea></textarea><p tabindex="-1">page</p>';
  const take = (event: KeyboardEvent) => pressed.push(event.key);
  createRoot((dispose) => {
    end = dispose;
    createHotkeys({ p: take, l: take, ArrowDown: take });
  });
  await Promise.resolve();
});
afterEach(() => {
  end();
});

const field = () => document.querySelector('textarea');
const page = () => document.querySelector('p');
let clock = 10_000;
function press(target: Element | null, key: string, after = 50) {
  clock += after;
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  Object.defineProperty(event, 'timeStamp', { value: clock });
  target?.dispatchEvent(event);
}

test('a letter is a command on the page and none in a field', () => {
  press(page(), 'p', 5_000);
  press(field(), 'l');
  expect(pressed).toEqual(['p']);
});

test('who types on when the field is taken away gives no commands, until they pause', () => {
  press(field(), 'a', 5_000);
  for (const key of 'pl pl') press(page(), key);
  expect(pressed).toEqual([]);
  press(page(), 'p', 1_001);
  expect(pressed).toEqual(['p']);
});

test.each(['Escape', 'Enter', 'Tab'])('who leaves the field by %s gives commands at once', (key) => {
  press(field(), 'a', 5_000);
  press(field(), key);
  press(page(), 'p');
  expect(pressed).toEqual(['p']);
});

test('who leaves the field by a pointer gives commands at once', () => {
  press(field(), 'a', 5_000);
  page()?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  press(page(), 'l');
  expect(pressed).toEqual(['l']);
});

test('keys that are no letters are never taken for typing', () => {
  press(field(), 'a', 5_000);
  press(page(), 'ArrowDown');
  expect(pressed).toEqual(['ArrowDown']);
});
