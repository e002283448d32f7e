import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../domain/dataset.ts';
import type { AnyRecord } from '../domain/record.ts';
import { freshRow } from '../merge/write.ts';
import { type Counted, controlTotalsOf, monthOf, readTotals, writtenTotals } from './control-totals.ts';
import { NOT_ARRIVED, receiptOf, shortfallsOf, statusOfTransfer } from './receipts.ts';

const stamp = { dot: 'aaaaaaaaaaaaaaaaaaaaaaaa:1', time: '2018-04-05T10:00:00', person: 'm1' };
const receiver = { office: 'i2', replica: 'r2', label: 'Szolnok', date: '2018-04-06', time: '09:00' };

function rowsOf(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const kind = index % 3 === 0 ? 'organisation' : 'activity';
    const day = `${2016 + (index % 3)}-${String((index % 12) + 1).padStart(2, '0')}-05`;
    const fields =
      kind === 'activity'
        ? { date: day, kind: 'visit', mentors: ['m1'], title: `Látogatás ${index}` }
        : { name: `Szervezet ${index}`, type: 'other', settlement: '15130' };
    return { kind, row: freshRow(kindOf(kind), { id: `x${index}`, office: 'i1', ...fields }, stamp) };
  });
}

const countedOf = (rows: ReturnType<typeof rowsOf>): Counted[] =>
  rows.map(({ kind, row }) => ({ kind, id: row.id, hash: row.hash, month: monthOf(row.record) }));

describe('control totals', () => {
  it('are the same for the same records in any order', () => {
    const items = countedOf(rowsOf(60));
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: items.length }), (shuffled) => {
        expect(controlTotalsOf(shuffled)).toEqual(controlTotalsOf(items));
      }),
      { seed: 41, numRuns: 100 },
    );
  });

  it('add the months of a kind up when there are more than a file could tell', () => {
    const items = Array.from({ length: 2_000 }, (_, index) => ({
      kind: 'activity',
      id: `a${index}`,
      hash: index.toString(16).padStart(16, '0'),
      month: `${1000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    }));
    expect(controlTotalsOf(items)).toMatchObject([{ kind: 'activity', month: '', count: 2_000 }]);
    expect(shortfallsOf(controlTotalsOf(items), controlTotalsOf(items.slice(1_990)))).toMatchObject([
      { kind: 'activity', month: '', sent: 2_000, arrived: 10 },
    ]);
  });

  it('are carried by the head of a file, which has room for so many', () => {
    const items = countedOf(rowsOf(60));
    expect(readTotals(writtenTotals(controlTotalsOf(items)))).toEqual(controlTotalsOf(items));
    const many = Array.from({ length: 800 }, (_, index) => ({
      kind: 'k'.repeat(40),
      month: `${1000 + index}-01`,
      count: 1,
      hash: index.toString(16).padStart(16, '0'),
    }));
    expect(readTotals(writtenTotals(many))).toMatchObject([{ kind: 'k'.repeat(40), month: '', count: 800 }]);
  });

  it('are compared month by month even where nothing with a day has arrived', () => {
    const rows = rowsOf(6);
    const sent = controlTotalsOf(countedOf(rows));
    const arrived = controlTotalsOf(countedOf(rows.filter(({ kind }) => kind === 'organisation')));
    expect(shortfallsOf(sent, arrived).map(({ kind, month }) => `${kind} ${month}`)).toEqual(
      sent.filter(({ kind }) => kind === 'activity').map(({ kind, month }) => `${kind} ${month}`),
    );
  });
});

describe('a file of 11,400 records of which one does not arrive', () => {
  const rows = rowsOf(11_400);
  const totals = controlTotalsOf(countedOf(rows));
  const byHash = new Map(rows.map(({ kind, row }) => [`${kind} ${row.hash}`, row.record]));
  const find = (kind: string, hash: string): AnyRecord | undefined => byHash.get(`${kind} ${hash}`);

  it('is named by both sides, whichever it is: by the receiver, and by the sender from the totals alone', () => {
    fc.assert(
      fc.property(fc.nat(rows.length - 1), (index) => {
        const lost = rows[index];
        if (lost === undefined) throw new Error('no row');
        const taken = rows.toSpliced(index, 1);
        const [atReceiver, ...others] = shortfallsOf(totals, controlTotalsOf(countedOf(taken)));
        expect(others).toEqual([]);
        expect(atReceiver).toMatchObject({
          kind: lost.kind,
          month: monthOf(lost.row.record),
          hash: lost.row.hash,
        });

        const receipt = receiptOf({ head: { fileId: 'f1' }, taken, missing: [], receiver });
        const status = statusOfTransfer({ fileId: 'f1', totals }, [receipt], find);
        expect(status).toMatchObject({
          state: 'partly',
          lacks: [{ missing: [{ kind: lost.kind, id: lost.row.id, reason: NOT_ARRIVED }] }],
        });
      }),
      { seed: 1140, numRuns: 12 },
    );
  });

  it('is whole for its sender when all arrived', () => {
    const receipt = receiptOf({ head: { fileId: 'f1' }, taken: rows, missing: [], receiver });
    expect(receipt).toMatchObject({ id: 'f1/r2', records: 11_400, office: 'i2' });
    expect(statusOfTransfer({ fileId: 'f1', totals }, [receipt], find).state).toBe('whole');
  });
});

describe('the status of a transfer', () => {
  const rows = rowsOf(12);
  const totals = controlTotalsOf(countedOf(rows));
  const full = receiptOf({ head: { fileId: 'f1' }, taken: rows, missing: [], receiver });

  it('waits while no receipt of this file is there', () => {
    expect(statusOfTransfer({ fileId: 'f2', totals }, [full])).toEqual({ state: 'waiting' });
  });

  it('is partly as long as one of several receivers lacks something, named once', () => {
    const [first, ...taken] = rows;
    if (first === undefined) throw new Error('no row');
    const missing = [{ kind: first.kind, id: first.row.id, reason: 'nem vette át' }];
    const other = { ...receiver, replica: 'r3', label: 'Eger' };
    const partly = receiptOf({ head: { fileId: 'f1' }, taken, missing, receiver: other });
    const find = () => first.row.record;
    const status = statusOfTransfer({ fileId: 'f1', totals }, [full, partly], find);
    expect(status).toMatchObject({ state: 'partly', receipts: [full, partly], lacks: [{ missing }] });
    expect(status.state === 'partly' && status.lacks[0]?.missing).toHaveLength(1);
  });

  it('counts by register and month where several are missing', () => {
    const taken = rows.filter(({ kind }) => kind !== 'organisation');
    const receipt = receiptOf({ head: { fileId: 'f1' }, taken, missing: [], receiver });
    const status = statusOfTransfer({ fileId: 'f1', totals }, [receipt]);
    expect(status.state === 'partly' && status.lacks[0]?.shortfalls).toEqual([
      { kind: 'organisation', month: '', sent: 4, arrived: 0, hash: undefined },
    ]);
  });
});
