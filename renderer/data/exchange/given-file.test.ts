import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { controlTotalsOf, monthOf } from '../../../shared/exchange/control-totals.ts';
import type { FileScope } from '../../../shared/exchange/file-head.ts';
import { receiptOf, statusOfTransfer } from '../../../shared/exchange/receipts.ts';
import { readFile } from '../../../shared/exchange/read-file.ts';
import type { RecordBasics } from '../../../shared/domain/record.ts';
import { OFFICE, smallOfficeRecords } from '../../../tests/support/small-office.ts';
import { deleteDatabase, firstDatabase } from '../store/database.ts';
import { makeGivenFile } from './given-file.ts';
import { openOffice } from '../office-data.ts';
import { restore } from '../keeping/restore.ts';

const identity = { replica: 'aaaaaaaaaaaaaaaaaaaaaaaa', office: OFFICE, sample: false };
const frameOf = (scope: FileScope) => ({
  app: '0.1.0',
  fileId: 'f1',
  madeAt: '2018-04-05T09:05:00',
  sender: { replica: identity.replica, office: OFFICE, label: 'iroda' },
  scope,
});

async function filled(): Promise<string> {
  await restore(firstDatabase, { rows: [], log: [], identity });
  const opened = await openOffice(firstDatabase);
  if (!opened.ok) throw new Error(opened.message);
  const data = opened.value;
  const operations = Object.entries(smallOfficeRecords).flatMap(([kind, records]) =>
    records.map((record) => {
      const { id, ...fields } = record as RecordBasics;
      return { do: 'put' as const, kind, id, fields };
    }),
  );
  const by = { person: 'm1', time: '2018-04-05T09:00:00' };
  await data.commit({ operations, cause: 'setUp', ...by });
  const [contact] = data.workingSet.records('contact').keys();
  const erase = { do: 'erase' as const, kind: 'contact', id: contact ?? '' };
  const [task] = data.workingSet.records('task').keys();
  const remove = { do: 'delete' as const, kind: 'task', id: task ?? '' };
  const done = await data.commit({ operations: [erase, remove], cause: 'erasure', ...by });
  if (!done.ok) throw new Error(done.message);
  data.close();
  return contact ?? '';
}

async function given(scope: FileScope) {
  const made = await makeGivenFile({
    database: firstDatabase,
    frame: frameOf(scope),
    attachments: new Map(),
  });
  if (!made.ok) throw new Error(made.message);
  const read = readFile(made.value.bytes);
  if (!read.ok) throw new Error(read.message);
  return { ...made.value, ...read.value };
}

describe('a file that is given out', () => {
  let erased = '';
  beforeEach(async () => {
    await deleteDatabase(firstDatabase);
    erased = await filled();
  });

  it('is read back with the totals its log entry will hold', async () => {
    const { content, totals, records } = await given({ type: 'all' });
    if (content.kind !== 'exchange') throw new Error('not an exchange file');
    const items = [...content.rows].flatMap(([kind, rows]) =>
      rows.map(({ id, hash, record }) => ({ kind, id, hash, month: monthOf(record) })),
    );
    expect(items).toHaveLength(records);
    expect(totals).toEqual(controlTotalsOf(items));
  });

  it('has arrived whole when its receiver says so, and lacks exactly what the receiver has not', async () => {
    const { content, totals, head } = await given({ type: 'all' });
    if (content.kind !== 'exchange') throw new Error('not an exchange file');
    const all = [...content.rows].flatMap(([kind, rows]) => rows.map((row) => ({ kind, row })));
    const receiver = { office: 'o2', replica: 'r2', label: 'Eger', date: '2018-04-06', time: '08:00' };
    const answer = (taken: typeof all) =>
      statusOfTransfer(
        { fileId: 'f1', totals },
        [receiptOf({ head, taken, missing: [], receiver })],
        (kind, hash) => all.find(({ kind: of, row }) => of === kind && row.hash === hash)?.row.record,
      );
    expect(answer(all).state).toBe('whole');
    const lost = all.find(({ kind, row }) => kind === 'activity' && row.record.deleted === undefined);
    expect(answer(all.filter((one) => one !== lost))).toMatchObject({
      state: 'partly',
      lacks: [{ missing: [{ kind: 'activity', id: lost?.row.id }] }],
    });
  });

  it.each<FileScope>([
    { type: 'all' },
    { type: 'mentor', ids: ['nobody'] },
    { type: 'settlement', ids: ['00000'] },
    { type: 'period', from: '1990-01-01', to: '1990-01-31' },
  ])('carries erasures, whatever is chosen: $type', async (scope) => {
    const { content, head } = await given(scope);
    if (content.kind !== 'exchange') throw new Error('not an exchange file');
    expect(content.rows.get('contact')?.find(({ id }) => id === erased)?.record.erased).toBe(true);
    expect(head.scope).toEqual(scope);
  });

  it('is without merge state, the deleted and the erased where it is an extract', async () => {
    const { content, head } = await given({ type: 'extract', personal: 'none' });
    if (content.kind !== 'extract') throw new Error('not an extract');
    expect(content.records.get('contact')?.some(({ id }) => id === erased) ?? false).toBe(false);
    expect(JSON.stringify([...content.records])).not.toContain('familyName');
    expect(head.totals?.length).toBeGreaterThan(3);
  });
});
