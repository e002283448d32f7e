import type { Orientation } from '../blocks.ts';
import { page } from '../styles.ts';

/** Twentieths of a point, Word's measure on the page. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Half points, Word's measure for letters. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Pixels of 1/96 inch, the measure in which docx takes pictures and charts. */
export function pixels(millimetres: number): number {
  return Math.round((millimetres * 96) / 25.4);
}

/** Width between the margins, in mm. */
export function textWidthMm(orientation: Orientation): number {
  const width = orientation === 'portrait' ? page.widthMm : page.heightMm;
  return width - page.leftMm - page.rightMm;
}
