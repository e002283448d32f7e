import { expect, it } from 'vitest';
import type { Receipt } from '../../../shared/domain/receipt.ts';
import type { Transfer } from '../../../shared/domain/transfer.ts';
import { controlTotalsOf } from '../../../shared/exchange/control-totals.ts';
import { KINDS } from '../../../shared/domain/dataset.ts';
import { freshRow } from '../../../shared/merge/write.ts';
import { receiptNews } from './receipts-in.ts';

const sent = [
  { kind: 'task', id: 't1', hash: 'aaaaaaaaaaaaaaaa', month: '' },
  { kind: 'task', id: 't2', hash: 'bbbbbbbbbbbbbbbb', month: '' },
];
const transfer: Transfer = {
  id: 'x1',
  office: 'o1',
  date: '2018-04-05',
  recipient: 'Békés Megyei Mentoriroda',
  purpose: 'közös projekt',
  scope: 'all',
  personal: 'all',
  fileName: 'Hajdú-Bihar.mentor',
  fileId: 'f1',
  records: 2,
  totals: [...controlTotalsOf(sent)],
};

function arriving(items: typeof sent, fields: Partial<Receipt> = {}) {
  const record: Receipt = {
    id: 'f1/bb',
    office: 'o2',
    fileId: 'f1',
    receiver: 'Békés',
    replica: 'bb',
    date: '2018-04-06',
    records: items.length,
    totals: [...controlTotalsOf(items)],
    ...fields,
  };
  const stamp = { dot: 'bb:1', time: '2018-04-06T09:00:00', person: '' };
  const row = freshRow(KINDS.receipt, { ...record }, stamp);
  return { changes: [{ kind: 'receipt', id: record.id, before: {}, after: {}, row }] };
}

const find = (_: string, hash: string) =>
  hash === 'bbbbbbbbbbbbbbbb' ? { id: 't2', office: 'o1', title: 'Bejárás' } : undefined;

it('a receipt for everything says that everything arrived', () => {
  expect(receiptNews(arriving(sent), [transfer], find)).toMatchObject([
    { file: 'Hajdú-Bihar.mentor', receiver: 'Békés', isWhole: true, lacking: 0 },
  ]);
});

it('a record that did not arrive is named by its hash, although the receipt does not know of it', () => {
  expect(receiptNews(arriving(sent.slice(0, 1)), [transfer], find)).toMatchObject([
    { isWhole: false, lacking: 1, missing: [{ kind: 'task', id: 't2', title: 'Bejárás' }] },
  ]);
});

it('a receipt for a file that was given out elsewhere says no more than who sent it', () => {
  expect(receiptNews(arriving(sent, { fileId: 'f9' }), [transfer], find)).toMatchObject([
    { file: undefined, receiver: 'Békés' },
  ]);
});

it('other records of an import are no news', () => {
  const [change] = arriving(sent).changes;
  if (change === undefined) throw new Error('a change');
  expect(receiptNews({ changes: [{ ...change, kind: 'task' }] }, [transfer], find)).toEqual([]);
});
