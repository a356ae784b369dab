import { describe, expect, it } from 'vitest';
import { isChangeOfReader, isFile, isKeptAnswer, isLargeAnswer } from './keeping.ts';

const get = (path: string) => ({ method: 'GET', path });
const post = (path: string) => ({ method: 'POST', path });

describe('what is kept to be read without a connection', () => {
  it('is who one is, the list of debates, and what the pages of a debate show', () => {
    for (const path of [
      '/api/account',
      '/api/debates',
      '/api/debates/abc1',
      '/api/debates/abc1/claims',
      '/api/debates/abc1/votes',
      '/api/debates/abc1/stances/settlements',
      '/api/debates/abc1/stances/standings',
    ])
      expect(isKeptAnswer(get(path)), path).toBe(true);
  });

  it('is nothing that opens a door, is not revealed yet, or was only asked for once', () => {
    for (const path of [
      '/api/debates/abc1/invites',
      '/api/debates/abc1/rounds',
      '/api/debates/abc1/notices',
      '/api/debates/abc1/claims/similar',
      '/api/debates/abc1/export/proviso',
      '/api/invites/code',
      '/healthz',
    ])
      expect(isKeptAnswer(get(path)), path).toBe(false);
    expect(isKeptAnswer(post('/api/debates'))).toBe(false);
    expect(isKeptAnswer(post('/api/debates/abc1/votes'))).toBe(false);
  });

  it('is asked for once more where it is large, instead of copied while the page reads it', () => {
    const large = ['/api/debates/abc1/stances', '/api/debates/abc1/stances/standings'];
    for (const path of large) expect(isLargeAnswer({ path }), path).toBe(true);
    for (const path of ['/api/debates/abc1/stances/settlements', '/api/debates/abc1/claims'])
      expect(isLargeAnswer({ path }), path).toBe(false);
  });

  it('goes when somebody signs in, up or out, or joins by a link', () => {
    for (const path of [
      '/api/account/sign-in',
      '/api/account/sign-up',
      '/api/account/sign-out',
      '/api/invites/c-o_de/join',
    ])
      expect(isChangeOfReader(post(path)), path).toBe(true);
    expect(isChangeOfReader(get('/api/account'))).toBe(false);
    expect(isChangeOfReader(post('/api/debates/abc1/votes'))).toBe(false);
  });

  it('knows the files that never change from pages and answers', () => {
    expect(isFile(get('/assets/index-abc.js'))).toBe(true);
    expect(isFile(get('/theme.js'))).toBe(false);
    expect(isFile(get('/api/account'))).toBe(false);
  });
});
