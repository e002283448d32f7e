import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { demoDocument, diaryTable, picture } from '../../../tests/support/demo-document.ts';
import { anyDocument } from '../../../tests/support/random-document.ts';
import { wordParts, wordText } from '../../../tests/support/word-text.ts';
import { wordErrors } from '../../../tests/support/word-validation.ts';
import type { Block } from './blocks.ts';
import { cleanText } from './clean-text.ts';
import type { Text } from './figure.ts';
import { figuresOf } from './figures.ts';
import type { DocumentModel } from './model.ts';
import { plainText } from './runs.ts';
import { writeWord } from './word.ts';

const sample: DocumentModel = {
  ...demoDocument,
  sample: true,
  notice: { pictures: [picture(40, 16, 'Az Európai Unió zászlaja'), picture(40, 16, 'Címer')], lines: [] },
};

function count(text: string, piece: string): number {
  return text.split(piece).length - 1;
}

function shownTexts(block: Block): readonly Text[] {
  if (block.type === 'paragraph') return [block.text];
  if (block.type === 'list') return block.items;
  if (block.type === 'keyValue') return block.rows.map((row) => row.text);
  if (block.type === 'closing') return block.lines;
  return [];
}

let bytes: Uint8Array;
let parts: ReadonlyMap<string, string>;
let body: string;

beforeAll(async () => {
  bytes = await writeWord(demoDocument);
  parts = wordParts(bytes);
  body = parts.get('word/document.xml') ?? '';
});

