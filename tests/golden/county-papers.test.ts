import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportWithId } from '../../shared/reports/all-reports.ts';
import { writeText } from '../../shared/reports/kit/text.ts';
import { makeDocument, type ReportParameters } from '../../shared/reports/report.ts';
import { MARCH, periodFrom, smallOfficeContext } from '../support/small-office.ts';

/** Further forms of documents that differ from the usual one; UPDATE_GOLDEN=1 writes them anew. */
const updating = process.env['UPDATE_GOLDEN'] === '1';

const forms: readonly (readonly [string, string, ReportParameters])[] = [
  ['D3-month', 'D3', { period: MARCH }],
  ['D3-year', 'D3', { period: periodFrom('2018') }],
  ['D3-empty', 'D3', { period: periodFrom('2017-H1') }],
  ['D10a-one', 'D10a', { travel: 'ut-13' }],
];

test.each(forms)('%s reads as its golden file', (name, id, parameters) => {
  const report = reportWithId(id);
  if (!report) throw new Error(`no report ${id}`);
  const made = makeDocument(report, smallOfficeContext(), { ...parameters, fileNumber: 'HB/12-3/2018' });
  if (!made.ok) throw new Error(made.message);
  const text = writeText(made.value);
  const file = join(import.meta.dirname, `${name}.txt`);
  if (updating) writeFileSync(file, text);
  expect(existsSync(file), `${file} is missing; make it with UPDATE_GOLDEN=1`).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
});
