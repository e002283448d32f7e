import type { LabelledText, Signature, SignaturesBlock } from '../blocks.ts';
import { labels } from '../labels.ts';
import type { RunningHead } from '../model.ts';
import { runsOf } from '../runs.ts';
import { signatures as signatureLook, tables } from '../styles.ts';
import { paragraph } from './paragraphs.ts';
import { columnWidths, tableEnd, tableStart } from './table-frame.ts';
import { twips } from './units.ts';

/** Rows of cells given as paragraphs' XML. */
function rows(widths: readonly number[], cells: readonly (readonly string[])[]): string {
  const cell = (xml: string, index: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/></w:tcPr>${xml}</w:tc>`;
  return cells.map((row) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.map(cell).join('')}</w:tr>`).join('');
}

export interface LabelledLook {
  readonly widthMm: number;
  /** Stays on one page with what follows. */
  readonly tied?: boolean;
  /** Thin lines between the rows; without them it is set as plain lines. */
  readonly ruled: boolean;
  readonly description?: string;
}

/** So many labelled lines stay on one page. */
const mostKept = 12;

/** Labels on the left, values on the right. */
export function labelledXml(lines: readonly LabelledText[], look: LabelledLook): string {
  const labelMm = look.ruled ? tables.labelMm : tables.firstBlockLabelMm;
  const widths = columnWidths([labelMm, look.widthMm - labelMm], twips(look.widthMm));
  const start = tableStart({
    widths,
    rules: look.ruled ? ['top', 'bottom', 'insideH'] : [],
    description: look.description,
    sideMm: 0,
  });
  const body = lines.map((line, index) => {
    const keepNext = look.tied === true || index < Math.min(lines.length, mostKept) - 1;
    return [
      paragraph(`${line.label}:`, { style: 'C', bold: look.ruled, keepNext }),
      paragraph(runsOf(line.text), { style: 'C', keepNext }),
    ];
  });
  return start + rows(widths, body) + tableEnd;
}

/** The office on the left, the programme and the project's id on the right. */
export function runningHeadXml(head: RunningHead, widthMm: number): string {
  const widths = columnWidths([4, 6], twips(widthMm));
  const right = head.programme.map((line) => paragraph(line, { style: 'Header', align: 'end' })).join('');
  const left = paragraph(head.office, { style: 'Header', bold: true });
  const nothing = paragraph('', { style: 'Header' });
  return (
    tableStart({ widths, rules: ['bottom'], sideMm: 0 }) + rows(widths, [[left, right || nothing]]) + tableEnd
  );
}

const perRow = 3;

export interface SignaturesLook {
  readonly widthMm: number;
  /** Something follows that stays on the same page. */
  readonly tied: boolean;
}

/** Signatures in rows of three, each row in one piece; the seal stands between two, or on the left of one. */
export function signaturesXml(block: SignaturesBlock, { widthMm, tied }: SignaturesLook): string {
  const { signatures } = block;
  const rowsOfThree = Array.from({ length: Math.ceil(signatures.length / perRow) }, (_, index) =>
    signatures.slice(index * perRow, (index + 1) * perRow),
  );
  const last = rowsOfThree.length - 1;
  return rowsOfThree
    .map((group, index) => {
      const seal = block.seal === true && index === 0;
      const places = index === 0 ? group.length : perRow;
      const table = signatureRow(group, { widthMm, seal, places });
      return table + (index < last ? spacer : paragraph('', { style: 'End', keepNext: tied }));
    })
    .join('');
}

interface RowLook {
  readonly widthMm: number;
  readonly seal: boolean;
  /** Columns of equal width: a second row keeps those of the first. */
  readonly places: number;
}

function signatureRow(group: readonly Signature[], { widthMm, seal, places }: RowLook): string {
  const cells = group.map(signatureCell);
  const dates = group.map(dateCell);
  const shares = group.map(() => 3);
  const add = (at: number, cell: string, share: number) => {
    cells.splice(at, 0, cell);
    dates.splice(at, 0, emptyCell);
    shares.splice(at, 0, share);
  };
  while (cells.length < places) add(cells.length, emptyCell, 3);
  if (places === 1) add(0, seal ? sealCell() : emptyCell, 3);
  else if (seal) add(group.length - 1, sealCell(), 1);
  const widths = columnWidths(shares, twips(widthMm));
  const dated = group.some((signature) => signature.dateLine === true);
  return (
    tableStart({ widths, rules: [], sideMm: 0 }) + rows(widths, dated ? [cells, dates] : [cells]) + tableEnd
  );
}

const emptyCell = paragraph('', { style: 'SignatureText', keepNext: true });

/** Two tables in a row would grow together without a paragraph between them. */
const spacer = paragraph('', { style: 'SignatureText', keepNext: true, further: gap(4) });

const sealCell = (): string =>
  paragraph('', { style: 'SignatureText', keepNext: true, further: gap(signatureLook.gapMm) }) +
  paragraph(labels.seal, { style: 'SignatureText', align: 'centre', keepNext: true });

function gap(beforeMm: number): string {
  return `<w:spacing w:before="${twips(beforeMm)}"/>`;
}

function signatureCell(signature: Signature): string {
  const side = twips(signatureLook.indentMm);
  const dotted = '<w:pBdr><w:top w:val="dotted" w:sz="8" w:space="3" w:color="auto"/></w:pBdr>';
  const sides = `<w:ind w:left="${side}" w:right="${side}"/>`;
  const rule = `${dotted}${gap(signatureLook.gapMm)}${sides}`;
  const look = { style: 'SignatureText', align: 'centre', keepNext: true } as const;
  const role = signature.role ? `${signature.role}:` : '';
  return [
    paragraph(role, { style: 'SignatureText', keepNext: true, further: sides }),
    paragraph(signature.name, { ...look, bold: true, further: rule }),
    signature.post ? paragraph(signature.post, look) : '',
  ].join('');
}

/** Under the signatures, so that the lines for the days stand at one height. */
function dateCell({ dateLine }: Signature): string {
  if (dateLine !== true) return emptyCell;
  const look = { style: 'SignatureText', align: 'centre', keepNext: true, further: gap(3) } as const;
  return paragraph(`${labels.dated}: ${labels.fewDots}`, look);
}
