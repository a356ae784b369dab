// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { dropReturned, keepReturned, readReturned } from './returned-texts.ts';

const name = 'proviso/d/provision:six/ann';
const change = (text: string) => ({
  code: 'access.phase',
  message: 'The phase is over.',
  claim: 'c',
  text,
});

describe('words that the server did not take', () => {
  beforeEach(() => localStorage.clear());

  it('are there again after a reload, for their writer alone, until they are thrown away', () => {
    keepReturned(name, [change('One.'), change('Two.')]);
    expect(readReturned(name)).toEqual([change('One.'), change('Two.')]);
    expect(readReturned('proviso/d/provision:six/ben')).toEqual([]);
    keepReturned(name, [change('Two.')]);
    expect(readReturned(name)).toEqual([change('Two.')]);
    keepReturned(name, []);
    expect(localStorage.length).toBe(0);
  });

  it('are not kept where there are none', () => {
    keepReturned(name, [change('')]);
    expect(localStorage.length).toBe(0);
  });

  it('go when their writer signs out, and nothing else does', () => {
    localStorage.setItem('theme', 'dark');
    keepReturned(name, [change('One.')]);
    dropReturned();
    expect(readReturned(name)).toEqual([]);
    expect(localStorage.getItem('theme')).toBe('dark');
  });

  it('are not mistaken for what somebody else wrote into the store', () => {
    for (const bad of [
      'no JSON',
      '{}',
      '[{"text":1}]',
      '[null]',
      '[{"code":"a","message":"b","claim":"c"}]',
    ]) {
      localStorage.setItem(`proviso.returned.${name}`, bad);
      expect(readReturned(name), bad).toEqual([]);
    }
  });
});
