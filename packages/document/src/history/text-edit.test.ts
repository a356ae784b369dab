import { expect, test } from 'vitest';
import { randomFrom } from '../testing/random.ts';
import { applyEdit, editBetween, type TextEdit, textSeeker } from './text-edit.ts';

test('a text of ten thousand edits is found as of any step, with a search and at most 64 edits of it', () => {
  const random = randomFrom(10_000);
  const edits: TextEdit[] = [];
  const texts: string[] = [];
  let text = '';
  for (let step = 0; step < 10_000; step++) {
    const at = random.below(text.length + 1);
    const next = text.length > 400 ? text.slice(0, at) : `${text.slice(0, at)}a${step}${text.slice(at)}`;
    edits.push(editBetween(step, text, next));
    text = next;
    texts.push(text);
  }
  let looked = 0;
  const counted = new Proxy(edits, {
    get(list, key) {
      if (key !== 'length') looked++;
      return Reflect.get(list, key);
    },
  });
  const textAt = textSeeker(counted);
  // The first look at the end goes through all of them, once.
  expect(textAt(edits.length - 1)).toBe(texts.at(-1));
  expect(looked).toBeLessThanOrEqual(edits.length + Math.ceil(Math.log2(edits.length)));
  for (let i = 0; i < 500; i++) {
    const step = random.below(edits.length);
    looked = 0;
    expect(textAt(step)).toBe(texts[step]);
    expect(looked).toBeLessThanOrEqual(64 + Math.ceil(Math.log2(edits.length)));
  }
});

test('an edit between two texts makes one into the other, and cuts no pair of surrogates', () => {
  const random = randomFrom(7);
  const letters = ['a', 'b', '👍', '👎', 'é'];
  const some = () => Array.from({ length: random.below(6) }, () => letters[random.below(5)]).join('');
  for (let i = 0; i < 2_000; i++) {
    const [before, after] = [some(), some()];
    const edit = editBetween(0, before, after);
    expect(applyEdit(before, edit)).toBe(after);
    const [, from, removed, added] = edit;
    for (const part of [added, before.slice(from, from + removed)])
      expect(part).not.toMatch(/\p{Surrogate}/u);
  }
});
