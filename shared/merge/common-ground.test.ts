import { describe, expect, it } from 'vitest';
import { KINDS } from '../domain/dataset.ts';
import { planImport } from './arrivals.ts';
import { type Commit, type LogEntry, logEntryOf, type Operation } from './commit.ts';
import { commonGround } from './common-ground.ts';
import { historiesIn, inOrder } from './history.ts';
import { prepareCommit } from './prepare.ts';
import { preselectedOf, prepareImport } from './take-in.ts';
import { undoOperations } from './undo.ts';
import { dotOf, type Row } from './versions.ts';
import { freshRow } from './write.ts';

const start = freshRow(
  KINDS.task,
  { id: 't1', office: 'o1', title: 'Eredeti', due: '2018-04-10', status: 'open' },
  { dot: 'x:1', time: '2018-04-01T08:00:00', person: 'm1' },
);

/** A PC of the office that keeps its change log, as the program does. */
function pc(replica: string) {
  let now: Row = start;
  let counter = 0;
  const log: LogEntry[] = [];
  const stamp = () => ({ dot: dotOf(replica, counter + 1), time: '2018-04-05T09:05:00', person: 'm1' });
  function took(commit: Commit): void {
    counter += 1;
    now = commit.changes[0]?.row ?? now;
    log.push(JSON.parse(JSON.stringify(logEntryOf(commit))) as LogEntry);
  }
  const history = () => historiesIn(inOrder(log, replica), () => now)('task', 't1');
  function write(cause: 'decision' | 'undo', operations: readonly Operation[], undoes?: string): void {
    const done = prepareCommit({ ...stamp(), cause, undoes, office: 'o1' }, operations, () => now);
    if (!done.ok) throw new Error(done.message);
    took(done.value);
  }
  const me = {
    row: () => now,
    decide(title: string) {
      write('decision', [{ do: 'decide', kind: 'task', id: 't1', register: 'title', value: { title } }]);
      return me;
    },
    undo() {
      const last = log.at(-1) as LogEntry;
      const back = undoOperations(last, history);
      if (!back.ok) throw new Error(back.message);
      write('undo', back.value, last.dot);
      return me;
    },
    put(fields: Record<string, unknown>) {
      const frame = { ...stamp(), cause: 'entry' as const, office: 'o1' };
      const done = prepareCommit(frame, [{ do: 'put', kind: 'task', id: 't1', fields }], () => now);
      if (!done.ok) throw new Error(done.message);
      took(done.value);
      return me;
    },
    takeIn(other: { row(): Row }) {
      const source = { fileId: 'f', office: 'o1', label: 'gép', madeAt: '2018-04-05T10:00:00' };
      const plan = planImport([{ kind: 'task', row: other.row() }], source, {
        office: 'o1',
        replica,
        counter,
        lookUp: () => now,
      });
      const done = prepareImport(plan, preselectedOf(plan), stamp());
      if (!done.ok) throw new Error(done.message);
      took(done.value);
      return me;
    },
    ground: (register = 'title') => commonGround(history(), register),
  };
  return me;
}

describe('the common ground of two versions', () => {
  it('is what stood before each side wrote once', () => {
    const [one, other] = [pc('a').put({ title: 'Itt' }), pc('b').put({ title: 'Ott' })];
    expect(one.takeIn(other).ground()).toEqual({ title: 'Eredeti' });
    expect(other.takeIn(one).ground()).toEqual({ title: 'Eredeti' });
  });

  it('lies before everything the other side had not seen, and not before what it had', () => {
    const one = pc('a').put({ title: 'Látott' });
    const other = pc('b').takeIn(one).put({ title: 'Ott' });
    one.put({ title: 'Egy' }).put({ title: 'Kettő' });
    expect(one.takeIn(other).ground()).toEqual({ title: 'Látott' });
  });

  it('is what this PC once wrote only where a file tells that both sides had seen it', () => {
    const here = pc('a').put({ title: 'Innen' });
    const [one, other] = [pc('b').takeIn(here), pc('c').takeIn(here)];
    other.put({ title: 'Kettő' }).takeIn(one.put({ title: 'Egy' }));
    // Whether both had seen it, a file with the conflict in it does not tell.
    expect(here.takeIn(other).ground()).toBeUndefined();
  });

  it('is before what one file brought where the next contradicts it', () => {
    const here = pc('a').put({ title: 'Innen' });
    const [one, other] = [pc('b').takeIn(here), pc('c').takeIn(here)];
    here.takeIn(one.put({ title: 'Egy' })).takeIn(other.put({ title: 'Kettő' }));
    expect(here.ground()).toEqual({ title: 'Innen' });
  });

  it('is known again when a decision is taken back, however often', () => {
    const [one, other] = [pc('a').put({ title: 'Itt' }), pc('b').put({ title: 'Ott' })];
    one.takeIn(other).decide('Ott').undo();
    expect(one.ground()).toEqual({ title: 'Eredeti' });
    expect(one.decide('Harmadik').undo().ground()).toEqual({ title: 'Eredeti' });
  });

  it('shows the whole group of fields that belong together', () => {
    const one = pc('a').put({ status: 'done', doneOn: '2018-04-06' });
    const other = pc('b').put({ status: 'inProgress' });
    const register = Object.keys(one.row().merge.registers).find((name) => name.includes('status')) as string;
    expect(one.takeIn(other).ground(register)).toEqual({ status: 'open' });
  });

  it('is not told where the log of this PC does not know it', () => {
    const [one, other] = [pc('b').put({ title: 'Egy' }), pc('c').put({ title: 'Kettő' })];
    other.takeIn(one);
    expect(pc('a').takeIn(other).ground()).toBeUndefined();
    expect(pc('d').put({ title: 'Itt' }).takeIn(one).ground('deleted')).toBeUndefined();
  });
});
