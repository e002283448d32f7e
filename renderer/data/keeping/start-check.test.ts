import { describe, expect, test } from 'vitest';
import { type Kept, nothingKept } from '../../../shared/contract/kept.ts';
import { DATA_VERSION } from '../../../shared/domain/migrations.ts';
import { type Meta, NATIVE_LAYOUT } from '../store/database.ts';
import type { Found } from '../store/inspect.ts';
import { judgeStart, type Verdict } from './start-check.ts';

const replica = 'a'.repeat(24);
const extent = { rows: 11_400, fingerprint: '0123456789abcdef' };
const office = {
  database: 'mentoriroda-1',
  replica,
  office: 'o1',
  dataVersion: DATA_VERSION,
  app: '0.1.0',
  counter: 40,
  ...extent,
};
const kept: Kept = {
  ...nothingKept,
  office,
  journal: { state: 'whole', replica, counter: 42, ...extent },
};
const meta: Meta = {
  key: 'identity',
  replica,
  counter: 42,
  office: 'o1',
  sample: false,
  dataVersion: DATA_VERSION,
  extent,
  logExtent: extent,
};
const there = (over: Partial<Meta> = {}, nativeVersion = NATIVE_LAYOUT): Found => ({
  state: 'there',
  nativeVersion,
  meta: { ...meta, ...over },
});
const other = { rows: 11_399, fingerprint: 'fedcba9876543210' };
const snapshot: Kept['snapshots'][number] = {
  id: 's',
  reason: 'start',
  madeAt: '2018-04-05T08:00:00',
  replica,
  counter: 40,
  ...extent,
  bytes: 1,
  operationsAfter: 2,
  shrunk: false,
};

const recover = (why: Extract<Verdict, { do: 'recover' }>['why']) => ({ do: 'recover', why });

describe('at the start', () => {
  test.each<[string, Kept, Found, object]>([
    ['a PC without an office is set up', nothingKept, { state: 'missing' }, { do: 'setUp' }],
    [
      'a database nobody has filled is set up',
      nothingKept,
      { state: 'there', nativeVersion: NATIVE_LAYOUT, meta: undefined },
      { do: 'setUp' },
    ],
    ['an office from before there was a journal is taken into care', nothingKept, there(), { do: 'adopt' }],
    [
      'a database older than a snapshot of its own is not taken into care',
      { ...nothingKept, snapshots: [{ ...snapshot, counter: 43 }] },
      there(),
      recover('behind'),
    ],
    [
      'a snapshot of another PC says nothing about this one',
      { ...nothingKept, snapshots: [{ ...snapshot, counter: 43, replica: 'b'.repeat(24) }] },
      there(),
      { do: 'adopt' },
    ],
    [
      'snapshots without state and database are reason enough to recover',
      { ...nothingKept, snapshots: [snapshot] },
      { state: 'missing' },
      recover('missing'),
    ],
    ['what is as it must be is opened', kept, there(), { do: 'open' }],
    [
      'a database ahead of its journal is opened',
      kept,
      there({ counter: 43, extent: other }),
      { do: 'open' },
    ],
    ['a database that is gone', kept, { state: 'missing' }, recover('missing')],
    [
      'a database that came back empty',
      kept,
      { state: 'there', nativeVersion: NATIVE_LAYOUT, meta: undefined },
      recover('missing'),
    ],
    ['a database that does not answer', kept, { state: 'unreadable' }, recover('unreadable')],
    ['a database older than what was acknowledged', kept, there({ counter: 41 }), recover('behind')],
    [
      'a database older than the state, with the journal gone',
      { ...kept, journal: { ...nothingKept.journal, state: 'missing' } },
      there({ counter: 39 }),
      recover('behind'),
    ],
    ['a database that lacks rows', kept, there({ extent: other }), recover('short')],
    ['a database of another PC', kept, there({ replica: 'b'.repeat(24) }), recover('other')],
    ['a database of another office', kept, there({ office: 'o2' }), recover('other')],
    [
      'a damaged journal beside a good database',
      { ...kept, journal: { ...kept.journal, state: 'damaged', counter: 17 } },
      there(),
      recover('journal'),
    ],
    [
      'a journal whose torn tail was cut is whole',
      { ...kept, journal: { ...kept.journal, state: 'cut' } },
      there(),
      { do: 'open' },
    ],
    ['a folder copied from elsewhere', { ...kept, copied: true }, there(), { do: 'renew' }],
    [
      'a copy whose new identity did not reach the state',
      { ...kept, copied: true },
      there({ replica: 'b'.repeat(24), counter: 0 }),
      { do: 'renew' },
    ],
    [
      'a copy that lacks what was acknowledged',
      { ...kept, copied: true },
      there({ counter: 30 }),
      recover('behind'),
    ],
    ['a store a newer program made', kept, there({}, NATIVE_LAYOUT + 10), { do: 'refuse' }],
    ['data a newer program wrote', kept, there({ dataVersion: DATA_VERSION + 1 }), { do: 'refuse' }],
    ['data an older program wrote', kept, there({ dataVersion: DATA_VERSION - 1 }), { do: 'migrate' }],
    [
      'a restore chosen before the restart',
      { ...kept, pending: { snapshot: 's' } },
      there(),
      recover('pending'),
    ],
  ])('%s', (...[, keptThen, found, verdict]) => {
    expect(judgeStart(keptThen, found)).toMatchObject(verdict);
  });
});
