import type { TableBlock } from '../../shared/reports/kit/blocks.ts';
import { factLines, firstBlockLines } from '../../shared/reports/kit/front-matter.ts';
import { labels } from '../../shared/reports/kit/labels.ts';
import type { DocumentModel } from '../../shared/reports/kit/model.ts';
import { plainText } from '../../shared/reports/kit/runs.ts';
import { demoDocument, figure } from '../support/demo-document.ts';

/** A document as its texts in order: what every generator in the race has to put on paper. */
export interface PlainDocument {
  readonly before: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly after: readonly string[];
}

const places = [
  'Debrecen',
  'Hajdúböszörmény',
  'Berettyóújfalu',
  'Hortobágy',
  'Püspökladány',
  'Told',
  'Nyíradony',
];
const kinds = ['Közösségi beszélgetés', 'Tanácsadás', 'Részvételi fórum', 'Műhelymunka', 'Látogatás'];
const verbs = [
  'Egyeztetés',
  'Kapcsolatfelvétel',
  'Előkészítő megbeszélés',
  'Utánkövetés',
  'Módszertani segítségnyújtás',
];
const partners = [
  'a polgármesterrel',
  'a könyvtár vezetőjével',
  'a civil szervezetek képviselőivel',
  'a jegyzővel',
];

/** A small generator of equal numbers everywhere, so that every variant writes the same text. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function table(count: number, caption: string): TableBlock {
  const next = numbers(2018);
  const pick = (words: readonly string[]): string => words[next(words.length)] ?? '';
  return {
    type: 'table',
    caption,
    columns: [
      { key: 'number', title: 'Ssz.', width: 12, kind: 'number' },
      { key: 'date', title: 'Dátum', width: 23, kind: 'date' },
      { key: 'time', title: 'Kezdés–vége', width: 22, kind: 'date' },
      { key: 'place', title: 'Település', width: 26 },
      { key: 'kind', title: 'Tevékenység típusa', width: 26 },
      { key: 'what', title: 'Leírás, partner', width: 40 },
      { key: 'people', title: 'Résztvevők (fő)', width: 18, kind: 'number' },
      { key: 'minutes', title: 'Időtartam (perc)', width: 18, kind: 'number' },
    ],
    rows: Array.from({ length: count }, (_, index) => ({
      cells: [
        `${index + 1}.`,
        `2018.\u00A0${two(1 + next(12))}.\u00A0${two(1 + next(28))}.`,
        `${two(7 + next(4))}:${two(next(60))}–${two(12 + next(8))}:${two(next(60))}`,
        pick(places),
        pick(kinds),
        `${pick(verbs)} ${pick(partners)} a helyi cselekvési terv ${1 + next(9)}. pontjáról`,
        figure(next(90)),
        figure(15 * (1 + next(30))),
      ],
    })),
    totals: ['', 'Összesen', '', '', '', '', figure(12345), figure(98760)],
    emptyText: 'Nem volt tevékenység.',
  };
}

/** A month's diary, or a long annex: the frame of the demonstration document around one table. */
export function benchDocument(rows: number): DocumentModel {
  return {
    ...demoDocument,
    blocks: [
      { type: 'heading', level: 1, text: 'Napi tevékenységek' },
      table(rows, 'A tárgyidőszak tevékenységei'),
      { type: 'paragraph', role: 'declaration', text: 'A munkanaplóban foglaltak a valóságnak megfelelnek.' },
      { type: 'placeAndDate', text: 'Debrecen, 2018. április 5.' },
      {
        type: 'signatures',
        signatures: [{ role: 'Készítette', name: 'Dr. Őry-Szűcs Győző', post: 'mentor', dateLine: true }],
      },
    ],
  };
}

/** The same texts without a model, prepared before any clock runs. */
export function plainDocument(model: DocumentModel): PlainDocument {
  const block = model.blocks.find((candidate) => candidate.type === 'table') as TableBlock;
  const lines = [
    ...(model.firstBlock ? firstBlockLines(model.firstBlock) : []).map((line) => [
      `${line.label}:`,
      line.text,
    ]),
    [...model.titleLines, model.periodLine ?? ''],
    ...(model.facts ? factLines(model.facts) : []).map((line) => [`${line.label}:`, line.text]),
  ];
  return {
    before: [...lines.flat().map((text) => plainText(text)), '1. Napi tevékenységek', block.caption ?? ''],
    head: block.columns.map((column) => column.title),
    rows: [...block.rows.map((row) => row.cells), block.totals ?? []].map((cells) =>
      cells.map((cell) => plainText(cell)),
    ),
    after: [
      'A munkanaplóban foglaltak a valóságnak megfelelnek.',
      'Debrecen, 2018. április 5.',
      'Készítette:',
      'Dr. Őry-Szűcs Győző',
      'mentor',
      `${labels.dated}: ${labels.fewDots}`,
    ],
  };
}
