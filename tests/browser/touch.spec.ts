import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './story.ts';

// Fingers on a phone, as the browser itself is told of them: what they move, and that the page stays where it is.

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

type Point = { readonly x: number; readonly y: number };
const steps = 6;
const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

const send = (session: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', at: readonly Point[]) =>
  session.send('Input.dispatchTouchEvent', { type, touchPoints: at.map((point, id) => ({ ...point, id })) });

/** Puts a finger down at the beginning of each way, draws them along at once, and lifts them. */
async function draw(page: Page, ways: readonly (readonly [Point, Point])[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const at = (share: number) => ways.map(([from, to]) => between(from, to, share));
  await send(session, 'touchStart', at(0));
  for (let step = 1; step <= steps; step++) await send(session, 'touchMove', at(step / steps));
  await send(session, 'touchEnd', []);
  await session.detach();
}

/** Where the map's camera is, as it is drawn. */
async function camera(page: Page): Promise<Point & { readonly scale: number }> {
  const drawn = (await page.locator('.map-window svg > g').getAttribute('transform')) ?? '';
  const [scale, x, y] = [...drawn.matchAll(/-?[\d.]+(?:e-?\d+)?/g)].map(([number]) => Number(number));
  if (scale === undefined || x === undefined || y === undefined) throw new Error(`No camera in “${drawn}”.`);
  return { x: -x, y: -y, scale };
}
const scrolled = (page: Page) => page.evaluate(() => window.scrollY);

test('the map is drawn along by one finger and spread by two, a tap opens a claim, and the page does not scroll', async ({
  join,
  example,
}) => {
  const page = await join({ name: 'Tomas Touch', role: 'contributor' }, phone);
  await page.goto(`${example}/provisions/leaked-6?view=map`);
  await expect(page.locator('.map-card').first()).toBeVisible();
  const frame = await page.locator('.map-window').boundingBox();
  if (!frame) throw new Error('The map has a window.');
  const middle = { x: frame.x + frame.width / 2, y: Math.min(frame.y + frame.height / 2, 420) };
  const start = await scrolled(page);

  const before = await camera(page);
  await draw(page, [[middle, { x: middle.x - 90, y: middle.y - 120 }]]);
  const dragged = await camera(page);
  expect(dragged.scale).toBe(before.scale);
  expect((dragged.x - before.x) * before.scale).toBeCloseTo(90, 0);
  expect((dragged.y - before.y) * before.scale).toBeCloseTo(120, 0);
  await draw(page, [[middle, { x: middle.x + 90, y: middle.y + 120 }]]);
  expect(await scrolled(page)).toBe(start);
  expect(page.url()).not.toContain('claim=');

  // Twice as far apart, twice as near; what was between the fingers stays there.
  const unspread = await camera(page);
  const finger = (by: number) => ({ x: middle.x + by, y: middle.y });
  await draw(page, [
    [finger(-40), finger(-80)],
    [finger(40), finger(80)],
  ]);
  const spread = await camera(page);
  expect(spread.scale / unspread.scale).toBeCloseTo(2, 1);
  const held = (one: Awaited<ReturnType<typeof camera>>) => one.x + (middle.x - frame.x) / one.scale;
  expect(Math.abs(held(spread) - held(unspread)) * unspread.scale).toBeLessThan(10);
  await draw(page, [
    [finger(-80), finger(-40)],
    [finger(80), finger(40)],
  ]);
  expect((await camera(page)).scale).toBeCloseTo(unspread.scale, 1);
  expect(await scrolled(page)).toBe(start);
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);

  // The answers stand right of what is argued about; one whose middle is in sight.
  await draw(page, [[finger(150), finger(-150)]]);
  const cards = page.locator('.map-place[data-claim]');
  // One that a finger meets there, and not what floats over the map.
  const inSight = async () => {
    const met = await cards.evaluateAll((all) =>
      all.flatMap((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        const middle = { x: x + width / 2, y: y + height / 2 };
        const hit = document.elementFromPoint(middle.x, middle.y)?.closest('.map-place');
        return hit === one ? [{ ...middle, claim: one.getAttribute('data-claim') ?? '' }] : [];
      }),
    );
    const [first] = met;
    if (!first) throw new Error('A claim is in sight.');
    return first;
  };
  // A browser takes a tap that follows a drag at once for the drag's end, and gives no click; a person looks, and tries again.
  await expect(async () => {
    const { x, y, claim } = await inSight();
    await page.touchscreen.tap(x, y);
    await expect(page.locator(`.map-place[data-claim="${claim}"] .map-card`)).toHaveAttribute(
      'aria-pressed',
      'true',
      { timeout: 3000 },
    );
    expect(new URL(page.url()).searchParams.get('claim')).toBe(claim);
  }).toPass();
});

test('a finger draws the matrix to an earlier day, and lets go of it there', async ({ join, example }) => {
  const page = await join({ name: 'Tomas Touch', role: 'contributor' }, phone);
  await page.goto(`${example}/stances`);
  const slider = page.getByRole('slider');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Today');
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('The slider is in sight.');
  const at = (share: number) => ({ x: box.x + box.width * share, y: box.y + box.height / 2 });
  const before = await scrolled(page);
  await draw(page, [[at(0.97), at(0.4)]]);
  await expect(slider).toHaveAttribute('aria-valuetext', /2025$/);
  await expect(page).toHaveURL(/2025-/);
  expect(await scrolled(page)).toBe(before);
});
