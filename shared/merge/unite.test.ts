import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DataSet, dataSetOf, KIND_NAMES, type KindName } from '../domain/dataset.ts';
import type { TwiceKind } from '../domain/merged-away.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { type Cause, logEntryOf, type LogEntry, type Operation } from './commit.ts';
import { conflictsOf } from './conflicts.ts';
import { historiesIn, inOrder } from './history.ts';
import { canonicalState, mergeVersioned } from './merge.ts';
import { keptFor, prepareParting } from './part.ts';
import { changeOf, prepareCommit } from './prepare.ts';
import { undoOperations } from './undo.ts';
import { prepareUniting } from './unite.ts';
import { type Row, rowOf } from './versions.ts';
import { unwritten } from './write.ts';

/** One PC of an office: its rows, its log, and how it writes. */
class Pc {
  readonly rowsByKey = new Map<string, { kind: string; row: Row }>();
  readonly log: LogEntry[] = [];
  counter = 0;
  readonly replica: string;

  constructor(replica: string) {
    this.replica = replica;
  }

  readonly lookUp = (kind: string, id: string) => this.rowsByKey.get(`${kind}/${id}`)?.row;
  readonly rows = () => this.rowsByKey.values();

  commit(operations: readonly Operation[], undoes?: string): LogEntry {
    const cause: Cause = undoes === undefined ? 'entry' : 'undo';
    this.counter += 1;
    const dot = `${this.replica}:${this.counter}`;
    const time = `2018-04-05T10:${String(this.counter % 60).padStart(2, '0')}:00`;
    const prepared = prepareCommit(
      { dot, time, person: 'm1', cause, undoes, office: 'o' },
      operations,
      this.lookUp,
    );
    if (!prepared.ok) throw new Error(prepared.message);
    for (const { kind, id, row } of prepared.value.changes)
      this.rowsByKey.set(`${kind}/${id}`, { kind, row });
    this.log.push(logEntryOf(prepared.value));
    return logEntryOf(prepared.value);
  }

  put(kind: KindName, id: string, fields: Readonly<Record<string, unknown>>) {
    return this.commit([{ do: 'put', kind, id, fields }]);
  }

  /** Takes over everything another PC has, as an import of the same office does. */
  takeIn(other: Pc): void {
    const changes = [...other.rows()].flatMap(({ kind, row: arriving }) => {
      const earlier = this.lookUp(kind, arriving.id);
      const row = earlier === undefined ? arriving : rowOf(mergeVersioned(earlier, arriving));
      this.rowsByKey.set(`${kind}/${row.id}`, { kind, row });
      const before = earlier ?? unwritten(row.id, row.record.office);
      return row.hash === earlier?.hash ? [] : [changeOf({ kind, before, now: row })];
    });
    this.counter += 1;
    const stamp = { dot: `${this.replica}:${this.counter}`, time: '2018-04-06T10:00:00', person: 'm1' };
    this.log.push(logEntryOf({ ...stamp, cause: 'import', changes }));
  }

  history(kind: string, id: string) {
    return historiesIn(inOrder([...this.log], this.replica), this.lookUp)(kind, id);
  }

  unite(
    kind: TwiceKind,
    [kept, other]: readonly [string, string],
    fields: Readonly<Record<string, unknown>> = {},
  ) {
    const uniting = prepareUniting({ kind, kept, other, fields }, this);
    if (!uniting.ok) throw new Error(uniting.message);
    return { ...uniting.value, entry: this.commit(uniting.value.operations) };
  }

  part(kind: TwiceKind, id: string) {
    const histories = keptFor(kind, id, this.lookUp).map((kept) => this.history(kind, kept));
    const parting = prepareParting({ kind, id, histories }, this);
    if (!parting.ok) throw new Error(parting.message);
    this.commit(parting.value.operations);
    return parting.value;
  }

  view(): DataSet {
    const all = Map.groupBy(this.rows(), ({ kind }) => kind);
    return dataSetOf(
      Object.fromEntries([...all].map(([kind, ones]) => [kind, ones.map(({ row }) => row.record)])),
    );
  }
}

/** What people see, apart from what was said about pairs. */
function seen(view: DataSet): string {
  const kinds = KIND_NAMES.filter((name) => name !== 'distinctPair');
  return canonicalJson(kinds.map((name) => [name, [...view[name]].sort()]));
}

const organisation = (name: string, more = {}) => ({
  name,
  type: 'communityCulture',
  settlement: '11235',
  ...more,
});

