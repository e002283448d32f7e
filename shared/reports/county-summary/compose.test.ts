import { describe, expect, test } from 'vitest';
import { periodFrom, smallOfficeContext } from '../../../tests/support/small-office.ts';
import { outlineOf } from '../kit/outline.ts';
import { writeText } from '../kit/text.ts';
import { makeDocument } from '../report.ts';
import { countySummary } from './report.ts';

function modelFor(code: string) {
  const made = makeDocument(countySummary, smallOfficeContext(), { period: periodFrom(code) });
  if (!made.ok) throw new Error(made.message);
  return made.value;
}

describe('the title follows the period', () => {
  test.each([
    ['2018-03', 'Havi megyei összefoglaló'],
    ['2018-Q1', 'Negyedéves megyei összefoglaló'],
    ['2018-H1', 'Féléves megyei összefoglaló'],
    ['2018', 'Éves megyei összefoglaló'],
  ])('%s is a „%s”', (code, title) => {
    expect(modelFor(code).titleLines).toEqual([title]);
  });
});

test('a month has neither contents nor month breakdown, longer periods have both', () => {
  expect(writeText(modelFor('2018-03'))).not.toMatch(/Tartalom|havi bontásban/);
  expect(writeText(modelFor('2018-Q1'))).toMatch(/Tartalom[\s\S]*havi bontásban/);
});

test('sections stand in the order of the outline', () => {
  const titles = outlineOf(modelFor('2018-03').blocks)
    .filter((entry) => entry.heading.level === 1)
    .map((entry) => entry.title);
  expect(titles).toEqual([
    'Vezetői összefoglaló',
    '1. Az iroda és munkatársai',
    '2. Bevont települések',
    '3. Tevékenységek összesítése',
    '4. Konzorciumok és partnerségek',
    '5. Intézmények és szervezetek',
    '6. Közösségek',
    '7. Képzések, szakmai napok, tanulmányutak',
    '8. Indikátorok',
    '9. A következő időszak: 2018. április',
    '10. Alátámasztó dokumentumok',
  ]);
});

test('a period that is still running says so', () => {
  const sentence = /A tárgyidőszak az adatállapot napján még nem zárult le/;
  expect(writeText(modelFor('2018-H1'))).toMatch(sentence);
  expect(writeText(modelFor('2018-03'))).not.toMatch(sentence);
});

test('charts are drawn only where there is something to draw, and never crowded', () => {
  const charts = (code: string) => modelFor(code).blocks.filter((block) => block.type === 'chart');
  expect(charts('2017-H1')).toEqual([]);
  expect(charts('2018-Q1').map((chart) => chart.series.length)).toEqual([4, 2]);
  expect(charts('2018').map((chart) => chart.series.length)).toEqual([1, 2]);
});
