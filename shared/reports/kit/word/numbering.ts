import { lists } from '../styles.ts';
import { twips } from './units.ts';

/** Dashes share one list; every numbered list has its own, so that each begins with one. */
export const dashes = 1;

/** The list of the n-th numbered list, n from 1. */
export function numbersOf(list: number): number {
  return dashes + list;
}

function abstractList(id: number, format: 'bullet' | 'decimal', text: string): string {
  const indent = `<w:ind w:left="${twips(lists.textMm)}" w:hanging="${twips(lists.hangingMm)}"/>`;
  return (
    `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>` +
    `<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr>${indent}</w:pPr></w:lvl></w:abstractNum>`
  );
}

function numberedList(_: unknown, index: number): string {
  return (
    `<w:num w:numId="${numbersOf(index + 1)}"><w:abstractNumId w:val="1"/>` +
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
  );
}

/** Inside `<w:numbering>`. */
export function numbering(numberedLists: number): string {
  return (
    abstractList(0, 'bullet', '–') +
    abstractList(1, 'decimal', '%1.') +
    `<w:num w:numId="${dashes}"><w:abstractNumId w:val="0"/></w:num>` +
    Array.from({ length: numberedLists }, numberedList).join('')
  );
}
