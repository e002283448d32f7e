import { describe, expect, it } from 'vitest';
import { KINDS } from '../domain/dataset.ts';
import type { Kind } from '../domain/record.ts';
import { planImport } from './arrivals.ts';
import { broughtBy, broughtDots } from './brought.ts';
import { type LogEntry, logEntryOf } from './commit.ts';
import { historiesIn } from './history.ts';
import { prepareCommit } from './prepare.ts';
import { prepareImport, preselectedOf } from './take-in.ts';
import { type Row, rowOf } from './versions.ts';
import { freshRow, writeFields } from './write.ts';

const kind = KINDS.contact as unknown as Kind;
const stamp = (dot: string, person: string) => ({ dot, time: '2018-04-05T10:00:00', person });
const source = { fileId: 'f1', office: 'a', label: 'Első szoba', madeAt: '2018-04-05T11:00:00' };
const contact = { id: 'c1', office: 'a', familyName: 'Kovács', givenName: 'Mária', phone: '1' };

/** Ilona gives the contact another phone number. */
const edited = (row: Row, phone: string, dot: string) =>
  rowOf(writeFields(row, { phone }, { kind, stamp: stamp(dot, 'ilona') }));

/** The desk of Béla, where files are taken in one after the other. */
function desk(begun?: Row) {
  let row = begun;
  let counter = 0;
  const log: LogEntry[] = [];
  const lookUp = () => row;
  return {
    take(arriving: Row) {
      const receiver = { office: 'a', replica: 'pb', counter, lookUp };
      const plan = planImport([{ kind: 'contact', row: arriving }], source, receiver);
      counter += 1;
      const taken = prepareImport(plan, preselectedOf(plan), stamp(`pb:${counter}`, 'bela'));
      if (!taken.ok) throw new Error(taken.message);
      row = taken.value.changes[0]?.row;
      log.push(logEntryOf(taken.value));
    },
    write(fields: Record<string, unknown>) {
      counter += 1;
      const frame = { ...stamp(`pb:${counter}`, 'bela'), cause: 'entry' as const, office: 'a' };
      const written = prepareCommit(frame, [{ do: 'put', kind: 'contact', id: 'c1', fields }], lookUp);
      if (!written.ok) throw new Error(written.message);
      row = written.value.changes[0]?.row;
      log.push(logEntryOf(written.value));
    },
    history: () => historiesIn(log, lookUp)('contact', 'c1'),
  };
}

const persons = (place: number, history: ReturnType<ReturnType<typeof desk>['history']>) =>
  broughtBy(history, place).map(({ dot, person, registers }) => [dot, person, registers]);

describe('what an import brought', () => {
  it('was written by its author, not by who took it in', () => {
    const first = freshRow(kind, contact, stamp('pa:1', 'ilona'));
    const here = desk();
    here.take(first);
    here.take(edited(first, '2', 'pa:2'));
    const history = here.history();
    expect(persons(0, history).map(([dot, person]) => [dot, person])).toEqual([['pa:1', 'ilona']]);
    expect(persons(1, history)).toEqual([['pa:2', 'ilona', ['phone']]]);
    expect(broughtDots(history)).toEqual(new Set(['pa:1', 'pa:2']));
  });

  it('names nobody for what was written over before it could be seen again, and never who wrote here', () => {
    const begun = freshRow(kind, contact, stamp('pa:1', 'ilona'));
    const here = desk(begun);
    here.take(edited(begun, '2', 'pa:2'));
    here.write({ phone: '3' });
    expect(persons(0, here.history())).toEqual([]);
    expect(persons(1, here.history())).toEqual([]);
    // What was there before the history began was brought by no file.
    expect(broughtDots(here.history())).toEqual(new Set());
  });

  it('names the other author where both values wait for a decision', () => {
    const begun = freshRow(kind, contact, stamp('pa:1', 'ilona'));
    const here = desk(begun);
    here.write({ phone: '3' });
    here.take(edited(begun, '2', 'pa:2'));
    expect(persons(1, here.history())).toEqual([['pa:2', 'ilona', ['phone']]]);
  });
});