function small(): Pc {
  const pc = new Pc('a');
  pc.put('organisation', 'k', organisation('Művelődési Ház', { phone: '+36 1 234 5678' }));
  pc.put('organisation', 'o', organisation('Műv. Ház', { email: 'haz@pelda.example', maintainer: 'k' }));
  pc.put('organisation', 'p', organisation('Könyvtár', { maintainer: 'o' }));
  pc.put('contact', 'c', { familyName: 'Kitalált', givenName: 'Ilona', basis: 'task', organisation: 'o' });
  pc.put('activity', 't1', { date: '2018-04-05', kind: 'visit', mentors: ['m1'], organisations: ['o', 'p'] });
  pc.put('activity', 't2', { date: '2018-04-06', kind: 'visit', mentors: ['m1'], organisations: ['k', 'o'] });
  return pc;
}

const linksOf = (pc: Pc) => {
  const view = pc.view();
  return {
    t1: view.activity.get('t1')?.organisations,
    t2: view.activity.get('t2')?.organisations,
    c: view.contact.get('c')?.organisation,
    p: view.organisation.get('p')?.maintainer,
  };
};

describe('uniting two records', () => {
  it('re-writes every link of every kind, takes the chosen values over and hides the other one', () => {
    const pc = small();
    const { moved } = pc.unite('organisation', ['k', 'o'], { email: 'haz@pelda.example' });
    expect(moved).toBe(4);
    expect(linksOf(pc)).toEqual({ t1: ['k', 'p'], t2: ['k'], c: 'k', p: 'k' });
    expect(pc.lookUp('activity', 't1')?.record['organisations']).toEqual(['k', 'p']);
    expect(pc.view().organisation.get('o')).toBeUndefined();
    expect(pc.view().organisation.get('k')?.email).toBe('haz@pelda.example');
  });

  it('never lets a record point to itself', () => {
    const pc = small();
    pc.put('organisation', 'k', { maintainer: 'o' });
    pc.unite('organisation', ['k', 'o'], { maintainer: 'k' });
    expect(pc.view().organisation.get('k')?.maintainer).toBeUndefined();
    pc.part('organisation', 'o');
    expect(pc.view().organisation.get('k')?.maintainer).toBe('o');
    expect(pc.view().organisation.get('o')?.maintainer).toBe('k');
  });

  it('is one commit and can be undone and done again like every other', () => {
    const pc = small();
    const before = seen(pc.view());
    const { entry } = pc.unite('organisation', ['k', 'o'], { email: 'haz@pelda.example' });
    const united = seen(pc.view());
    const undo = undoOperations(entry, (kind, id) => pc.history(kind, id));
    if (!undo.ok) throw new Error(undo.message);
    const undone = pc.commit(undo.value, entry.dot);
    expect(seen(pc.view())).toBe(before);
    const redo = undoOperations(undone, (kind, id) => pc.history(kind, id));
    if (!redo.ok) throw new Error(redo.message);
    pc.commit(redo.value, undone.dot);
    expect(seen(pc.view())).toBe(united);
    pc.part('organisation', 'o');
    expect(seen(pc.view())).toBe(before);
  });

  it('is refused while one of the two is undecided, gone or named by too many', () => {
    const pc = small();
    const other = new Pc('b');
    other.takeIn(pc);
    pc.put('organisation', 'o', { name: 'Egyik' });
    other.put('organisation', 'o', { name: 'Másik' });
    pc.takeIn(other);
    const request = { kind: 'organisation', kept: 'k', other: 'o', fields: {} } as const;
    expect(prepareUniting(request, pc)).toMatchObject({ ok: false, reason: 'conflicted' });
    expect(prepareUniting({ ...request, other: 'x' }, pc)).toMatchObject({ ok: false, reason: 'missing' });
    const many = small();
    const visits = Array.from({ length: 2001 }, (_, index): Operation => {
      const fields = { date: '2018-04-05', kind: 'visit', mentors: ['m1'], organisations: ['o'] };
      return { do: 'put', kind: 'activity', id: `v${index}`, fields };
    });
    many.commit(visits);
    expect(prepareUniting(request, many)).toMatchObject({ ok: false, reason: 'tooMany' });
    expect(prepareUniting({ ...request, kept: 'o', other: 'k' }, many)).toMatchObject({ ok: true });
  });
});

