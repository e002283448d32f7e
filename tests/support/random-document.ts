import fc from 'fast-check';
import type { Block, ChartBlock, Signature, TableBlock } from '../../shared/reports/kit/blocks.ts';
import type { Figure, Run, Text } from '../../shared/reports/kit/figure.ts';
import type { DocumentModel } from '../../shared/reports/kit/model.ts';
import { picture } from './demo-document.ts';

/** What people paste: markup, control characters, lone surrogates, line ends of every kind, our own marker. */
const hostile = [
  '',
  ' ',
  '</w:t></w:r>',
  '<kit:splice>0</kit:splice>',
  ']]>',
  '&amp;&#0;"\'',
  '\u0000\u0008\u000B\u001F\u007F\u0085',
  '\uFFFE\uFFFF',
  '\uD800 magányos \uDC00',
  'árvíztűrő tükörfúrógép ÁRVÍZTŰRŐ TÜKÖRFÚRÓGÉP',
  'két\nsor',
  'a\r\nb\rc\u2028d\u2029e\tf',
  'rIdaaaaaaaaaaaaaaaaaaaaa',
  'r:id="rIdaaaaaaaaaaaaaaaaaaaaa" lang="en-US"',
  '%1. $& $1 {{x}}',
  '\u202Ejobbról balra\u202C 😀',
  'nagyonhosszúszóköznélküliszó'.repeat(12),
];

const words = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 30 }),
);

const figure: fc.Arbitrary<Figure> = fc.record({
  value: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  text: words,
  records: fc.constant([]),
});

const run: fc.Arbitrary<Run> = fc.oneof(
  words,
  figure,
  fc.record({ text: words, bold: fc.boolean(), italic: fc.boolean() }),
);

const text: fc.Arbitrary<Text> = fc.oneof(words, figure, fc.array(run, { maxLength: 4 }));

const table: fc.Arbitrary<TableBlock> = fc.integer({ min: 1, max: 12 }).chain((columns) =>
  fc.record(
    {
      type: fc.constant('table' as const),
      columns: fc.array(
        fc.record(
          {
            key: words,
            title: words,
            width: fc.integer({ min: 0, max: 60 }),
            kind: fc.constantFrom('text' as const, 'number' as const, 'date' as const),
            align: fc.constantFrom('start' as const, 'centre' as const, 'end' as const),
          },
          { requiredKeys: ['key', 'title', 'width'] },
        ),
        { minLength: columns, maxLength: columns },
      ),
      rows: fc.array(
        fc.record(
          {
            cells: fc.array(text, { maxLength: columns + 1 }),
            role: fc.constantFrom('group' as const, 'total' as const),
          },
          { requiredKeys: ['cells'] },
        ),
        { maxLength: 12 },
      ),
      totals: fc.array(text, { maxLength: columns }),
      caption: words,
      emptyText: words,
      rowHeightMm: fc.integer({ min: 5, max: 20 }),
      dense: fc.boolean(),
    },
    { requiredKeys: ['type', 'columns', 'rows', 'emptyText'] },
  ),
);

const chart: fc.Arbitrary<ChartBlock> = fc.record({
  type: fc.constant('chart' as const),
  shape: fc.constantFrom('bar', 'column', 'line'),
  title: words,
  categoryTitle: words,
  categories: fc.array(words, { maxLength: 6 }),
  series: fc.array(fc.record({ name: words, values: fc.array(figure, { maxLength: 6 }) }), { maxLength: 7 }),
  alt: words,
});

const signature: fc.Arbitrary<Signature> = fc.record(
  { role: words, name: words, post: words, dateLine: fc.boolean() },
  { requiredKeys: ['name'] },
);

const labelled = fc.array(fc.record({ label: words, text }), { maxLength: 5 });

const block: fc.Arbitrary<Block> = fc.oneof(
  table,
  chart,
  fc.record({
    type: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    text: words,
    numbered: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('paragraph' as const),
    text,
    role: fc.constantFrom('body' as const, 'note' as const, 'declaration' as const),
    align: fc.constantFrom('start' as const, 'centre' as const, 'end' as const),
  }),
  fc.record({
    type: fc.constant('list' as const),
    items: fc.array(text, { maxLength: 5 }),
    ordered: fc.boolean(),
  }),
  fc.record({ type: fc.constant('keyValue' as const), rows: labelled, caption: words }),
  fc.record({
    type: fc.constant('contents' as const),
    title: words,
    depth: fc.constantFrom(1 as const, 2 as const, 3 as const),
  }),
  fc.record({
    type: fc.constant('signatures' as const),
    signatures: fc.array(signature, { maxLength: 5 }),
    seal: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('closing' as const),
    title: words,
    lines: fc.array(words, { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('placeAndDate' as const), text: words }),
  fc.constant({ type: 'pageBreak' as const }),
  fc.record({
    type: fc.constant('orientation' as const),
    orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
  }),
  words.map((alt) => ({ type: 'picture' as const, picture: picture(300, 20, alt), caption: alt })),
);

/** Any document the model allows, with the texts nobody wishes for. */
export const anyDocument: fc.Arbitrary<DocumentModel> = fc.record({
  id: fc.constant('random'),
  title: words,
  subject: words,
  author: words,
  created: fc.constant('2018-04-05T09:05:00'),
  sample: fc.boolean(),
  runningHead: fc.record({ office: words, programme: fc.array(words, { maxLength: 3 }) }),
  notice: fc.record({
    pictures: fc.array(
      words.map((alt) => picture(30, 20, alt)),
      { maxLength: 2 },
    ),
    lines: fc.array(words, { maxLength: 3 }),
  }),
  firstBlock: fc.record({
    fileNumber: words,
    clerk: fc.record({ name: words, email: words }),
    enclosures: fc.nat(9),
  }),
  titleLines: fc.array(words, { maxLength: 2 }),
  periodLine: words,
  facts: fc.record({ projectTitle: words, projectId: words, dataState: words, further: labelled }),
  orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
  blocks: fc.array(block, { maxLength: 14 }),
});
