import { describe, expect, test } from 'vitest';
import { ALL_REPORTS, reportWithId } from '../../shared/reports/all-reports.ts';
import { figuresOf } from '../../shared/reports/kit/figures.ts';
import type { DocumentModel } from '../../shared/reports/kit/model.ts';
import { writeText } from '../../shared/reports/kit/text.ts';
import { writeWord } from '../../shared/reports/kit/word.ts';
import { makeDocument, type Report, type ReportContext } from '../../shared/reports/report.ts';
import { smallOffice, smallOfficeContext } from '../support/small-office.ts';
import { usualParameters } from '../support/usual-parameters.ts';
import { wordErrors } from '../support/word-validation.ts';

const each = ALL_REPORTS.map((report) => [report.id, report] as const);

function documentOf(report: Report, context: ReportContext = smallOfficeContext()): DocumentModel {
  const made = makeDocument(report, context, usualParameters(report));
  if (!made.ok) throw new Error(made.message);
  return made.value;
}

describe('every document', () => {
  test('has an id of its own, found in any case of letters', () => {
    expect(new Set(ALL_REPORTS.map((report) => report.id)).size).toBe(ALL_REPORTS.length);
    for (const report of ALL_REPORTS) expect(reportWithId(report.id.toLowerCase())).toBe(report);
    expect(reportWithId('D0')).toBeUndefined();
  });

  test.each(each)('%s opens in Word without repair', async (_, report) => {
    expect(await wordErrors(await writeWord(documentOf(report)))).toEqual([]);
  });

  test.each(each)('%s traces each number that is not nought to records that exist', (_, report) => {
    const data = smallOffice() as unknown as Readonly<Record<string, ReadonlyMap<string, unknown>>>;
    for (const figure of figuresOf(documentOf(report))) {
      if (figure.value !== 0) expect(figure.records.length, figure.text).toBeGreaterThan(0);
      for (const { kind, id } of figure.records) expect(data[kind]?.has(id), `${kind}/${id}`).toBe(true);
    }
  });

  test.each(each)('%s has no straight quotes, no hyphen for a minus, no unfilled word', (_, report) => {
    const text = writeText(documentOf(report));
    expect(text).not.toMatch(/["']/);
    expect(text).not.toMatch(/(^|\s)-\d/m);
    expect(text).not.toMatch(/undefined|NaN|null|\[object/);
  });

  test.each(each)('%s carries MINTA only for an invented county', (_, report) => {
    expect(documentOf(report).sample).toBeUndefined();
    expect(documentOf(report, smallOfficeContext({ sample: true })).sample).toBe(true);
  });

  test.each(each)('%s is the same model from the same records', (_, report) => {
    expect(documentOf(report)).toEqual(documentOf(report));
  });

  test.each(each)('%s survives records that name what is gone', (_, report) => {
    const data = smallOffice();
    const empty = new Map();
    const context = smallOfficeContext({
      data: { ...data, organisation: empty, community: empty, contact: empty, project: empty, travel: empty },
    });
    const made = makeDocument(report, context, usualParameters(report));
    if (made.ok) expect(writeText(made.value)).not.toMatch(/undefined|NaN/);
    else expect(made.message).not.toBe('');
  });

  test.each(each)('%s keeps hostile text readable and valid', async (_, report) => {
    const data = smallOffice();
    const hostile = 'Őrült „ügy” <w:p>&amp;\u0000\u0007 ]]> \uD800 end';
    const activity = new Map(
      [...data.activity].map(([id, one]) => [id, { ...one, title: hostile, result: hostile, place: hostile }]),
    );
    const made = makeDocument(report, smallOfficeContext({ data: { ...data, activity } }), usualParameters(report));
    if (!made.ok) throw new Error(made.message);
    expect(await wordErrors(await writeWord(made.value))).toEqual([]);
  });
});
