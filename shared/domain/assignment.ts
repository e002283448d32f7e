import { choice, date, reference, settlement } from './field-makers.ts';
import { describeKind, type RecordOf } from './record.ts';
import type { Finding } from './finding.ts';

/** Which mentor answers for which settlement, and from when to when. */
export const assignment = describeKind({
  name: 'assignment',
  label: 'Mentor kijelölése',
  plural: 'Mentorok kijelölései',
  purpose: 'Melyik településért melyik mentor felel, mettől meddig.',
  fields: {
    mentor: reference('mentor', 'Mentor', { required: true, column: true, filter: true }),
    settlement: settlement('Település', { required: true, column: true }),
    role: choice('Szerep', {
      required: true,
      column: true,
      choices: { responsible: 'felelős', deputy: 'helyettes' },
    }),
    from: date('Kezdete', { required: true, column: true }),
    to: date('Vége', { column: true }),
  },
  together: [['from', 'to']],
  title: () => 'Mentor kijelölése',
  sense(record, context): readonly Finding[] {
    if (record.to !== undefined && record.to < record.from) {
      const message = 'A kijelölés vége nem lehet korábbi, mint a kezdete.';
      return [{ severity: 'error', kind: 'assignment', id: record.id, field: 'to', message }];
    }
    for (const other of context.all('assignment')) {
      if (other.id !== record.id && overlaps(record, other as unknown as Assignment)) {
        const message = 'Erre a településre ugyanarra az időszakra már van felelős mentor kijelölve.';
        return [{ severity: 'warning', kind: 'assignment', id: record.id, field: 'settlement', message }];
      }
    }
    return [];
  },
});

export type Assignment = RecordOf<typeof assignment>;

const FAR = '9999-12-31';

/** Two responsible mentors for the same settlement on the same day. */
function overlaps(one: Assignment, other: Assignment): boolean {
  const same =
    one.settlement === other.settlement && one.role === 'responsible' && other.role === 'responsible';
  return same && one.from <= (other.to ?? FAR) && other.from <= (one.to ?? FAR);
}
