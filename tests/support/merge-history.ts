import fc from 'fast-check';
import type * as ConflictsModule from '../../shared/merge/conflicts.ts';
import type * as MergeModule from '../../shared/merge/merge.ts';
import type { Dot, Stamp, Versioned } from '../../shared/merge/versions.ts';
import type * as WriteModule from '../../shared/merge/write.ts';

/** The code under test; a test may hand in a copy with a planted bug. */
export interface MergeRules {
  readonly merge: typeof MergeModule;
  readonly write: typeof WriteModule;
  readonly conflicts: typeof ConflictsModule;
}

/** `street+town` is one register of two fields; `future` is a field this program's kinds do not know. */
const KIND = { together: [['street', 'town']] };
export const FIELDS = ['name', 'street', 'note', 'future'] as const;
const PCS = 4;

export type Step =
  | { readonly do: 'edit'; readonly pc: number; readonly field: number; readonly value: number }
  | { readonly do: 'delete' | 'revive' | 'decide' | 'erase' | 'keep' | 'restore'; readonly pc: number }
  | { readonly do: 'send'; readonly pc: number; readonly to: number; readonly age: number };

const pc = fc.nat(PCS - 1);
const act = (name: 'delete' | 'revive' | 'decide' | 'erase' | 'keep' | 'restore') =>
  fc.record({ do: fc.constant(name), pc });

/** Histories of edits, files sent fresh, stale or again, deletions, decisions, restored backups and now and then an erasure. */
export function histories(length: { readonly min: number; readonly max: number }, withErasure: boolean) {
  const step: fc.Arbitrary<Step> = fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({ do: fc.constant('edit' as const), pc, field: fc.nat(3), value: fc.nat(3) }),
    },
    { weight: 12, arbitrary: fc.record({ do: fc.constant('send' as const), pc, to: pc, age: fc.nat(4) }) },
    { weight: 2, arbitrary: act('delete') },
    { weight: 1, arbitrary: act('revive') },
    { weight: 2, arbitrary: act('decide') },
    { weight: 3, arbitrary: act('keep') },
    { weight: 1, arbitrary: act('restore') },
    ...(withErasure ? [{ weight: 1, arbitrary: act('erase') }] : []),
  );
  return fc.array(step, { minLength: length.min, maxLength: length.max, size: 'max' });
}

interface Kept {
  readonly state: Versioned;
  /** Every commit whose effect is in this state, by a book-keeping of its own: plain sets, no counters. */
  readonly known: ReadonlySet<Dot>;
}

interface Pc extends Kept {
  readonly replica: string;
  readonly counter: number;
  readonly backups: readonly Kept[];
}

interface Written {
  readonly dot: Dot;
  readonly register: string;
  readonly value: string;
  readonly deletes: boolean;
  readonly known: ReadonlySet<Dot>;
}

export interface Played {
  readonly states: readonly Versioned[];
  /** What must be left when everybody has everything; computed without counters. */
  readonly expected: {
    readonly registers: Readonly<Record<string, readonly string[]>>;
    readonly erased: boolean;
    readonly contested: boolean;
  };
  /** Merges after which a PC no longer showed the local version although it had survived. */
  readonly shownChanged: number;
  /** Registers that an edit wrote although nobody had touched them. */
  readonly unasked: number;
}

