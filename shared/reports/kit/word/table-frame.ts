import { xmlText } from '../clean-text.ts';
import { colours, tables } from '../styles.ts';
import { twips } from './units.ts';

type Side = 'top' | 'bottom' | 'insideH' | 'insideV' | 'left' | 'right';

export interface Frame {
  /** Column widths in twips. */
  readonly widths: readonly number[];
  readonly rules: readonly Side[];
  /** Read aloud in place of the table's name. */
  readonly description?: string;
  readonly sideMm?: number;
}

const order: readonly Side[] = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

function borders(rules: readonly Side[]): string {
  const line = (side: Side): string =>
    rules.includes(side)
      ? `<w:${side} w:val="single" w:sz="${tables.ruleEighths}" w:space="0" w:color="${colours.rule}"/>`
      : `<w:${side} w:val="nil"/>`;
  return `<w:tblBorders>${order.map(line).join('')}</w:tblBorders>`;
}

/** Everything of a table up to its first row; `tableEnd` closes it. */
export function tableStart(frame: Frame): string {
  const total = frame.widths.reduce((sum, width) => sum + width, 0);
  const side = twips(frame.sideMm ?? tables.cellSideMm);
  const margins = `<w:tblCellMar><w:left w:w="${side}" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/></w:tblCellMar>`;
  const description = frame.description ? `<w:tblDescription w:val="${xmlText(frame.description)}"/>` : '';
  const grid = frame.widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/>${borders(frame.rules)}<w:tblLayout w:type="fixed"/>` +
    `${margins}${description}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>`
  );
}

export const tableEnd = '</w:tbl>';

/** Shares of a width in whole twips that add up to it exactly; no share counts for less than a hundredth of the whole. */
export function columnWidths(shares: readonly number[], total: number): readonly number[] {
  const least = shares.reduce((sum, share) => sum + Math.max(share, 0), 0) / 100 || 1;
  const weights = shares.map((share) => Math.max(share, least));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const widths = weights.map((weight) => Math.floor((weight / sum) * total));
  const rest = total - widths.reduce((all, width) => all + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}
