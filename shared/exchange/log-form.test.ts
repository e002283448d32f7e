import { expect, test } from 'vitest';
import { shortMerge } from '../merge/short-merge.ts';
import { rowOf } from '../merge/versions.ts';
import { faultOfLogEntry } from './log-form.ts';

const dot = `${'a'.repeat(24)}:2`;
const row = rowOf({
  record: { id: 't1', office: 'o1', title: 'Fórum' },
  merge: { registers: { title: [{ dot, time: 'x', person: '' }] }, seen: { ['a'.repeat(24)]: 2 } },
});
const change = { kind: 'task', id: 't1', before: {}, after: { title: 'Fórum' } };
const entry = {
  dot,
  time: '2018-04-05T09:05:00',
  person: 'm1',
  cause: 'import',
  source: { fileId: 'f1', office: 'o2', label: 'gép', madeAt: '2018-04-05T09:00:00' },
  changes: [{ ...change, earlier: row, became: row.hash }],
};

test('an import with its source, the rows before and what they became has the right form', () => {
  expect(faultOfLogEntry(entry)).toBeUndefined();
  expect(faultOfLogEntry({ ...entry, source: { ...entry.source, fileName: 'a.mentor' } })).toBeUndefined();
  expect(faultOfLogEntry({ ...entry, source: { ...entry.source, officeName: 'Békés' } })).toBeUndefined();
  const out = { ...entry, source: undefined, cause: 'undo', undoes: dot };
  expect(faultOfLogEntry({ ...out, changes: [{ ...change, earlier: row, exact: 'gone' }] })).toBeUndefined();
  expect(faultOfLogEntry({ ...out, changes: [change] })).toBeUndefined();
});

test.each([
  ['an undone commit that is none', { ...entry, undoes: 'x' }],
  ['a source without a name', { ...entry, source: { ...entry.source, label: undefined } }],
  ['a source with a strange name of its file', { ...entry, source: { ...entry.source, fileName: 7 } }],
  ['a source with a strange name of its office', { ...entry, source: { ...entry.source, officeName: {} } }],
  ['a source that is a text', { ...entry, source: 'f1' }],
  ['a row before that is none', { ...entry, changes: [{ ...change, earlier: {} }] }],
  ['a row before of another record', { ...entry, changes: [{ ...change, earlier: { ...row, id: 't2' } }] }],
  [
    'a row before with a strange merge state',
    { ...entry, changes: [{ ...change, earlier: { ...row, merge: 7 } }] },
  ],
  [
    'a row before that is written short',
    { ...entry, changes: [{ ...change, earlier: { ...row, merge: shortMerge(row.merge) } }] },
  ],
  ['a hash that is none', { ...entry, changes: [{ ...change, became: 'abc' }] }],
  ['a way back nobody knows', { ...entry, changes: [{ ...change, exact: 'now' }] }],
])('%s is refused', (_, wrong) => {
  expect(faultOfLogEntry(wrong)).toBeDefined();
});
