import { xmlText } from '../clean-text.ts';
import type { Run, Text } from '../figure.ts';
import { runsOf } from '../runs.ts';
import type { StyleId } from './style-sheet.ts';

export interface ParagraphLook {
  readonly style: StyleId;
  readonly align?: 'start' | 'centre' | 'end';
  readonly bold?: boolean;
  readonly keepNext?: boolean;
  /** Further paragraph properties as XML that stand between `w:keepNext` and `w:jc`. */
  readonly further?: string;
}

const alignment = {
  start: '<w:jc w:val="left"/>',
  centre: '<w:jc w:val="center"/>',
  end: '<w:jc w:val="right"/>',
} as const;

/** `<w:pPr>` of a paragraph. */
export function paragraphProperties(look: ParagraphLook): string {
  const keep = look.keepNext ? '<w:keepNext/>' : '';
  const align = look.align ? alignment[look.align] : '';
  return `<w:pPr><w:pStyle w:val="${look.style}"/>${keep}${look.further ?? ''}${align}</w:pPr>`;
}

function runProperties(bold: boolean, italic: boolean): string {
  if (!bold && !italic) return '';
  return `<w:rPr>${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}</w:rPr>`;
}

const delicate = /^\s|\s$|\s\s/;

/** Spaces at the ends and double ones are kept only if asked for; asking in every cell would make a long file a tenth longer. */
function needsSpaces(text: string): boolean {
  return delicate.test(text);
}

function textElement(escaped: string): string {
  return needsSpaces(escaped) ? `<w:t xml:space="preserve">${escaped}</w:t>` : `<w:t>${escaped}</w:t>`;
}

/** One run; a line feed in it becomes a break. */
export function textRun(text: string, properties = ''): string {
  if (text === '') return '';
  const lines = xmlText(text).split('\n');
  return `<w:r>${properties}${lines.map(textElement).join('<w:br/>')}</w:r>`;
}

function styledRun(run: Run, bold: boolean): string {
  if (typeof run === 'string') return textRun(run, runProperties(bold, false));
  if ('value' in run) return textRun(run.text, runProperties(bold, false));
  return textRun(run.text, runProperties(bold || run.bold === true, run.italic === true));
}

/** The runs of a text, bold throughout if asked. */
export function textRuns(text: Text, bold = false): string {
  if (typeof text === 'string') return textRun(text, runProperties(bold, false));
  let xml = '';
  for (const run of runsOf(text)) xml += styledRun(run, bold);
  return xml;
}

/** A paragraph around runs that are XML already. */
export function paragraphOf(runs: string, look: ParagraphLook): string {
  return `<w:p>${paragraphProperties(look)}${runs}</w:p>`;
}

export function paragraph(text: Text, look: ParagraphLook): string {
  return paragraphOf(textRuns(text, look.bold), look);
}
