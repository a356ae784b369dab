import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phases } from '../debate/debate.ts';
import { roles } from '../person/person.ts';
import { type Actor, actions, can, refusal, roleRefusal, type Subject } from './access.ts';
import { permissionTable } from './permission-table.ts';

const documented = new URL('../../../../docs/permissions.md', import.meta.url);

test('docs/permissions.md holds the whole table as it is', () => {
  const [, between] =
    /<!-- table -->\n([\s\S]*?)\n<!-- \/table -->/.exec(readFileSync(documented, 'utf8')) ?? [];
  expect(between, `Put this between the markers:\n\n${permissionTable()}\n`).toBe(permissionTable());
});

const member = fc.record({
  person: fc.constantFrom('ann', 'ben'),
  role: fc.constantFrom(...roles),
  speaksFor: fc.constantFrom(null, 'party', 'other-party'),
});
const actor: fc.Arbitrary<Actor> = fc.option(member);
const action = fc.constantFrom(...actions);
const subject: fc.Arbitrary<Subject> = fc.record(
  {
    phase: fc.constantFrom(...phases),
    visibility: fc.constantFrom('public' as const, 'private' as const),
    author: fc.constantFrom('ann', 'ben'),
    stakeholder: fc.constantFrom('party', 'other-party'),
  },
  { requiredKeys: ['phase'] },
);
const every = { seed: 12, numRuns: 3000 };

test('each role may all that the one before it may', () => {
  fc.assert(
    fc.property(member, fc.constantFrom(...roles), action, subject, (one, role, what, about) => {
      const more = { ...one, role };
      if (roles.indexOf(role) >= roles.indexOf(one.role) && can(one, what, about))
        expect(can(more, what, about)).toBe(true);
    }),
    every,
  );
});

test('a thing of one’s own is never less open than another’s', () => {
  fc.assert(
    fc.property(member, action, subject, (one, what, about) => {
      if (can(one, what, { ...about, author: 'somebody-else' }))
        expect(can(one, what, { ...about, author: one.person })).toBe(true);
    }),
    every,
  );
});

test('a visitor may at most read and export, and only what is public', () => {
  fc.assert(
    fc.property(action, subject, (what, about) => {
      if (can(null, what, about)) {
        expect(about.visibility).toBe('public');
        expect(['debate.read', 'debate.export']).toContain(what);
      }
    }),
    every,
  );
});

test('an observer writes nothing, and a closed debate is written to by moderators alone', () => {
  const reading = ['debate.read', 'debate.export', 'caucus.read'];
  for (const what of actions.filter((name) => !reading.includes(name))) {
    for (const phase of phases)
      expect(can({ person: 'ann', role: 'observer', speaksFor: null }, what, { phase, author: 'ann' })).toBe(
        false,
      );
    for (const role of roles.slice(0, roles.indexOf('moderator')))
      expect(
        can({ person: 'ann', role, speaksFor: 'party' }, what, {
          phase: 'close',
          author: 'ann',
          stakeholder: 'party',
        }),
      ).toBe(false);
  }
});

test('every refusal has a sentence, and there is one exactly where one may not', () => {
  fc.assert(
    fc.property(actor, action, subject, (who, what, about) => {
      const refused = refusal(who, what, about);
      expect(refused === null).toBe(can(who, what, about));
      if (refused) expect(refused.message).toMatch(/^[A-Z].*\.$/);
    }),
    every,
  );
});

test('a delegate plays their own party only', () => {
  const delegate = { person: 'ann', role: 'observer', speaksFor: 'party' } as const;
  expect(can(delegate, 'stance.play', { phase: 'argue', stakeholder: 'party' })).toBe(true);
  expect(can(delegate, 'stance.play', { phase: 'argue', stakeholder: 'other-party' })).toBe(false);
  expect(can(delegate, 'stance.record', { phase: 'argue', stakeholder: 'party' })).toBe(false);
});

test('whoever may read in a file of stances may record each of them alone, those that are played too', () => {
  fc.assert(
    fc.property(actor, subject, (who, about) => {
      if (!can(who, 'stance.import', about)) return;
      expect(can(who, 'stance.record', about) && can(who, 'stance.play', about)).toBe(true);
      expect(who?.role === 'moderator' || who?.role === 'owner').toBe(true);
    }),
    every,
  );
});

test('nobody makes anybody more than they are themselves, nor touches who is more', () => {
  fc.assert(
    fc.property(actor, fc.option(fc.constantFrom(...roles)), fc.constantFrom(...roles), (who, from, to) => {
      const above = (role: (typeof roles)[number]) =>
        who === null || roles.indexOf(role) > roles.indexOf(who.role);
      expect(roleRefusal(who, { from, to }) !== null).toBe(above(to) || (from !== null && above(from)));
    }),
    every,
  );
});
