import { describe, expect, it } from 'vitest';
import { daylight, lamplight, type Shades } from './palette.ts';

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const inks: readonly (keyof Shades)[] = ['ink', 'quietInk', 'indigo', 'ochre', 'madder', 'moss'];
const grounds: readonly (keyof Shades)[] = ['paper', 'sheet', 'band', 'chosen'];

describe.each([
  ['daylight', daylight],
  ['lamplight', lamplight],
])('the colours of %s', (_, shades) => {
  it.each(inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)))(
    'show %s on %s with a contrast of at least 4.5',
    (ink, ground) => expect(contrast(shades[ink], shades[ground])).toBeGreaterThanOrEqual(4.5),
  );

  it.each(['paper', 'sheet'] as const)(
    'draw the edge of an input on %s with a contrast of at least 3',
    (ground) => expect(contrast(shades.edge, shades[ground])).toBeGreaterThanOrEqual(3),
  );

  it.each([
    ['onIndigo', 'indigo'],
    ['onOchre', 'ochre'],
    ['clothInk', 'cloth'],
    ['clothInk', 'clothRaised'],
    ['clothQuietInk', 'cloth'],
    ['clothQuietInk', 'clothRaised'],
    ['clothMark', 'cloth'],
  ] as const)('show %s on %s with a contrast of at least 4.5', (ink, ground) =>
    expect(contrast(shades[ink], shades[ground])).toBeGreaterThanOrEqual(4.5),
  );
});

it('measures black on white as 21', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5));
