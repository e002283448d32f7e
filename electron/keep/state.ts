import { join } from 'node:path';
import type { SaveReason } from '../../shared/contract/contract.ts';
import { type Outcome, success } from '../../shared/lib/outcome.ts';
import type { Machine } from '../machine.ts';
import { writeWhole } from '../whole-file.ts';
import { inTurn } from './in-turn.ts';
import { keepFailure, keepFailureOf } from './kept-failure.ts';
import { namesIn, readPatiently } from './patient-reading.ts';
import {
  newestState,
  NO_STATE,
  type State,
  stateBytes,
  stateNames,
  type WrittenState,
} from './state-form.ts';

/** What reading found. */
export interface StateReading {
  /** `NO_STATE` where there is none. */
  readonly state: State;
  /** 'lost': there are files, but none of them is whole. */
  readonly found: 'nothing' | 'whole' | 'lost';
}

/** The state on the disk; changes wait for each other. */
export interface StateFile {
  read(): Promise<Outcome<StateReading, SaveReason>>;
  /** Safe on the disk when it answers; a failed change changes nothing. `change` may run again at the next try. */
  change(change: (state: State) => State): Promise<Outcome<State, SaveReason>>;
}

interface Held extends WrittenState {
  readonly found: StateReading['found'];
}

export function stateFile(machine: Machine): StateFile {
  const paths = stateNames.map((name) => join(machine.dataFolder, name));
  const turn = inTurn();
  let held: Held | null = null;

  async function load(): Promise<Outcome<Held, SaveReason>> {
    if (held !== null) return success(held);
    try {
      const names = await namesIn(machine, machine.dataFolder);
      const there = stateNames.filter((name) => names.includes(name));
      const copies = there.map((name) => readPatiently(machine, join(machine.dataFolder, name)));
      const newest = newestState(await Promise.all(copies));
      const found = newest !== null ? 'whole' : there.length > 0 ? 'lost' : 'nothing';
      held = { ...(newest ?? { generation: 0, state: NO_STATE }), found };
      return success(held);
    } catch (error) {
      return keepFailureOf(machine, error, machine.dataFolder);
    }
  }

  async function write(change: (state: State) => State): Promise<Outcome<State, SaveReason>> {
    const loaded = await load();
    if (!loaded.ok) return loaded;
    const { generation, state } = loaded.value;
    const next: Held = { generation: generation + 1, state: change(state), found: 'whole' };
    await machine.files.mkdir(machine.dataFolder, { recursive: true }).catch(() => undefined);
    const bytes = stateBytes({ generation: next.generation, state: next.state });
    const [first, second] = next.generation % 2 === 0 ? paths : paths.toReversed();
    const written = await writeWhole(machine, first as string, bytes);
    if (!written.ok) return keepFailure(written.reason);
    held = next;
    // One whole copy is enough; the other one follows as soon as it can.
    await writeWhole(machine, second as string, bytes);
    return success(next.state);
  }

  return {
    read: () =>
      turn(async () => {
        const loaded = await load();
        return loaded.ok ? success({ state: loaded.value.state, found: loaded.value.found }) : loaded;
      }),
    change: (change) => turn(() => write(change)),
  };
}
