import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stakeholderColours } from '@proviso/domain/stakeholder';
import { expect, test } from 'vitest';

const css = readFileSync(path.resolve(import.meta.dirname, '../style/stakeholders.css'), 'utf8');
const grounds = {
  light: ['#f6f3ec', '#fdfcf8', '#eeeae1'],
  dark: ['#121311', '#191a18', '#252623'],
};

/** WCAG 2.2, relative luminance. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [one = 0, other = 0] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

test.each(stakeholderColours)('%s can be seen on every ground of both themes', (name) => {
  const [, light = '', dark = ''] =
    new RegExp(`"${name}"\\] \\{\\s*--stakeholder: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css) ?? [];
  for (const ground of grounds.light) expect(contrast(light, ground)).toBeGreaterThanOrEqual(3);
  for (const ground of grounds.dark) expect(contrast(dark, ground)).toBeGreaterThanOrEqual(3);
});
