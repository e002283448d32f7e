import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ALL_REPORTS } from '../../shared/reports/all-reports.ts';
import { writeText } from '../../shared/reports/kit/text.ts';
import { makeDocument } from '../../shared/reports/report.ts';
import { smallOfficeContext } from '../support/small-office.ts';
import { usualParameters } from '../support/usual-parameters.ts';

/** With UPDATE_GOLDEN=1 the files are written anew; read the difference before committing it. */
const updating = process.env['UPDATE_GOLDEN'] === '1';

test.each(ALL_REPORTS.map((report) => [report.id, report] as const))(
  '%s of the small office reads as its golden file',
  (id, report) => {
    const made = makeDocument(report, smallOfficeContext(), usualParameters(report));
    if (!made.ok) throw new Error(made.message);
    const text = writeText(made.value);
    const file = join(import.meta.dirname, `${id}.txt`);
    if (updating) writeFileSync(file, text);
    expect(existsSync(file), `${file} is missing; make it with UPDATE_GOLDEN=1`).toBe(true);
    expect(text).toBe(readFileSync(file, 'utf8'));
  },
);
