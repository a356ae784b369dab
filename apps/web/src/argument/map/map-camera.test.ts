import { describe, expect, it } from 'vitest';
import { fit, meets, pan, reveal, sightOf, zoom } from './map-camera.ts';

const window = { width: 800, height: 600 };

describe('the camera over the map', () => {
  it('fits a large map whole, and never enlarges a small one', () => {
    const large = fit({ width: 4000, height: 1000 }, window);
    expect(large.scale).toBeCloseTo(752 / 4000);
    expect(fit({ width: 100, height: 100 }, window).scale).toBe(1);
  });

  it('keeps the point under the pointer where it is while zooming', () => {
    const before = { x: 120, y: 40, scale: 0.5 };
    const at = { x: 300, y: 200 };
    const after = zoom(before, 1.6, at);
    expect(after.x + at.x / after.scale).toBeCloseTo(before.x + at.x / before.scale);
    expect(after.y + at.y / after.scale).toBeCloseTo(before.y + at.y / before.scale);
  });

  it('follows the hand by as many window pixels as it moves', () => {
    expect(pan({ x: 0, y: 0, scale: 0.5 }, 10, -20)).toEqual({ x: -20, y: 40, scale: 0.5 });
  });

  it('moves to a box out of sight, and stays for one in sight', () => {
    const camera = { x: 0, y: 0, scale: 1 };
    const near = { x: 100, y: 100, width: 300, height: 80 };
    const far = { x: 3000, y: 100, width: 300, height: 80 };
    expect(reveal(camera, near, window)).toBe(camera);
    const there = reveal(camera, far, window);
    expect(there.x + window.width).toBeGreaterThanOrEqual(far.x + far.width);
    expect(meets(sightOf(camera, window), far)).toBe(false);
    expect(meets(sightOf(there, window), far)).toBe(true);
  });
});