describe('parting them again', () => {
  it('leaves what was edited since and names it', () => {
    const pc = small();
    pc.unite('organisation', ['k', 'o'], { email: 'haz@pelda.example', phone: '+36 1 999 9999' });
    pc.put('organisation', 'k', { phone: '+36 1 111 1111' });
    pc.put('contact', 'c', { organisation: 'p' });
    pc.put('activity', 't1', { organisations: ['k'] });
    pc.commit([{ do: 'delete', kind: 'activity', id: 't2' }]);
    const { links, fields, back } = pc.part('organisation', 'o');
    expect(links).toEqual([
      { kind: 'contact', id: 'c', field: 'organisation', why: 'edited' },
      { kind: 'activity', id: 't2', field: 'organisations', why: 'gone' },
    ]);
    expect(fields).toEqual([{ field: 'phone', why: 'edited' }]);
    expect(back).toBe(2);
    expect(linksOf(pc)).toEqual({ t1: ['o'], t2: undefined, c: 'p', p: 'o' });
    expect(pc.view().organisation.get('k')).toMatchObject({ phone: '+36 1 111 1111' });
    expect(pc.view().organisation.get('k')?.email).toBeUndefined();
    expect([...pc.view().distinctPair.keys()]).toEqual(['k/o']);
  });

  it('finds a list that was emptied since edited, not a place for one link', () => {
    const pc = small();
    pc.unite('organisation', ['k', 'o']);
    pc.put('activity', 't2', { organisations: undefined });
    const { links } = pc.part('organisation', 'o');
    expect(links).toEqual([{ kind: 'activity', id: 't2', field: 'organisations', why: 'edited' }]);
    expect(linksOf(pc).t2).toBeUndefined();
  });

  it('of one that went into a record which itself went into a third waits for that', () => {
    const pc = small();
    const before = seen(pc.view());
    pc.unite('organisation', ['k', 'o']);
    pc.unite('organisation', ['p', 'k']);
    expect(linksOf(pc)).toEqual({ t1: ['p'], t2: ['p'], c: 'p', p: undefined });
    const early = prepareParting({ kind: 'organisation', id: 'o', histories: [] }, pc);
    expect(early).toMatchObject({ ok: false, reason: 'keptMerged' });
    pc.part('organisation', 'k');
    pc.part('organisation', 'o');
    expect(seen(pc.view())).toBe(before);
  });

  it('after any unitings, in any order that is possible, shows what was there before', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const lists = fc.array(fc.subarray(ids), { minLength: 1, maxLength: 6 });
    const singles = fc.array(fc.constantFrom(...ids, undefined), { minLength: 1, maxLength: 4 });
    const unitings = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 5 });
    const order = fc.array(fc.nat(100), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(lists, singles, fc.tuple(unitings, order), (organisations, hosts, [pairs, turns]) => {
        const pc = new Pc('a');
        for (const id of ids) pc.put('organisation', id, organisation(id));
        organisations.forEach((list, index) =>
          pc.put('activity', `t${index}`, {
            date: '2018-04-05',
            kind: 'visit',
            mentors: ['m'],
            organisations: list,
          }),
        );
        hosts.forEach((host, index) =>
          pc.put('community', `c${index}`, { name: 'Kör', settlement: '11235', kind: 'circle', host }),
        );
        const before = seen(pc.view());
        const gone: string[] = [];
        for (const [kept, other] of pairs) {
          const [stays = '', goes = ''] = [ids[kept], ids[other]];
          if (stays === goes || gone.includes(stays) || gone.includes(goes)) continue;
          pc.unite('organisation', [stays, goes], { notes: `${stays}${goes}` });
          // Fields go back in the opposite order only; links in any.
          pc.put('organisation', stays, { notes: undefined });
          gone.push(goes);
          expectNoLinkTo(gone, pc);
        }
        for (const turn of turns) {
          const possible = gone.filter((id) => canPart(pc, id));
          const next = possible[turn % Math.max(1, possible.length)];
          if (next === undefined) continue;
          pc.part('organisation', next);
          gone.splice(gone.indexOf(next), 1);
        }
        expect(gone).toEqual([]);
        expect(seen(pc.view())).toBe(before);
      }),
      { numRuns: 150, seed: 20_180_405 },
    );
  });
});

/** What is undecided or gone is refused, as on the screen. */
function tryPut(pc: Pc, id: string, organisations: readonly string[]): void {
  const row = pc.lookUp('activity', id);
  if (row !== undefined && conflictsOf(row).length > 0) return;
  const fields = { date: '2018-04-05', kind: 'visit', mentors: ['m'], organisations };
  const same = canonicalJson([row?.record['organisations'] ?? []]) === canonicalJson([organisations]);
  if (!same || row === undefined) pc.put('activity', id, fields);
}

