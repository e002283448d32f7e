import { expect, it } from 'vitest';
import type { Receipt } from '../../../shared/domain/receipt.ts';
import type { Transfer } from '../../../shared/domain/transfer.ts';
import { controlTotalsOf } from '../../../shared/exchange/control-totals.ts';
import { KINDS } from '../../../shared/domain/dataset.ts';
import { freshRow } from '../../../shared/merge/write.ts';
import { planImport } from '../../../shared/merge/arrivals.ts';
import type { OfficeData } from '../../data/office-data.ts';
import type { ArrivedFile } from '../../data/exchange/read-arrivals.ts';
import { receiptNews } from './receipts-in.ts';
import { receiptFor } from './save-receipt.ts';

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
    { isWhole: false, lacking: 1, missing: [{ kind: 'task', id: 't2' }] },
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

it('a receipt that goes back names what was refused by its id, and nothing it is called', () => {
  const stamp = { dot: 'bb:1', time: '2018-04-06T09:00:00', person: '' };
  const rows = [
    {
      kind: 'task',
      row: freshRow(KINDS.task, { id: 't1', office: 'o1', title: 'Fórum', due: '2018-04-10' }, stamp),
    },
    {
      kind: 'contact',
      row: freshRow(
        KINDS.contact,
        { id: 'c1', office: 'o1', familyName: 'Kitalált', givenName: 'Ilona' },
        stamp,
      ),
    },
  ];
  const source = { fileId: 'f1', office: 'o2', label: '', madeAt: '2018-04-06T09:00:00' };
  const receiver = { office: 'o1', replica: 'aa', counter: 0, lookUp: () => undefined };
  const receipt = receiptFor({
    arrived: {
      head: { fileId: 'f1' },
      plan: planImport(rows, source, receiver),
      rows,
    } as unknown as ArrivedFile,
    accepted: new Set(),
    data: { identity: { office: 'o1', replica: 'aa', sample: false } } as OfficeData,
    receiver: 'Hajdú-Bihar',
    person: 'm1',
    time: '2018-04-06T10:00:00',
  });
  expect(receipt.records).toBe(0);
  expect(receipt.missing).toMatchObject([
    { kind: 'task', id: 't1' },
    { kind: 'contact', id: 'c1' },
  ]);
  expect(JSON.stringify(receipt)).not.toMatch(/Ilona|Fórum/);
});
