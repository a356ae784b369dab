import { describe, expect, it } from 'vitest';
import type { Role } from '../person/person.ts';
import type { Actor } from './access.ts';
import { hears } from './audience.ts';

const somebody = (role: Role, speaksFor: string | null = null): Actor => ({ person: 'ann', role, speaksFor });

describe('An audience', () => {
  it('of nobody in particular is everybody, visitors too', () => {
    expect(hears(null, null)).toBe(true);
    expect(hears(somebody('observer'), null)).toBe(true);
  });

  it('of some people is these alone, whatever role others have', () => {
    const toAnn = { kind: 'people', people: ['ann'] } as const;
    const toBen = { kind: 'people', people: ['ben'] } as const;
    expect(hears(somebody('observer'), toAnn)).toBe(true);
    expect(hears(somebody('owner'), toBen)).toBe(false);
    expect(hears(null, toAnn)).toBe(false);
  });

  it('of delegations is their delegates and the moderators, and no other party', () => {
    const toUkraine = { kind: 'delegations', stakeholders: ['ukraine'] } as const;
    expect(hears(somebody('contributor', 'ukraine'), toUkraine)).toBe(true);
    expect(hears(somebody('editor', 'russia'), toUkraine)).toBe(false);
    expect(hears(somebody('editor'), toUkraine)).toBe(false);
    expect(hears(somebody('moderator', 'russia'), toUkraine)).toBe(true);
    expect(hears(null, toUkraine)).toBe(false);
  });
});