/** Plays a history; `renewIds: false` is the mistake of keeping the PC's identity after a restored backup. */
export function play(steps: readonly Step[], rules: MergeRules, renewIds = true): Played {
  const written: Written[] = [];
  const erasures = new Set<Dot>();
  let restored = 0;
  let shownChanged = 0;
  let unasked = 0;
  let clock = 0;
  const start = rules.write.unwritten('r1', 'o1');
  const pcs: Pc[] = Array.from({ length: PCS }, (_, index) => ({
    state: start,
    known: new Set<Dot>(),
    replica: `p${index}`,
    counter: 0,
    backups: [{ state: start, known: new Set<Dot>() }],
  }));
  const at = (index: number): Pc => pcs[index] as Pc;
  const write = (index: number, how: (state: Versioned, stamp: Stamp) => Versioned, only?: string) => {
    const me = at(index);
    const dot = `${me.replica}:${me.counter + 1}`;
    clock += 1;
    const stamp = { dot, time: `2018-01-01T00:00:${String(clock).padStart(2, '0')}`, person: `m${index}` };
    const state = how(me.state, stamp);
    if (state === me.state) return;
    for (const [register, versions] of Object.entries(rules.write.registersOf(state))) {
      for (const version of versions) {
        if (version.dot !== dot) continue;
        if (only !== undefined && only !== register) unasked += 1;
        const deletes = register === 'deleted' && version.value['deleted'] !== undefined;
        written.push({ dot, register, value: JSON.stringify(version.value), deletes, known: me.known });
      }
    }
    if (state.record.erased) erasures.add(dot);
    pcs[index] = { ...me, state, counter: me.counter + 1, known: new Set([...me.known, dot]) };
  };
  const receive = (index: number, file: Kept) => {
    const me = at(index);
    const state = rules.merge.mergeVersioned(me.state, JSON.parse(JSON.stringify(file.state)) as Versioned);
    const before = rules.write.registersOf(me.state);
    for (const [register, versions] of Object.entries(rules.write.registersOf(state))) {
      const shown = before[register]?.[0];
      const survived = shown !== undefined && versions.some((version) => version.dot === shown.dot);
      if (survived && versions[0]?.dot !== shown.dot) shownChanged += 1;
    }
    pcs[index] = { ...me, state, known: new Set([...me.known, ...file.known]) };
  };
  const actions: Record<Exclude<Step['do'], 'edit' | 'send'>, (index: number) => void> = {
    delete: (index) => write(index, (state, stamp) => rules.write.writeDeletion(state, stamp)),
    revive: (index) =>
      write(index, (state, stamp) =>
        state.record.deleted ? rules.write.writeRegisters(state, { deleted: {} }, stamp) : state,
      ),
    erase: (index) =>
      write(index, (state, stamp) =>
        Object.keys(state.merge.seen).length > 0 ? rules.write.writeErasure(state, stamp) : state,
      ),
    decide: (index) =>
      write(index, (state, stamp) => {
        const conflict = rules.conflicts.conflictsOf(state)[0];
        const choice = conflict?.versions.at(-1);
        const decision =
          conflict && choice ? { register: conflict.register, value: choice.value } : undefined;
        return decision ? rules.write.writeDecision(state, decision, stamp) : state;
      }),
    keep: (index) => {
      const { state, known } = at(index);
      pcs[index] = { ...at(index), backups: [...at(index).backups, { state, known }] };
    },
    restore: (index) => {
      const me = at(index);
      const backup = me.backups.at(-1) as Kept;
      restored += 1;
      const counter = Math.max(
        0,
        ...[...backup.known]
          .filter((dot) => dot.startsWith(`${me.replica}:`))
          .map((dot) => Number(dot.split(':')[1])),
      );
      pcs[index] = renewIds
        ? { ...me, ...backup, replica: `p${index}r${restored}`, counter: 0 }
        : { ...me, ...backup, counter };
    },
  };
  for (const step of steps) {
    if (step.do === 'edit') {
      const field = FIELDS[step.field] as string;
      const fields =
        field === 'street'
          ? { street: `s${step.value}`, town: `t${step.value}` }
          : { [field]: `v${step.value}` };
      const register = field === 'street' ? 'street+town' : field;
      const edit = (state: Versioned, stamp: Stamp) =>
        state.record.erased ? state : rules.write.writeFields(state, fields, { kind: KIND, stamp });
      write(step.pc, edit, register);
    } else if (step.do === 'send') {
      const sender = at(step.pc);
      const backups = [...sender.backups, { state: sender.state, known: sender.known }];
      receive(step.to, backups[Math.max(0, backups.length - 1 - step.age)] as Kept);
    } else if (!(at(step.pc).state.record.erased && step.do !== 'keep' && step.do !== 'restore')) {
      actions[step.do](step.pc);
    }
  }
  // What only a restored PC knew is gone with it: nobody can expect it back.
  const held = new Set(pcs.flatMap(({ known }) => [...known]));
  const expected = expectedOf(
    written.filter(({ dot }) => held.has(dot)),
    [...erasures].some((dot) => held.has(dot)),
  );
  return { states: pcs.map(({ state }) => state), expected, shownChanged, unasked };
}

/** A version is left unless somebody who knew it wrote the same register again. */
function expectedOf(written: readonly Written[], erased: boolean): Played['expected'] {
  const left = erased
    ? []
    : written.filter(
        (one) => !written.some((other) => other.register === one.register && other.known.has(one.dot)),
      );
  const registers: Record<string, string[]> = {};
  for (const { register, dot, value } of left)
    registers[register] = [...(registers[register] ?? []), `${dot}=${value}`].sort();
  const deletions = left.filter(({ deletes }) => deletes);
  const kept = left.some(({ register, deletes }) => register === 'deleted' && !deletes);
  const unseen = left.some(
    ({ register, dot }) => register !== 'deleted' && !deletions.some(({ known }) => known.has(dot)),
  );
  return { registers, erased, contested: deletions.length > 0 && (kept || unseen) };
}

/** Every state after everybody has got everybody's file, in an order that differs from PC to PC. */
export function allExchanged(states: readonly Versioned[], rules: MergeRules): readonly Versioned[] {
  return states.map((state, index) => {
    const order = index % 2 === 0 ? [...states] : [...states].reverse();
    return order.reduce((merged, other) => rules.merge.mergeVersioned(merged, other), state);
  });
}

/** What is left in a state, in the form of `Played.expected`. */
export function leftIn(state: Versioned, rules: MergeRules): Played['expected'] {
  const registers: Record<string, string[]> = {};
  for (const [register, versions] of Object.entries(rules.write.registersOf(state))) {
    registers[register] = versions.map(({ dot, value }) => `${dot}=${JSON.stringify(value)}`).sort();
  }
  const contested = rules.conflicts.conflictsOf(state).some(({ register }) => register === 'deleted');
  return { registers, erased: state.record.erased === true, contested };
}