describe('A written Word document', () => {
  test('is valid by the Open XML SDK, as a real one and as a sample', { timeout: 60_000 }, async () => {
    expect(await wordErrors(bytes)).toEqual([]);
    expect(await wordErrors(await writeWord(sample))).toEqual([]);
  });

  test('is valid whatever people paste into it', { timeout: 120_000 }, async () => {
    const models = fc.sample(anyDocument, { seed: 20181105, numRuns: 15 });
    for (const [index, model] of models.entries()) {
      expect(await wordErrors(await writeWord(model)), `model ${index}`).toEqual([]);
    }
  });

  test('would be found invalid if a single element stood in the wrong place', {
    timeout: 60_000,
  }, async () => {
    const files = unzipSync(bytes);
    const spoilt = strFromU8(files['word/document.xml'] ?? new Uint8Array(0)).replace(
      '<w:trPr><w:cantSplit/>',
      '<w:trPr><w:jcc/><w:cantSplit/>',
    );
    const errors = await wordErrors(zipSync({ ...files, 'word/document.xml': strToU8(spoilt) }));
    expect(errors.join()).toContain('jcc');
  });

  test('holds every letter of a text, however hostile, except what XML forbids', async () => {
    let compared = 0;
    for (const model of fc.sample(anyDocument, { seed: 77, numRuns: 40 })) {
      const text = wordText(await writeWord(model));
      for (const shown of model.blocks.flatMap(shownTexts)) {
        expect(text).toContain(cleanText(plainText(shown)).replace(/^\n+|\n+$/g, ''));
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(80);
  });

  test('has the same bytes each time, whatever was written before it and whatever the clock says', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2018-04-05T09:05:00Z') });
    try {
      const first = await writeWord(sample);
      await writeWord(demoDocument);
      vi.setSystemTime(new Date('2026-11-21T23:59:58Z'));
      expect(await writeWord(sample)).toEqual(first);
    } finally {
      vi.useRealTimers();
    }
  });

  test('differs when a single word of the model differs', async () => {
    expect(await writeWord({ ...demoDocument, author: 'Másik Mentoriroda' })).not.toEqual(bytes);
  });

  test('shows every figure of the model', () => {
    const text = wordText(bytes);
    const missing = figuresOf(demoDocument).filter((figure) => !text.includes(figure.text));
    expect(missing).toEqual([]);
    expect(figuresOf(demoDocument).length).toBeGreaterThan(60);
  });

  test('refers to nothing outside itself and asks for no update', () => {
    const all = [...parts.values()].join('');
    expect(all).not.toContain('TargetMode="External"');
    expect(all).not.toContain('updateFields');
    expect(all).not.toContain('w:dirty="true"');
    expect(all).not.toContain('kit:splice');
  });

  test('finds every part it refers to, and packs no part that nothing refers to', async () => {
    for (const model of [demoDocument, sample]) {
      const all = wordParts(await writeWord(model));
      for (const [name, xml] of all) {
        const relations = all.get(name.replace(/([^/]+)$/, '_rels/$1.rels')) ?? '';
        const known = [...relations.matchAll(/ Id="([^"]*)"/g)].map(([, id]) => id);
        const used = [...xml.matchAll(/ r:(?:id|embed)="([^"]*)"/g)].map(([, id]) => id);
        expect(known, name).toEqual(expect.arrayContaining(used));
      }
      const targets = [...all].flatMap(([, xml]) =>
        [...xml.matchAll(/ Target="([^"]*)"/g)].map(([, target]) => target),
      );
      const names = targets.map((target) => (target ?? '').split('/').at(-1));
      const parts = [...all.keys()].filter((name) => !/rels$|Content_Types/.test(name));
      expect(parts.filter((name) => !names.includes(name.split('/').at(-1)))).toEqual([]);
    }
  });

  test('names the office as its author and carries the given day only', () => {
    const core = parts.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:creator>Hajdú-Bihar Megyei Mentoriroda</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Hajdú-Bihar Megyei Mentoriroda</cp:lastModifiedBy>');
    expect(core).toContain(`<dc:title>${demoDocument.title}</dc:title>`);
    expect([...core.matchAll(/\d{4}-\d\d-\d\dT[\d:]+Z/g)].map(([day]) => day)).toEqual([
      '2018-04-05T09:05:00Z',
      '2018-04-05T09:05:00Z',
    ]);
  });

  test('is Hungarian through and through', () => {
    expect(parts.get('word/styles.xml')).toMatch(/<w:docDefaults>.*<w:lang w:val="hu-HU"/s);
    expect([...parts.values()].join('')).not.toContain('en-US');
  });

  test('never fixes a line height, which would cut pictures off', () => {
    const spacings = [...parts.values()].flatMap((xml) => [
      ...xml.matchAll(/<w:spacing [^>]*w:line=[^>]*>/g),
    ]);
    expect(spacings.length).toBeGreaterThan(20);
    expect(spacings.filter(([spacing]) => !spacing.includes('w:lineRule="auto"'))).toEqual([]);
  });

  test('uses real headings, numbered, and a filled-in contents list that leads to each', () => {
    const headings = [
      ...body.matchAll(/<w:pStyle w:val="(Heading\d)"\/>.*?w:name="(_Toc\d+)".*?<w:t[^>]*>([^<]*)</g),
    ];
    expect(headings.map(([, style, , text]) => `${style} ${text}`)).toEqual([
      'Heading1 1. Összefoglaló',
      'Heading2 1.1. Személyi feltételek',
      'Heading1 2. Napi tevékenységek',
      'Heading1 3. Összesítés',
      'Heading2 3.1. Tevékenységtípusok',
      'Heading1 4. Indikátorok',
      'Heading1 5. Záró rész',
    ]);
    const links = [...body.matchAll(/w:anchor="(_Toc\d+)"/g)].map(([, anchor]) => anchor);
    expect(links).toEqual(headings.map(([, , anchor]) => anchor));
  });

  test('says page and pages in every footer and the project in every header', () => {
    const footers = [...parts].filter(([name]) => /word\/footer\d+\.xml/.test(name));
    expect(footers).toHaveLength(2);
    for (const [, xml] of footers) expect(xml).toMatch(/" PAGE ".*>\/<.*" NUMPAGES "/s);
    const headers = [...parts].filter(([name]) => /word\/header\d+\.xml/.test(name));
    for (const [, xml] of headers) expect(xml).toContain('EFOP-1.3.1-15-2016-00001');
    expect(headers.filter(([, xml]) => xml.includes('Befektetés a jövőbe'))).toHaveLength(1);
  });

  test('describes every picture and chart in words', () => {
    const drawings = [...body.matchAll(/<wp:docPr [^>]*>/g)].map(([drawing]) => drawing);
    expect(drawings).toHaveLength(4);
    expect(drawings.filter((drawing) => !/descr="[^"]{10,}"/.test(drawing))).toEqual([]);
    expect(new Set(drawings.map((drawing) => /id="(\d+)"/.exec(drawing)?.[1])).size).toBe(4);
  });

  test('turns the page for a wide table and back again', () => {
    const sizes = [...body.matchAll(/<w:pgSz [^>]*w:orient="(\w+)"/g)].map(([, orientation]) => orientation);
    expect(sizes).toEqual(['portrait', 'landscape', 'portrait']);
    const sections = [...body.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([section]) => section);
    expect(sections.map((section) => [...section.matchAll(/r:id="([^"]*)"/g)].map(([, id]) => id))).toEqual([
      ['header-portrait', 'footer-portrait', 'header-first', 'footer-portrait'],
      ['header-landscape', 'footer-landscape'],
      ['header-portrait', 'footer-portrait'],
    ]);
  });
});

describe('A sample document', () => {
  test('is marked on every page, in the header and behind the text', async () => {
    const headers = [...wordParts(await writeWord(sample))].filter(([name]) =>
      /word\/header\d+\.xml/.test(name),
    );
    expect(headers).toHaveLength(3);
    for (const [, xml] of headers) {
      expect(xml).toContain('MINTA – kitalált adatokból készült');
      expect(xml).toContain('string="MINTA"');
    }
    expect([...parts.values()].join('')).not.toContain('MINTA');
  });
});

describe('A table of two thousand rows', () => {
  test('repeats its head, keeps each row whole and holds every cell', async () => {
    const table = diaryTable(2000);
    const long = await writeWord({
      ...demoDocument,
      facts: undefined,
      firstBlock: undefined,
      blocks: [table],
    });
    const xml = wordParts(long).get('word/document.xml') ?? '';
    expect(count(xml, '<w:tblHeader/>')).toBe(1);
    expect(count(xml, '<w:tr>')).toBe(2002);
    expect(count(xml, '<w:cantSplit/>')).toBe(2002);
    expect(count(xml, '<w:tc>')).toBe(2002 * 6);
    expect(count(wordText(long), 'Hajdúböszörmény')).toBe(
      table.rows.filter((row) => row.cells[2] === 'Hajdúböszörmény').length,
    );
  });

  test('has columns that fill the page exactly', () => {
    const grids = [...body.matchAll(/<w:tblW w:w="(\d+)"[^>]*>.*?<w:tblGrid>(.*?)<\/w:tblGrid>/gs)];
    for (const [, total, grid] of grids) {
      const widths = [...(grid ?? '').matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width));
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(Number(total));
    }
    expect(grids.length).toBeGreaterThan(6);
  });
});