function tryUnite(pc: Pc, [kept, other]: readonly [string, string]): number {
  const uniting = prepareUniting(
    { kind: 'organisation', kept, other, fields: { notes: `${kept}${other}` } },
    pc,
  );
  if (!uniting.ok) return 0;
  pc.commit(uniting.value.operations);
  return 1;
}

function tryPart(pc: Pc, id: string): number {
  if (!canPart(pc, id)) return 0;
  pc.part('organisation', id);
  return 1;
}

function canPart(pc: Pc, id: string): boolean {
  return prepareParting({ kind: 'organisation', id, histories: [] }, pc).ok;
}

function expectNoLinkTo(gone: readonly string[], pc: Pc): void {
  const view = pc.view();
  const linked = [...view.activity.values()].flatMap(({ organisations = [] }) => organisations);
  const hosts = [...view.community.values()].map(({ host }) => host);
  expect([...linked, ...hosts].filter((id) => gone.includes(id ?? ''))).toEqual([]);
}

describe('two PCs', () => {
  function twoPcs() {
    const one = small();
    const other = new Pc('b');
    other.takeIn(one);
    const exchange = () => {
      one.takeIn(other);
      other.takeIn(one);
    };
    return { one, other, exchange };
  }

  it('that write, unite and part at random come to the same, with no link into nothing', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const which = fc.constantFrom(0, 1);
    const step = fc.record({
      do: fc.constantFrom('visit', 'unite', 'part', 'exchange'),
      pc: which,
      kept: fc.nat(3),
      other: fc.nat(3),
      list: fc.subarray(ids),
    });
    let united = 0;
    let parted = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 40 }), (steps) => {
        const pcs = [new Pc('a'), new Pc('b')] as const;
        for (const id of ids) pcs[0].put('organisation', id, organisation(id));
        pcs[1].takeIn(pcs[0]);
        for (const one of steps) {
          const [pc, other] = one.pc === 0 ? pcs : [pcs[1], pcs[0]];
          const [kept, goes] = [one.kept, one.other].map((place) => ids[place] ?? '') as [string, string];
          ({
            exchange: () => pc.takeIn(other),
            visit: () => tryPut(pc, `t${one.kept}`, one.list),
            unite: () => void (united += tryUnite(pc, [kept, goes])),
            part: () => void (parted += tryPart(pc, kept)),
          })[one.do]();
        }
        pcs[0].takeIn(pcs[1]);
        pcs[1].takeIn(pcs[0]);
        for (const [key, { row }] of pcs[0].rowsByKey) {
          expect(canonicalState(pcs[1].rowsByKey.get(key)?.row as Row)).toBe(canonicalState(row));
        }
        for (const pc of pcs) {
          const { organisation: shown, activity } = pc.view();
          expect(shown.size).toBeGreaterThan(0);
          const linked = [...activity.values()].flatMap(({ organisations = [] }) => organisations);
          expect(linked.filter((id) => !shown.has(id))).toEqual([]);
        }
      }),
      { numRuns: 200, seed: 20_180_405 },
    );
    expect(united).toBeGreaterThan(300);
    expect(parted).toBeGreaterThan(50);
  });

  it('a link written meanwhile to the hidden record counts for the kept one, and goes back with it', () => {
    const { one, other, exchange } = twoPcs();
    one.unite('organisation', ['k', 'o']);
    other.put('activity', 't3', { date: '2018-04-07', kind: 'visit', mentors: ['m1'], organisations: ['o'] });
    exchange();
    for (const pc of [one, other]) {
      expect(pc.lookUp('activity', 't3')?.record['organisations']).toEqual(['o']);
      expect(pc.view().activity.get('t3')?.organisations).toEqual(['k']);
    }
    one.part('organisation', 'o');
    exchange();
    expect(other.view().activity.get('t3')?.organisations).toEqual(['o']);
  });

  it('an edit of the hidden record made meanwhile brings it back with a question', () => {
    const { one, other, exchange } = twoPcs();
    one.unite('organisation', ['k', 'o']);
    other.put('organisation', 'o', { phone: '+36 1 555 5555' });
    exchange();
    for (const pc of [one, other]) {
      expect(pc.view().organisation.get('o')?.phone).toBe('+36 1 555 5555');
      const row = pc.lookUp('organisation', 'o') as Row;
      expect(conflictsOf(row).map(({ register }) => register)).toEqual(['deleted']);
    }
  });

  it('an old file cannot bring the hidden record back', () => {
    const { one, other } = twoPcs();
    one.unite('organisation', ['k', 'o']);
    one.takeIn(other);
    expect(one.view().organisation.has('o')).toBe(false);
    expect(conflictsOf(one.lookUp('organisation', 'o') as Row)).toEqual([]);
  });

  it.each(['k', 'o'])(
    'united the other way round on each, one of the two stays, and parting %s gives both back',
    (id) => {
      const { one, other, exchange } = twoPcs();
      const before = seen(one.view());
      one.unite('organisation', ['k', 'o'], { email: 'haz@pelda.example', name: 'Műv. Ház' });
      other.unite('organisation', ['o', 'k'], { phone: '+36 1 234 5678', name: 'Művelődési Ház' });
      exchange();
      // Both took something over that the other PC had not seen: both are shown, and people are asked.
      for (const kept of ['k', 'o']) {
        expect(one.view().organisation.has(kept)).toBe(true);
        const value = { deleted: { seen: one.lookUp('organisation', kept)?.merge.seen } };
        one.commit([{ do: 'decide', kind: 'organisation', id: kept, register: 'deleted', value }]);
      }
      exchange();
      for (const pc of [one, other]) {
        expect(['k', 'o'].filter((each) => pc.view().organisation.has(each))).toEqual(['k']);
        expect(pc.view().contact.get('c')?.organisation).toBe('k');
      }
      const { fields, links, apart } = other.part('organisation', id);
      expect({ fields, links, apart }).toEqual({ fields: [], links: [], apart: ['k', 'o'] });
      exchange();
      for (const pc of [one, other]) {
        expect(seen(pc.view())).toBe(before);
        expect([...pc.rows()].filter(({ row }) => conflictsOf(row).length > 0)).toEqual([]);
        expect([...pc.view().distinctPair.keys()]).toEqual(['k/o']);
      }
    },
  );

  it('that united three in a circle on three PCs show one, and all three when it is parted', () => {
    const pcs = [small(), new Pc('b'), new Pc('c')] as const;
    const [first, ...others] = pcs;
    first.put('organisation', 'o', { maintainer: undefined });
    first.put('organisation', 'p', { maintainer: undefined });
    for (const pc of others) pc.takeIn(first);
    const before = seen(first.view());
    const exchange = () => {
      for (const pc of others) first.takeIn(pc);
      for (const pc of others) pc.takeIn(first);
    };
    first.unite('organisation', ['k', 'o']);
    pcs[1].unite('organisation', ['p', 'k']);
    pcs[2].unite('organisation', ['o', 'p']);
    exchange();
    for (const pc of pcs) expect([...pc.view().organisation.keys()]).toEqual(['k']);
    pcs[2].part('organisation', 'p');
    exchange();
    for (const pc of pcs) expect(seen(pc.view())).toBe(before);
  });

  it('the PC that got it by a file can part them: record, links and fields go back', () => {
    const { one, other, exchange } = twoPcs();
    const before = seen(one.view());
    one.unite('organisation', ['k', 'o'], { email: 'haz@pelda.example' });
    exchange();
    const { fields, links } = other.part('organisation', 'o');
    expect({ fields, links }).toEqual({ fields: [], links: [] });
    exchange();
    expect(seen(one.view())).toBe(before);
  });

  it('a PC that never knew the kept record before says which fields stay', () => {
    const { one } = twoPcs();
    one.unite('organisation', ['k', 'o'], { email: 'haz@pelda.example' });
    const late = new Pc('c');
    late.takeIn(one);
    const { fields, links } = late.part('organisation', 'o');
    expect({ fields, links }).toEqual({ fields: [{ field: 'email', why: 'unknown' }], links: [] });
    expect(late.view().organisation.get('o')?.name).toBe('Műv. Ház');
    expect(late.view().organisation.get('k')?.email).toBe('haz@pelda.example');
  });

  it('that two records are distinct travels', () => {
    const { one, other, exchange } = twoPcs();
    one.unite('organisation', ['k', 'o']);
    one.part('organisation', 'o');
    exchange();
    expect([...other.view().distinctPair.values()]).toMatchObject([
      { of: 'organisation', one: 'k', other: 'o' },
    ]);
    other.unite('organisation', ['k', 'o']);
    exchange();
    expect(one.view().distinctPair.size).toBe(0);
  });
});
