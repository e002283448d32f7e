import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COUNTRY_REPORTS } from '../../shared/reports/all-reports.ts';
import { figuresOf } from '../../shared/reports/kit/figures.ts';
import { writeText } from '../../shared/reports/kit/text.ts';
import { writeWord } from '../../shared/reports/kit/word.ts';
import { makeDocument, type Report, type ReportContext } from '../../shared/reports/report.ts';
import { centreContext, centreData, countryOf } from '../support/small-country.ts';
import { periodFrom, smallOfficeContext } from '../support/small-office.ts';
import { wordErrors } from '../support/word-validation.ts';

/** With UPDATE_GOLDEN=1 the files are written anew; read the difference before committing it. */
const updating = process.env['UPDATE_GOLDEN'] === '1';

const each = COUNTRY_REPORTS.map((report) => [report.id, report] as const);
const parameters = { period: periodFrom('2018-Q1'), fileNumber: 'OK/3-1/2018' };

function documentOf(report: Report, context: ReportContext = centreContext()) {
  const made = makeDocument(report, context, parameters);
  if (!made.ok) throw new Error(made.message);
  return made.value;
}

describe.each(each)('%s', (id, report) => {
  test('reads as its golden file', () => {
    const text = writeText(documentOf(report));
    const file = join(import.meta.dirname, `${id}.txt`);
    if (updating) writeFileSync(file, text);
    expect(existsSync(file), `${file} is missing; make it with UPDATE_GOLDEN=1`).toBe(true);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  test('opens in Word without repair', async () => {
    expect(await wordErrors(await writeWord(documentOf(report)))).toEqual([]);
  });

  test('traces each number that is not nought to extracts that are there', () => {
    for (const figure of figuresOf(documentOf(report))) {
      if (figure.value !== 0) expect(figure.records.length, figure.text).toBeGreaterThan(0);
      for (const one of figure.records) expect(centreData.countyPackage.has(one.id), one.id).toBe(true);
    }
  });

  test('notes an undecided extract, and carries MINTA only for invented data', () => {
    const conflicts = new Set(['countyPackage/kozpont/iroda-bk']);
    expect(writeText(documentOf(report, centreContext({ conflicts })))).toContain('Békés Megyei Mentoriroda');
    expect(documentOf(report).sample).toBeUndefined();
    expect(documentOf(report, centreContext({ sample: true })).sample).toBe(true);
  });

  test('is not made where no extract can be counted, nor of the figures of another period', () => {
    const elsewhere = makeDocument(report, smallOfficeContext(), parameters);
    expect(elsewhere).toMatchObject({ ok: false, reason: 'noCountry' });
    const country = countryOf(periodFrom('2018-03'));
    expect(makeDocument(report, centreContext({ country }), parameters)).toMatchObject({ ok: false });
  });
});

test.each(each)('%s calls counties as they were called in the period it is about', (_, report) => {
  const period = periodFrom('2023-Q1');
  const made = makeDocument(report, centreContext({ country: countryOf(period) }), { period });
  const text = made.ok ? writeText(made.value) : made.message;
  expect(text).toContain('Vármegye');
  expect(text).not.toMatch(/(?<!vár)megy[eé](?!i (mentor)?irod)/i);
  expect(writeText(documentOf(report))).not.toMatch(/vármegye/i);
});

test('what both counties know counts once, what each has done counts for both', () => {
  const country = countryOf(periodFrom('2018-Q1'));
  const of = (code: string) => country.indicators.find((one) => one.code === code);
  expect(of('I01')?.cumulative).toEqual({ value: 5, sum: 10 });
  expect(of('I04')?.period).toMatchObject({ value: 3 });
  expect(of('I11')?.period.value).toBe(of('I11')?.period.sum);
  expect(of('I17')?.period).toEqual({ value: 6, sum: 6 });
  expect(country.settlements.every(({ counties }) => counties.length === 2)).toBe(true);
});
