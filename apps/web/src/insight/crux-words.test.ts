import { expect, test } from 'vitest';
import { delegatesInWords, listed } from './crux-words.ts';

const named = (party: string) => party.toUpperCase();
const votes = (party: string, agree: number, disagree: number) => ({ party, agree, disagree });

test.each([
  [[], ''],
  [['Ukraine'], 'Ukraine'],
  [['Ukraine', 'Russia'], 'Ukraine and Russia'],
  [['Ukraine', 'Russia', 'Poland'], 'Ukraine, Russia and Poland'],
])('names are listed as one says them', (names, expected) => {
  expect(listed(names)).toBe(expected);
});

test('whose delegates agree and whose do not is one sentence; who is even takes no side', () => {
  expect(delegatesInWords([votes('ru', 2, 0), votes('ua', 0, 1), votes('us', 1, 1)], named)).toBe(
    'Delegates of RU agree with it, those of UA do not.',
  );
  expect(delegatesInWords([votes('ru', 2, 1), votes('us', 1, 0)], named)).toBe(
    'Delegates of RU and US agree with it.',
  );
  expect(delegatesInWords([votes('ua', 0, 3)], named)).toBe('Delegates of UA do not agree with it.');
  expect(delegatesInWords([votes('us', 1, 1)], named)).toBeNull();
  expect(delegatesInWords([], named)).toBeNull();
});
