import { describe, expect, it } from 'vitest';
import { isFromOurPage } from './same-origin.ts';

const ask = (origin?: string, fetchSite?: string) => ({ origin, host: 'localhost:3000', fetchSite });

describe('a request that may change something', () => {
  it.each([
    ['our page under the Host that was asked', null, ask('http://localhost:3000', 'same-origin'), true],
    ['our page in a browser that sends no Sec-Fetch-Site', null, ask('http://localhost:3000'), true],
    ['a script that is no browser', null, ask(), true],
    ['another site', null, ask('https://evil.example', 'cross-site'), false],
    ['another site in an older browser', null, ask('https://evil.example'), false],
    ['another port of the same computer', null, ask('http://localhost:4000', 'same-site'), false],
    ['a sandboxed frame', null, ask('null'), false],
    ['a cross-site form without an Origin', null, ask(undefined, 'cross-site'), false],
    ['the public address behind a proxy', 'https://d.example', ask('https://d.example', 'same-origin'), true],
    [
      'the same Host where the public address is another',
      'https://d.example',
      ask('http://localhost:3000'),
      false,
    ],
    ['the public host without encryption', 'https://d.example', ask('http://d.example'), false],
  ])('from %s', (_, publicUrl, asked, allowed) => {
    expect(isFromOurPage({ publicUrl }, asked)).toBe(allowed);
  });
});
