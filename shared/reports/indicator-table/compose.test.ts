import { expect, test } from 'vitest';
import { MARCH, smallOfficeContext } from '../../../tests/support/small-office.ts';
import { plainText } from '../kit/runs.ts';
import { makeDocument } from '../report.ts';
import { indicatorTableReport } from './report.ts';

function tables() {
  const made = makeDocument(indicatorTableReport, smallOfficeContext(), { period: MARCH });
  if (!made.ok) throw new Error(made.message);
  return made.value.blocks.filter((block) => block.type === 'table');
}

test('the columns are those the centre asks for', () => {
  expect(tables()[0]?.columns.map((column) => column.title)).toEqual([
    'Sorszám',
    'Indikátor neve',
    'Mértékegység',
    'Bázisérték',
    'Célérték',
    'Céldátum',
    'Tárgyidőszaki tényérték',
    'Halmozott tényérték',
    'Eltérés',
    'Teljesülés (%)',
    'Adatforrás / igazoló dokumentum',
    'Megjegyzés',
  ]);
});

test('deviations carry their sign, missing targets a dash', () => {
  const cells = (index: number) => tables()[0]?.rows[index]?.cells.map(plainText) ?? [];
  expect(cells(0).slice(3, 10)).toEqual(['0', '20', '2019.\u00A009.\u00A015.', '0', '5', '−15', '25,0']);
  expect(cells(3).slice(8, 10)).toEqual(['+1', '150,0']);
  expect(cells(2).slice(3, 10)).toEqual(['–', '–', '–', '8', '8', '–', '–']);
});

test('every indicator of the table is defined below it', () => {
  const [values, definitions] = tables();
  expect(definitions?.rows.map((row) => row.cells[2])).toEqual(values?.rows.map((row) => row.cells[1]));
  for (const row of definitions?.rows ?? []) expect(plainText(row.cells.at(-1) ?? '')).toMatch(/\.$/);
});

test('a deviation leads to the target and to what was counted', () => {
  const cell = tables()[0]?.rows[10]?.cells[8];
  const records = typeof cell === 'object' && 'records' in cell ? cell.records : [];
  expect(records[0]).toEqual({ kind: 'indicatorTarget', id: 'iroda-hb/I11' });
  expect(records.filter((one) => one.kind === 'activity')).toHaveLength(8);
});
