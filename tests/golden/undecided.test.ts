import { describe, expect, it } from 'vitest';
import { ALL_REPORTS } from '../../shared/reports/all-reports.ts';
import { figuresOf } from '../../shared/reports/kit/figures.ts';
import type { DocumentModel } from '../../shared/reports/kit/model.ts';
import { writeText } from '../../shared/reports/kit/text.ts';
import { writeWord } from '../../shared/reports/kit/word.ts';
import { makeDocument, type Report } from '../../shared/reports/report.ts';
import { undecidedNote } from '../../shared/reports/undecided.ts';
import { smallOfficeContext } from '../support/small-office.ts';
import { usualParameters } from '../support/usual-parameters.ts';
import { wordText } from '../support/word-text.ts';

function made(report: Report, conflicts: readonly string[] = []): DocumentModel {
  const context = smallOfficeContext({ conflicts: new Set(conflicts) });
  const model = makeDocument(report, context, usualParameters(report));
  if (!model.ok) throw new Error(model.message);
  return model.value;
}

/** Every record behind a figure of the document, as `kind/id`. */
function restsOn(model: DocumentModel): readonly string[] {
  const keys = figuresOf(model).flatMap(({ records }) => records.map(({ kind, id }) => `${kind}/${id}`));
  return [...new Set(keys)].sort();
}

const [note] = undecidedNote([
  { reference: { kind: 'activity', id: 'x' }, kindLabel: 'x', title: 'x', date: undefined },
]);
const sentence = note?.type === 'paragraph' && typeof note.text === 'string' ? note.text : '';

describe.each(ALL_REPORTS.map((report) => [report.name, report] as const))('%s', (_, report) => {
  it('says nothing while nothing is undecided', () => {
    expect(sentence).not.toBe('');
    expect(writeText(made(report))).not.toContain(sentence);
    expect(writeText(made(report, ['activity/elsewhere']))).not.toContain(sentence);
  });

  it('notes every record behind its figures that waits for a decision', () => {
    const records = restsOn(made(report));
    expect(records.length).toBeGreaterThan(0);
    const silent = records.filter((key) => !writeText(made(report, [key])).includes(sentence));
    expect(silent).toEqual([]);
  });

  it('prints the note in Word too', async () => {
    const [first = ''] = restsOn(made(report));
    const text = wordText(await writeWord(made(report, [first])));
    expect(text).toContain(sentence);
  });
});
