import { describe, expect, test } from 'vitest';
import { createMatcher } from './matcher.ts';

const find = (list: readonly string[], query: string, limit = 10) =>
  createMatcher(list, (text) => text)(query, limit);

describe('finding by words', () => {
  test('asks for every word, in any order, in any case, without accents', () => {
    const list = ['The ceiling of armed forces', 'Forces on the border', 'Élan vital'];
    expect(find(list, 'FORCES ceil')).toEqual(['The ceiling of armed forces']);
    expect(find(list, 'elan')).toEqual(['Élan vital']);
  });

  test('finds Cyrillic, and parts of words', () => {
    expect(find(['Гарантії безпеки', 'Скорочення'], 'безпек')).toEqual(['Гарантії безпеки']);
    expect(find(['A guarantee'], 'arant')).toEqual(['A guarantee']);
  });

  test('puts beginnings before middles, and short texts before long ones', () => {
    expect(find(['a reformed law', 'the form of it all', 'the form', 'form one'], 'form')).toEqual([
      'form one',
      'the form',
      'the form of it all',
      'a reformed law',
    ]);
  });

  test('gives the first of the list where nothing is asked', () => {
    expect(find(['a', 'b', 'c'], ' – ', 2)).toEqual(['a', 'b']);
  });

  test('is not confused by signs that mean something elsewhere', () => {
    expect(find(['50 % (of it)', '50 per cent'], '50%(')).toEqual(['50 % (of it)', '50 per cent']);
    expect(find(['x'], '\\')).toEqual(['x']);
  });

  test('reads each text once, however often it is asked, and asks what may be found only of what has the words', () => {
    const list = Array.from({ length: 10_000 }, (_, i) => `A border ${i} and what it costs`);
    let read = 0;
    const match = createMatcher(list, (text) => {
      read++;
      return text;
    });
    for (const query of ['b', 'border 77', 'what costs', 'nothing like it']) match(query, 12);
    expect(read).toBe(list.length);
    const asked: string[] = [];
    const found = match('border 777 costs', list.length, (text) => {
      asked.push(text);
      return true;
    });
    expect(asked).toHaveLength(19); // 777, and what begins or ends with it
    expect(new Set(found)).toEqual(new Set(asked));
  });
});
