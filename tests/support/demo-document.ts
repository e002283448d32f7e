import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Block, ChartBlock, Picture, TableBlock, TableRow } from '../../shared/reports/kit/blocks.ts';
import type { Figure } from '../../shared/reports/kit/figure.ts';
import type { DocumentModel } from '../../shared/reports/kit/model.ts';

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc(body), body.length + 4);
  return whole;
}

/** A real PNG of one colour fading into another. */
function pngPicture(width: number, height: number): Uint8Array {
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (width * 3 + 1) + 1 + x * 3;
      rows[at] = 40 + Math.round((160 * x) / width);
      rows[at + 1] = 70 + Math.round((120 * y) / height);
      rows[at + 2] = 140;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const data = deflateSync(rows);
  return new Uint8Array(
    Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', new Uint8Array(0))]),
  );
}

export function picture(widthMm: number, heightMm: number, alt: string): Picture {
  const bytes = pngPicture(widthMm * 2, heightMm * 2);
  return {
    hash: createHash('sha256').update(bytes).digest('hex'),
    bytes,
    mime: 'image/png',
    widthMm,
    heightMm,
    alt,
  };
}

const grouped = new Intl.NumberFormat('hu-HU', { useGrouping: 'always' });

export function figure(value: number, unit = ''): Figure {
  const number = grouped.format(value).replace('-', '−');
  return {
    value,
    text: unit === '' ? number : `${number}\u00A0${unit}`,
    records: [{ kind: 'activity', id: `a-${value}` }],
    label: 'A szám mögötti tételek',
  };
}

const places = ['Debrecen', 'Hajdúböszörmény', 'Berettyóújfalu', 'Hortobágy', 'Püspökladány', 'Told'];
const kinds = ['Közösségi beszélgetés', 'Tanácsadás', 'Részvételi fórum', 'Műhelymunka', 'Látogatás'];
const what =
  'Egyeztetés a helyi cselekvési tervről a polgármesterrel és a művelődési ház vezetőjével; az árvíztűrő tükörfúrógép ügye is szóba került.';

function diaryRow(index: number): TableRow {
  const day = (index % 28) + 1;
  return {
    cells: [
      `2018. 03. ${String(day).padStart(2, '0')}.`,
      '09:05–11:30',
      places[index % places.length] ?? '',
      kinds[index % kinds.length] ?? '',
      index % 3 === 0 ? what : 'Kapcsolatfelvétel a könyvtár vezetőjével.',
      figure(125 + ((index * 37) % 90)),
    ],
    record: { kind: 'activity', id: `a-${index}` },
  };
}

export function diaryTable(rows: number): TableBlock {
  return {
    type: 'table',
    caption: 'A tárgyidőszak tevékenységei',
    columns: [
      { key: 'date', title: 'Dátum', width: 24, kind: 'date' },
      { key: 'time', title: 'Kezdés–vége', width: 23, kind: 'date' },
      { key: 'place', title: 'Település', width: 30 },
      { key: 'kind', title: 'Tevékenység típusa', width: 28 },
      { key: 'what', title: 'Leírás, partner', width: 45 },
      { key: 'minutes', title: 'Időtartam (perc)', width: 20, kind: 'number' },
    ],
    rows: Array.from({ length: rows }, (_, index) => diaryRow(index)),
    totals: ['Összesen', '', '', '', '', figure(12480)],
    emptyText: 'A tárgyidőszakban nem volt tevékenység.',
  };
}

const chart: ChartBlock = {
  type: 'chart',
  shape: 'column',
  title: 'Alkalmak és résztvevők tevékenységtípusonként',
  categoryTitle: 'Tevékenység típusa',
  categories: kinds,
  series: [
    { name: 'Alkalmak száma', values: [12, 34, 8, 5, 41].map((value) => figure(value)) },
    { name: 'Résztvevők száma', values: [148, 96, 1212, 61, 87].map((value) => figure(value)) },
  ],
  alt: 'Oszlopdiagram: a legtöbb alkalom látogatás volt (41), a legtöbb résztvevő részvételi fórumon vett részt (1212).',
};

