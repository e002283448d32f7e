import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KINDS } from '../../../shared/domain/dataset.ts';
import { receiptId } from '../../../shared/exchange/receipts.ts';
import { readFile } from '../../../shared/exchange/read-file.ts';
import { freshRow } from '../../../shared/merge/write.ts';
import { deleteDatabase, firstDatabase } from '../store/database.ts';
import { type OfficeData, openOffice } from '../office-data.ts';
import { receiptFile } from './receipt-file.ts';
import { restore } from '../keeping/restore.ts';

const replica = 'a'.repeat(24);
const stamp = { dot: `${'0'.repeat(24)}:1`, time: '2018-03-01T08:00:00', person: '' };
let data: OfficeData;

beforeEach(async () => {
  await deleteDatabase(firstDatabase);
  const row = (kind: 'office' | 'workplace' | 'receipt', id: string, fields: Record<string, unknown>) => ({
    kind,
    row: freshRow(KINDS[kind], { id, office: 'o1', ...fields }, stamp),
  });
  const rows = [
    row('office', 'o1', { name: 'Békés Megyei Mentoriroda', county: '04' }),
    row('workplace', replica, { label: 'Kitalált Ilona gépe' }),
    row('receipt', receiptId('f1', replica), { fileId: 'f1', replica, receiver: 'Békés', records: 1 }),
  ];
  await restore(firstDatabase, { rows, log: [], identity: { replica, office: 'o1', sample: false } });
  const opened = await openOffice(firstDatabase);
  if (!opened.ok) throw new Error(opened.message);
  data = opened.value;
});
afterEach(() => data.close());

function readBack(isOwnOffice: boolean) {
  const asked = { fileId: 'f1', version: '0.1.0', time: '2018-04-05T09:05:00', isOwnOffice };
  const bytes = receiptFile(data, asked) ?? new Uint8Array();
  const read = readFile(bytes);
  if (!read.ok || read.value.content.kind === 'extract') throw new Error('not an exchange file');
  return { head: read.value.head, kinds: [...read.value.content.rows.keys()].sort() };
}

test('a receipt for another office names the office only, for a PC may be called after a person', () => {
  const { head, kinds } = readBack(false);
  expect(head.sender.label).toBe('Békés Megyei Mentoriroda');
  expect(kinds).toEqual(['office', 'receipt']);
});

test('within the office it says from which PC it comes', () => {
  const { head, kinds } = readBack(true);
  expect(head.sender.label).toBe('Kitalált Ilona gépe');
  expect(kinds).toEqual(['office', 'receipt', 'workplace']);
});
