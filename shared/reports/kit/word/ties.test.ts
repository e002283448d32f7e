import { describe, expect, test } from 'vitest';
import { demoDocument } from '../../../../tests/support/demo-document.ts';
import { wordParts } from '../../../../tests/support/word-text.ts';
import type { Block, TableBlock, TableRow } from '../blocks.ts';
import { writeWord } from '../word.ts';
import { isTied } from './ties.ts';

const table = (rows: readonly TableRow[], totals?: readonly string[]): TableBlock => ({
  type: 'table',
  columns: [{ key: 'what', title: 'Megnevezés', width: 100 }],
  rows,
  emptyText: 'Nincs.',
  ...(totals && { totals }),
});
const row = (text: string): TableRow => ({ cells: [text] });
const note: Block = { type: 'paragraph', role: 'note', text: 'Megjegyzés.' };
const placeAndDate: Block = { type: 'placeAndDate', text: 'Debrecen, 2018. április 5.' };
const signatures: Block = { type: 'signatures', signatures: [{ name: 'Kovács Béla', dateLine: true }] };
const closing: Block = { type: 'closing', title: 'Kapják', lines: ['1. irattár'] };

async function bodyOf(blocks: readonly Block[]): Promise<string> {
  const bytes = await writeWord({ ...demoDocument, facts: undefined, firstBlock: undefined, blocks });
  return wordParts(bytes).get('word/document.xml') ?? '';
}

/** The texts of the paragraphs that stay on one page with what follows them. */
function keptTexts(body: string): readonly string[] {
  const paragraphs = body.split('<w:p>').slice(1);
  return paragraphs
    .filter((one) => one.includes('<w:keepNext/>'))
    .flatMap((one) => /<w:t(?: [^>]*)?>([^<]*)</.exec(one)?.[1] ?? []);
}

describe('The end of a paper', () => {
  test('ties the block before it, through notes, and itself to the receivers', () => {
    const blocks = [table([row('a')]), note, placeAndDate, signatures, closing];
    expect(blocks.map((_, index) => isTied(blocks, index))).toEqual([true, true, true, true, false]);
    expect(isTied([table([row('a')]), note], 0)).toBe(false);
  });

  test('takes the last two rows of the table before it to the last page', async () => {
    const rows = ['egy', 'kettő', 'három', 'négy', 'öt', 'hat'].map(row);
    const kept = keptTexts(await bodyOf([table(rows), placeAndDate, signatures]));
    expect(kept).toEqual(expect.arrayContaining(['öt', 'hat', 'Kovács Béla']));
    expect(kept).not.toContain('négy');
    expect(keptTexts(await bodyOf([table(rows), note]))).not.toContain('hat');
  });

  test('closes the signatures with a paragraph too small to fill a page', async () => {
    const body = await bodyOf([placeAndDate, signatures]);
    expect(body).toMatch(/<\/w:tbl><w:p><w:pPr><w:pStyle w:val="End"\/><\/w:pPr><\/w:p><w:sectPr>/);
  });
});

describe('A short table', () => {
  test('is not divided between two pages', async () => {
    const kept = keptTexts(await bodyOf([table(['egy', 'kettő', 'három'].map(row)), note]));
    expect(kept).toEqual(['Megnevezés', 'egy', 'kettő']);
  });
});

describe('A table at the end of upright pages', () => {
  test('is followed by the paragraph that turns the page and by no other', async () => {
    const turn: Block = { type: 'orientation', orientation: 'landscape' };
    const body = await bodyOf([table([row('egy')]), turn, note]);
    expect(body).toMatch(/<\/w:tbl><w:p><w:pPr><w:pStyle w:val="End"\/><w:sectPr>/);
  });
});

describe('A sum', () => {
  test('takes the row above it along, in the middle of a table and at its end', async () => {
    const week = { cells: ['Hét összesen'], role: 'total' } as const;
    const rows = [row('egy'), row('kettő'), week, row('három'), row('négy'), row('öt')];
    expect(keptTexts(await bodyOf([table(rows, ['Mind összesen'])]))).toEqual(['Megnevezés', 'kettő', 'öt']);
  });
});