const indicators: TableBlock = {
  type: 'table',
  dense: true,
  caption: 'Indikátortábla',
  columns: [
    { key: 'number', title: 'Sorszám', width: 14, align: 'centre' },
    { key: 'name', title: 'Indikátor neve', width: 46 },
    { key: 'unit', title: 'Mértékegység', width: 20 },
    { key: 'base', title: 'Bázisérték', width: 18, kind: 'number' },
    { key: 'target', title: 'Célérték', width: 18, kind: 'number' },
    { key: 'date', title: 'Céldátum', width: 22, kind: 'date' },
    { key: 'period', title: 'Tárgyidőszaki tényérték', width: 22, kind: 'number' },
    { key: 'total', title: 'Halmozott tényérték', width: 22, kind: 'number' },
    { key: 'difference', title: 'Eltérés', width: 16, kind: 'number' },
    { key: 'source', title: 'Adatforrás / igazoló dokumentum', width: 54 },
  ],
  rows: [
    { cells: ['Hajdú-Bihar megye'], role: 'group' },
    {
      cells: [
        '1.',
        'A projektbe bevont települések száma',
        'db',
        figure(0),
        figure(36),
        '2019. 09. 15.',
        figure(4),
        figure(41),
        figure(5),
        'Munkanapló, jelenléti ívek',
      ],
    },
    {
      cells: [
        '2.',
        'Képzésbe, fejlesztésbe bevont kulturális intézmények munkatársainak száma',
        'fő',
        figure(0),
        figure(12345),
        '2019. 09. 15.',
        figure(1234),
        figure(10020),
        figure(-2325),
        'Jelenléti ívek, tanúsítványok átadási lapja, OVIMOR-adatrögzítés',
      ],
    },
    { cells: ['', 'Részösszeg', '', '', figure(12381), '', figure(1238), figure(10061)], role: 'total' },
  ],
  emptyText: 'Nincs rögzített indikátor.',
};

const blocks: readonly Block[] = [
  { type: 'contents', title: 'Tartalom' },
  { type: 'heading', level: 1, text: 'Összefoglaló' },
  {
    type: 'paragraph',
    text: [
      'A tárgyidőszakban a mentor ',
      figure(96, 'alkalommal'),
      ' végzett terepmunkát, összesen ',
      figure(12480, 'percben'),
      '. A megkeresések többsége a ',
      { text: 'helyi cselekvési terv', italic: true },
      ' előkészítéséhez kapcsolódott; a konzorciumok közül ',
      { text: 'kettő kért segítséget', bold: true },
      ' a közösségi beszélgetések megszervezéséhez. Az árvíztűrő tükörfúrógép beszerzése a következő negyedévre tolódott.',
    ],
  },
  {
    type: 'list',
    items: [
      'A közösségi interjúk Hortobágyon és Toldon befejeződtek.',
      'A helyi cselekvési terv tervezete Püspökladányban véleményezésre elkészült, a partnerség tagjai a következő ülésen tárgyalják.',
      [
        { text: 'Kockázat: ', bold: true },
        'a közösségfejlesztő foglalkoztatása egy konzorciumban megszakadt.',
      ],
    ],
  },
  { type: 'heading', level: 2, text: 'Személyi feltételek' },
  {
    type: 'keyValue',
    rows: [
      { label: 'A mentor neve', text: 'Dr. Őry-Szűcs Győző' },
      { label: 'Munkakör', text: 'kulturális közösségfejlesztő mentor' },
      { label: 'Ledolgozott órák', text: figure(168, 'óra') },
    ],
  },
  { type: 'list', ordered: true, items: ['Első lépés', 'Második lépés', 'Harmadik lépés'] },
  { type: 'heading', level: 1, text: 'Napi tevékenységek' },
  diaryTable(34),
  {
    type: 'paragraph',
    role: 'note',
    text: 'Forrás: mentori munkanapló. Az időtartam az utazás nélkül értendő.',
  },
  { type: 'heading', level: 1, text: 'Összesítés' },
  { type: 'heading', level: 2, text: 'Tevékenységtípusok' },
  chart,
  {
    ...chart,
    shape: 'bar',
    title: 'Ráfordított idő (óra)',
    alt: 'Fekvő oszlopdiagram: a legtöbb idő látogatásra jutott (41 óra).',
    series: [
      {
        name: 'Óra',
        values: [12.5, 33, 8.25, 4.5, 41].map((value) => ({ ...figure(value), text: grouped.format(value) })),
      },
    ],
  },
  {
    ...chart,
    shape: 'line',
    title: 'Alkalmak havonta',
    alt: 'Vonaldiagram: az alkalmak száma mindkét évben januártól júniusig nőtt.',
    categoryTitle: 'Hónap',
    categories: ['január', 'február', 'március', 'április', 'május', 'június'],
    series: [
      { name: '2017', values: [1, 3, 5, 8, 13, 21].map((value) => figure(value)) },
      { name: '2018', values: [9, 12, 14, 15, 22, 31].map((value) => figure(value)) },
    ],
  },
  { type: 'table', ...emptyTable() },
  {
    type: 'picture',
    picture: picture(90, 50, 'Közösségi beszélgetés résztvevői a hortobágyi művelődési házban'),
    caption: '1. kép. Közösségi beszélgetés, Hortobágy, 2018. március 14.',
  },
  {
    type: 'picture',
    picture: { ...picture(90, 50, 'A tanösvény megnyitója'), bytes: undefined },
  },
  { type: 'orientation', orientation: 'landscape' },
  { type: 'heading', level: 1, text: 'Indikátorok' },
  indicators,
  { type: 'orientation', orientation: 'portrait' },
  { type: 'heading', level: 1, text: 'Záró rész' },
  {
    type: 'paragraph',
    role: 'declaration',
    text: 'Kijelentem, hogy a munkanaplóban foglaltak a valóságnak megfelelnek.',
  },
  { type: 'placeAndDate', text: 'Debrecen, 2018. április 5.' },
  {
    type: 'signatures',
    seal: true,
    signatures: [
      {
        role: 'Készítette',
        name: 'Dr. Őry-Szűcs Győző',
        post: 'kulturális közösségfejlesztő mentor',
        dateLine: true,
      },
      { role: 'Jóváhagyta', name: 'Kovácsné Tűzkő Ágnes', post: 'irodavezető', dateLine: true },
    ],
  },
  {
    type: 'closing',
    title: 'Kapják',
    lines: ['1. Szabadtéri Néprajzi Múzeum', '2. Hajdú-Bihar Megyei Mentoriroda, irattár'],
  },
];

