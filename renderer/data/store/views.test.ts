import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KIND_NAMES } from '../../../shared/domain/dataset.ts';
import { rowOf } from '../../../shared/merge/versions.ts';
import { createWorkingSet, type WorkingSet } from './working-set.ts';
import type { KindRow } from './kind-row.ts';

const ids = ['a', 'b', 'c', 'd'];
const id = fc.constantFrom(...ids);

function organisation(one: string, into: string | undefined): KindRow {
  const hidden = into === undefined || into === one ? {} : { deleted: { seen: {} }, mergedInto: into };
  const record = { id: one, office: 'o', name: one, ...hidden };
  return { kind: 'organisation', row: rowOf({ record, merge: { registers: {}, seen: {} } }) };
}

function visit(one: string, organisations: readonly string[]): KindRow {
  const record = { id: one, office: 'o', date: '2018-04-05', organisations };
  return { kind: 'activity', row: rowOf({ record, merge: { registers: {}, seen: {} } }) };
}

const change = fc.oneof(
  fc.tuple(id, fc.option(id, { nil: undefined })).map(([one, into]) => organisation(one, into)),
  fc.tuple(id, fc.subarray(ids)).map(([one, list]) => visit(one, list)),
);

const seen = (set: WorkingSet) =>
  KIND_NAMES.map((name) => [name, [...set.records(name)].sort(([one], [other]) => (one < other ? -1 : 1))]);

describe('the views of the working set', () => {
  it('are after any changes what they would be if everything were read anew', () => {
    fc.assert(
      fc.property(fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 12 }), (steps) => {
        const followed = createWorkingSet([]);
        for (const changes of steps) followed.take(changes);
        expect(seen(followed)).toEqual(seen(createWorkingSet([...followed.rows()])));
      }),
      { numRuns: 500, seed: 20_180_405 },
    );
  });

  it('never show a link to a record that is hidden for another one, and never hide all of a circle', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const all = [...ids.map((one) => organisation(one, undefined)), ...changes];
        const set = createWorkingSet(all);
        const shown = set.records('organisation');
        expect(shown.size).toBeGreaterThan(0);
        const linked = [...set.records('activity').values()].flatMap(
          ({ organisations = [] }) => organisations,
        );
        expect(linked.filter((one) => !shown.has(one))).toEqual([]);
      }),
      { numRuns: 500, seed: 20_180_406 },
    );
  });

  it('keep the maps of kinds that did not change, and tell those who read the others', () => {
    const set = createWorkingSet([
      organisation('a', undefined),
      organisation('b', undefined),
      visit('t', ['b']),
    ]);
    const before = { visits: set.records('activity'), tasks: set.records('task') };
    let called = 0;
    set.subscribe(new Set(['activity']), () => {
      called += 1;
    });
    set.take([organisation('a', undefined)]);
    expect(set.records('activity')).toBe(before.visits);
    expect(called).toBe(0);
    set.take([organisation('b', 'a')]);
    expect(called).toBe(1);
    expect(set.records('activity').get('t')?.organisations).toEqual(['a']);
    expect(set.records('task')).toBe(before.tasks);
  });
});
