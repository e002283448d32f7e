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
  /** Thin lines between the rows; without them it is set as plain lines. */
  readonly ruled: boolean;
  readonly description?: string;
}

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
  const body = lines.map((line) => [
    paragraph(`${line.label}:`, { style: 'C', bold: look.ruled }),
    paragraph(runsOf(line.text), { style: 'C' }),
  ]);
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

/** Signatures in rows of three, each row in one piece; the seal stands between two, or on the left of one. */
export function signaturesXml(block: SignaturesBlock, widthMm: number): string {
  const groups: Signature[][] = [];
  for (let index = 0; index < block.signatures.length; index += perRow) {
    groups.push(block.signatures.slice(index, index + perRow));
  }
  return groups
    .map((group, index) => signatureRow(group, widthMm, block.seal === true && index === 0))
    .join('');
}

function signatureRow(group: readonly Signature[], widthMm: number, seal: boolean): string {
  const cells = group.map(signatureCell);
  const shares = group.map(() => 3);
  if (group.length === 1) {
    cells.unshift(seal ? sealCell() : paragraph('', { style: 'SignatureText', keepNext: true }));
    shares.unshift(3);
  } else if (seal) {
    cells.splice(group.length - 1, 0, sealCell());
    shares.splice(group.length - 1, 0, 1);
  }
  const widths = columnWidths(shares, twips(widthMm));
  return tableStart({ widths, rules: [], sideMm: 0 }) + rows(widths, [cells]) + tableEnd + spacer;
}

/** Two tables in a row would grow together without a paragraph between them. */
const spacer = paragraph('', { style: 'SignatureText' });

const sealCell = (): string =>
  paragraph('', { style: 'SignatureText', further: gap(signatureLook.gapMm) }) +
  paragraph(labels.seal, { style: 'SignatureText', align: 'centre' });

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
    signature.dateLine ? paragraph(`${labels.dated}: ${labels.fewDots}`, { ...look, further: gap(3) }) : '',
  ].join('');
}