function emptyTable(): Omit<TableBlock, 'type'> {
  return {
    caption: 'Távollétek',
    columns: [
      { key: 'day', title: 'Nap', width: 30, kind: 'date' },
      { key: 'kind', title: 'A távollét oka', width: 100 },
    ],
    rows: [],
    emptyText: 'A tárgyidőszakban nem volt távollét.',
  };
}

/** A document in which every kind of block occurs. */
export const demoDocument: DocumentModel = {
  id: 'demo',
  title: 'Havi mentori munkanapló, Dr. Őry-Szűcs Győző, 2018. március',
  subject: 'A mentor havi tevékenysége',
  author: 'Hajdú-Bihar Megyei Mentoriroda',
  created: '2018-04-05T09:05:00',
  runningHead: {
    office: 'Hajdú-Bihar Megyei Mentoriroda',
    programme: ['Cselekvő közösségek – aktív közösségi szerepvállalás', 'EFOP-1.3.1-15-2016-00001'],
  },
  notice: {
    pictures: [],
    lines: ['Európai Unió', 'Európai Szociális Alap', 'Magyarország Kormánya', 'Befektetés a jövőbe'],
  },
  firstBlock: {
    fileNumber: 'HB/12-3/2018',
    referenceNumber: '',
    clerk: { name: 'Őry-Szűcs Győző', phone: '+36 52 123 456', email: 'gyozo@example.hu' },
    subject: 'Havi mentori munkanapló',
    enclosures: 2,
  },
  titleLines: ['Havi mentori munkanapló'],
  periodLine: '2018. március 1. – 2018. március 31.',
  facts: {
    projectTitle: 'Cselekvő közösségek – aktív közösségi szerepvállalás',
    projectId: 'EFOP-1.3.1-15-2016-00001',
    beneficiary: 'Szabadtéri Néprajzi Múzeum',
    period: '2018. március',
    dataState: '2018. április 5.',
    version: '1. változat',
    further: [{ label: 'A mentor neve', text: 'Dr. Őry-Szűcs Győző' }],
  },
  blocks,
};
