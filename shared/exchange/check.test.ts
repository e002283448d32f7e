import { describe, expect, it } from 'vitest';
import { exampleRows, REPLICA } from '../../tests/support/data-files.ts';
import { checkRecords, groupFindings, titleOf, visibleRecords } from './check.ts';
import { freshRow } from '../merge/write.ts';
import { countersSeen } from './counters.ts';
import type { Rows } from './file-content.ts';
import { mayBeMissing } from './missing-references.ts';

const today = '2018-04-05';
const organisation = (id: string, fields: object) => ({
  id,
  office: 'i1',
  name: id,
  type: 'library',
  settlement: '15130',
  ...fields,
});

describe('checking a data set', () => {
  it('finds nothing in right data and counts it', () => {
    const quality = checkRecords(
      new Map([['organisation', [organisation('o1', { taxNumber: '15309123-2-41' })]]]),
      { today },
    );
    expect(quality).toMatchObject({ findings: [], groups: [], errors: 0, warnings: 0 });
    expect([...quality.counts]).toEqual([['organisation', 1]]);
  });

  it('knows the settlements of the gazetteer and follows references inside the set', () => {
    const quality = checkRecords(
      new Map([
        [
          'organisation',
          [
            organisation('o1', { settlement: '99999' }),
            organisation('o2', { maintainer: 'o1' }),
            organisation('o3', { maintainer: 'gone' }),
          ],
        ],
      ]),
      { today },
    );
    expect(quality.findings.map(({ id, field, severity }) => [id, field, severity])).toEqual([
      ['o1', 'settlement', 'error'],
      ['o3', 'maintainer', 'error'],
    ]);
  });

  it('finds nothing wrong with a reference to somebody who was erased, or out of a file that is only a part', () => {
    const records = new Map([
      [
        'organisation',
        [organisation('o1', { maintainer: 'erased' }), organisation('o2', { maintainer: 'gone' })],
      ],
    ]);
    const erased = freshRow(
      undefined,
      { id: 'erased', office: 'i1', erased: true },
      {
        dot: `${REPLICA}:1`,
        time: '2018-04-05T08:00:00',
        person: 'm1',
      },
    );
    const rows = new Map([
      ['organisation', [{ ...erased, record: { ...erased.record, erased: true as const } }]],
    ]);
    const foundIn = (type: string, all: Rows) =>
      checkRecords(records, { today, mayBeMissing: mayBeMissing({ scope: { type } }, all) }).findings.map(
        ({ id }) => id,
      );
    expect(foundIn('all', new Map())).toEqual(['o1', 'o2']);
    expect(foundIn('all', rows)).toEqual(['o2']);
    expect(foundIn('settlement', new Map())).toEqual([]);
    expect(
      foundIn(
        'all',
        new Map([
          ['receipt', []],
          ['office', []],
        ]),
      ),
    ).toEqual([]);
  });

  it('judges a set beside what its receiver has: what it refers to, and what it meets', () => {
    const assignment = (id: string, mentor: string) => ({
      id,
      office: 'i1',
      mentor,
      settlement: '15130',
      role: 'responsible',
      from: '2018-01-01',
    });
    const records = new Map([['assignment', [assignment('a1', 'm1')]]]);
    const there = new Map([
      ['mentor', [{ id: 'm1', office: 'i1' }]],
      ['assignment', [assignment('a1', 'm2'), assignment('a2', 'm2')]],
    ]);
    const here = (kinds: readonly string[]) => ({
      find: (kind: string, id: string) =>
        kinds.includes(kind) ? there.get(kind)?.find((one) => one.id === id) : undefined,
      all: (kind: string) => (kinds.includes(kind) ? (there.get(kind) ?? []) : []),
    });
    const found = (kinds: readonly string[]) =>
      checkRecords(records, { today, here: here(kinds) }).findings.map(({ field }) => field);
    expect(found([])).toEqual(['mentor']);
    expect(found(['mentor'])).toEqual([]);
    expect(found(['mentor', 'assignment'])).toEqual(['settlement']);
  });

  it('groups what says the same, errors first and the frequent before the rare', () => {
    const finding = (id: string, severity: 'error' | 'warning', message: string) => ({
      severity,
      kind: 'task',
      id,
      field: 'due',
      message,
    });
    const groups = groupFindings([
      finding('a', 'warning', 'Szokatlan.'),
      finding('b', 'error', 'Nincs ilyen nap: 2018-02-30.'),
      finding('c', 'error', 'Ismeretlen: „x”.'),
      finding('d', 'error', 'Ismeretlen: „y”.'),
    ]);
    expect(groups.map(({ severity, ids }) => [severity, ids])).toEqual([
      ['error', ['c', 'd']],
      ['error', ['b']],
      ['warning', ['a']],
    ]);
  });

  it('counts kinds of a newer program without judging them, and leaves deleted and erased records out', () => {
    const quality = checkRecords(visibleRecords(exampleRows), { today });
    expect([...quality.unknownKinds]).toEqual([['contact2', 1]]);
    expect(quality.counts.get('organisation')).toBe(2);
    expect(quality.counts.get('contact')).toBe(0);
    expect(quality.findings.some(({ kind }) => kind === 'contact2')).toBe(false);
  });

  it('misses no personal field in an extract', () => {
    const contacts = new Map([
      ['contact', [{ id: 'c1', office: 'i1', basis: 'task', organisation: 'gone' }]],
    ]);
    expect(checkRecords(contacts, { today }).findings.map(({ field }) => field)).toEqual([
      'familyName',
      'givenName',
      'organisation',
    ]);
    expect(checkRecords(contacts, { today, isExtract: true }).findings.map(({ field }) => field)).toEqual([
      'organisation',
    ]);
  });

  it('calls a record by its title, or by its id where it has none', () => {
    expect(titleOf('organisation', organisation('o1', {}))).toBe('o1');
    expect(titleOf('unheardOf', { id: 'x', office: 'i1' })).toBe('x');
    expect(titleOf('organisation', { id: 'x', office: 'i1' })).toBe('x');
  });
});

describe('the counters a file has seen', () => {
  it('are the highest of each replica', () => {
    expect(countersSeen(exampleRows)).toEqual({ [REPLICA]: 6, ffffffffffffffffffffffff: 7 });
  });
});
