import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { smallOfficeRecords } from '../../../tests/support/small-office.ts';
import type { AnyRecord } from '../../domain/record.ts';
import { canonicalJson } from '../../lib/canonical-json.ts';
import { sha256Hex } from '../../lib/hash.ts';
import { sampleCounty } from '../../sample/county.ts';
import type { Records } from '../file-content.ts';
import { allShapes } from './columns.ts';
import { csvOf, guarded, readCsv, unguarded } from './csv.ts';
import { readWorkbook } from './read-workbook.ts';
import { recordsOf } from './records-of.ts';
import { isDateCell, sheetName, type Table } from './table.ts';
import { tablesOf } from './tables-of.ts';
import { workbookOf } from './workbook.ts';

function valueIn<Value>(
  outcome: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly message: string },
): Value {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

const throughCsv = (tables: readonly Table[]): readonly Table[] =>
  tables.map((table) => {
    const [headers = [], ...rows] = valueIn(readCsv(csvOf(table)));
    return { name: table.name, headers, rows };
  });
const throughWorkbook = (tables: readonly Table[]) => valueIn(readWorkbook(valueIn(workbookOf(tables))));

const ways = [
  ['csv', throughCsv],
  ['xlsx', throughWorkbook],
] as const;

/** Records by kind, in a form two of which can be compared. */
const shown = (records: Readonly<Record<string, readonly object[]>>) =>
  Object.fromEntries(
    Object.entries(records)
      .filter(([, ones]) => ones.length > 0)
      .map(([kind, ones]) => [kind, ones.map((one) => canonicalJson(one)).sort()]),
  );

function roundTrip(records: Records, way: (tables: readonly Table[]) => readonly Table[]) {
  return shown(valueIn(recordsOf(way(tablesOf(records)))));
}

const mapOf = (records: Readonly<Record<string, readonly unknown[]>>): Records =>
  new Map(Object.entries(records)) as unknown as Records;

/** One record with whatever could be taken for something else. */
const odd = {
  id: 'o1',
  office: 'o1',
  name: '=HYPERLINK("http://example.org";"x")',
  street: '-12\tfolt',
  phone: '+36 30 555 0101',
  email: "'=1+1",
  notes: '@szöveg;idézőjel „"” és\r\nsortörés, _x0041_ és \u0001',
  web: 'JSON:{"a":1}',
  labels: ['egy;kettő', 'három\nnégy'],
  type: 'önkormányzat',
  settlement: '03258',
  unknownField: { deep: [1, 'két', null] },
  unknownText: '0012',
  unknownNumber: -5.25,
  unknownFlag: false,
};

const county = sampleCounty({ seed: 11, months: 2 }).records;

describe.each(ways)('a table through %s', (_, way) => {
  it('reads back to the records of two months of a sample county', () => {
    // Digests, because the difference of two such lists is more than a test can print.
    const digest = (records: object) => sha256Hex(canonicalJson(records));
    expect(digest(roundTrip(mapOf(county), way))).toBe(digest(shown(county)));
  });

  it('reads back to the records of the small office, empty lists included', () => {
    expect(roundTrip(mapOf(smallOfficeRecords), way)).toEqual(shown(smallOfficeRecords));
  });

  it('keeps what looks like a formula, a number, a mark of ours, and what no field describes', () => {
    const records = {
      organisation: [odd, { ...odd, id: 'o2', name: '03258', settlement: 'nincs ilyen', type: 'library' }],
      strangeKind: [{ id: 's1', office: 'o1', text: '=1', list: [], flag: true }],
    };
    expect(roundTrip(mapOf(records), way)).toEqual(shown(records));
  });

  it('keeps values of a wrong form as they are, for the check of form to refuse', () => {
    const records = {
      travel: [
        { id: 't1', office: 'o1', date: '2018. tavasz', allowance: 'sok', legs: 'gyalog', mentor: 'x y [z]' },
        {
          id: 't2',
          office: 'o1',
          date: '1848-03-15',
          allowance: '12',
          legs: [{ from: 'A' }, {}],
          tickets: 1e21,
        },
      ],
    };
    expect(roundTrip(mapOf(records), way)).toEqual(shown(records));
  });
});

describe('no text becomes a formula', () => {
  const dangerous = ['=1+1', '+1', '-1', '@x', '\tx', '\rx', "'=1", "''+x"];

  it('in CSV, where an apostrophe stands before it that the reader takes off', () => {
    for (const text of dangerous) {
      expect(guarded(text)).toMatch(/^'/);
      expect(unguarded(guarded(text))).toBe(text);
      const csv = csvOf({ headers: ['x'], rows: [[text]] });
      expect(csv.split('\r\n')[1]).toMatch(/^"?'/);
    }
    for (const text of ["'alma", "O'Neill", 'a=b', "'"]) {
      expect(guarded(text)).toBe(text);
      expect(unguarded(text)).toBe(text);
    }
  });

  it('in a workbook, where cells are typed and there is no formula element', () => {
    const table = { name: 'Szervezetek', headers: ['Név'], rows: dangerous.map((text) => [text]) };
    const xml = strFromU8(unzipSync(valueIn(workbookOf([table])))['xl/worksheets/sheet1.xml'] as Uint8Array);
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml.match(/t="inlineStr"/g)).toHaveLength(dangerous.length + 1);
    expect(xml.match(/s="3"/g)).toHaveLength(dangerous.length);
  });
});

describe('tables', () => {
  it('have names that differ also when a sheet shortens them', () => {
    const names = allShapes().map(({ name }) => sheetName(name));
    expect(new Set(names).size).toBe(names.length);
  });

  it('have headers that differ', () => {
    for (const { columns } of allShapes()) {
      const headers = columns.map(({ header }) => header);
      expect(new Set(headers).size).toBe(headers.length);
    }
  });

  it('give the same workbook of the same records, byte for byte', () => {
    const tables = tablesOf(mapOf(smallOfficeRecords));
    expect(valueIn(workbookOf(tables))).toEqual(valueIn(workbookOf(tables)));
  });

  it('are for people: names beside ids, dates as dates, labels instead of codes', () => {
    const tables = tablesOf(mapOf(smallOfficeRecords));
    const [first] = tables.find(({ name }) => name === 'Kiküldetések')?.rows ?? [];
    const cells = first?.map((cell) => (cell !== undefined && isDateCell(cell) ? cell.date : cell));
    expect(cells?.[2]).toMatch(/^Szűcs Benedek \[mentor-szucs\]$/);
    expect(cells).toContain('saját gépkocsi');
    expect(tables.map(({ name }) => name)).toContain('Kiküldetések – Útvonal');
  });

  it('are refused with table and column where something has no place', () => {
    const refusal = (table: Table) => {
      const outcome = recordsOf([table]);
      return outcome.ok ? '' : outcome.message;
    };
    expect(refusal({ name: 'Nincs ilyen', headers: [], rows: [] })).toContain('„Nincs ilyen”');
    expect(refusal({ name: 'Feladatok', headers: ['Azonosító', 'Furcsa'], rows: [] })).toContain('„Furcsa”');
    expect(refusal({ name: 'Kiküldetések – Útvonal', headers: ['Azonosító'], rows: [['x']] })).toContain('x');
  });

  it('say which text is too long for a cell', () => {
    const record = { id: 'f1', office: 'o1', title: 'Teendő', notes: 'a'.repeat(40_000) } as AnyRecord;
    const outcome = workbookOf(tablesOf(new Map([['task', [record]]])));
    expect(outcome.ok ? '' : outcome.message).toMatch(/„Feladatok” táblázat, azonosító: f1, „Megjegyzések”/);
  });
});

describe('what people save again', () => {
  it('is read with other separators, dates as Excel writes them, and cells left empty', () => {
    const text =
      'Azonosító,Feladat,Határidő,Állapot\nf1,Egy,2018. 04. 05.,kész\n\nf2,"Kettő, és több",2018-04-06,\n';
    const [headers = [], ...rows] = valueIn(readCsv(text));
    expect(valueIn(recordsOf([{ name: 'Feladatok', headers, rows }]))).toEqual({
      task: [
        { id: 'f1', title: 'Egy', due: '2018-04-05', status: 'done' },
        { id: 'f2', title: 'Kettő, és több', due: '2018-04-06' },
      ],
    });
  });

  it('is read from a workbook with shared and rich texts, flags, formulas and prefixed names', () => {
    const main = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const cells =
      '<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c><x:c r="D1" t="inlineStr"><x:is><x:t>A projekt során jött létre</x:t></x:is></x:c></x:row>' +
      '<x:row r="2"><x:c r="A2" t="str"><x:f>CONCAT("k";1)</x:f><x:v>k1</x:v></x:c><x:c r="B2" t="s"><x:v>2</x:v></x:c><x:c r="C2"/><x:c r="D2" t="b"><x:v>1</x:v></x:c></x:row>';
    const parts = {
      'xl/workbook.xml': `<x:workbook ${main}><x:sheets><x:sheet name="Közösségek" sheetId="1" r:id="rId7"/></x:sheets></x:workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Target="/xl/worksheets/lap.xml" Id="rId7"/></Relationships>`,
      'xl/sharedStrings.xml': `<x:sst ${main}><x:si><x:t>Azonosító</x:t></x:si><x:si><x:t>N&#233;v</x:t></x:si><x:si><x:r><x:t>Őszi </x:t></x:r><x:r><x:rPr><x:b/></x:rPr><x:t>kör &amp; társai</x:t></x:r><x:rPh sb="0" eb="1"><x:t>olvasat</x:t></x:rPh></x:si></x:sst>`,
      'xl/worksheets/lap.xml': `<x:worksheet ${main}><x:sheetData>${cells}</x:sheetData></x:worksheet>`,
    };
    const zip = zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
    expect(valueIn(recordsOf(valueIn(readWorkbook(zip))))).toEqual({
      community: [{ id: 'k1', name: 'Őszi kör & társai', isNew: true }],
    });
  });

  it('is refused where quotes do not close', () => {
    expect(readCsv('a;"b\nc')).toMatchObject({ ok: false, reason: 'csv' });
    expect(readWorkbook(new Uint8Array([1, 2, 3]))).toMatchObject({ ok: false, reason: 'workbook' });
  });
});
