import type { Input, Output, Shell } from '../../shared/contract/contract.ts';
import { failure, success } from '../../shared/lib/outcome.ts';
import { inTurn } from './in-turn.ts';
import { factsOfSnapshot } from './snapshot-name.ts';
import { type Keeping, lookAtKept } from './kept.ts';
import { localMoment } from './kept-failure.ts';
import type { State } from './state-form.ts';

type KeepHandlers = Pick<
  Shell,
  'lookAtKept' | 'beginOffice' | 'appendJournal' | 'readJournal' | 'startAfresh' | 'forgetDatabases'
>;

/** Which database is the office's, its journal, and what was set aside. */
export function keepHandlers(keeping: Keeping): KeepHandlers {
  const turn = inTurn();
  return {
    lookAtKept: () => lookAtKept(keeping),
    beginOffice: (input) => beginOffice(keeping, input),
    // What has to remember something first is not overtaken by the next one.
    appendJournal: (input) => turn(() => appendJournal(keeping, input)),
    readJournal: (input) => readJournal(keeping, input),
    startAfresh: (input) => startAfresh(keeping, input),
    async forgetDatabases({ databases }) {
      // If it fails, they are found expired again at the next start.
      await keeping.state.change((state) => ({
        ...state,
        setAside: state.setAside.filter(({ database }) => !databases.includes(database)),
      }));
      return null;
    },
  };
}

async function beginOffice(
  { machine, journal }: Keeping,
  { setAside, erased = [], ...office }: Input<'beginOffice'>,
): Promise<Output<'beginOffice'>> {
  const { version: app, engine, marker } = machine;
  const at = localMoment(machine.now());
  return journal.begin(office, (state) => ({
    ...state,
    office,
    app,
    engine,
    marker,
    pending: null,
    erased: withErased(state, erased),
    setAside: setAside ? withSetAside(state, office.database, at) : state.setAside,
  }));
}

/** The database so far is set aside, unless it is the new one. */
function withSetAside({ office, setAside }: State, next: string, at: string): State['setAside'] {
  const former = office?.database;
  if (former === undefined || former === next) return setAside;
  return [
    ...setAside.filter(({ database }) => database !== former),
    { database: former, at, expiredSince: null },
  ];
}

function withErased(state: State, erased: readonly string[]): string[] {
  return [...new Set([...state.erased, ...erased])];
}

/** What was erased is remembered before the erasure is called saved, so that no restore brings it back. */
async function appendJournal(
  { state, journal }: Keeping,
  { erased, ...entry }: Input<'appendJournal'>,
): Promise<Output<'appendJournal'>> {
  if (erased.length > 0) {
    const remembered = await state.change((before) => ({
      ...before,
      erased: withErased(before, erased),
    }));
    if (!remembered.ok) return remembered;
  }
  return journal.append(entry);
}

async function readJournal(
  { journal }: Keeping,
  { after }: Input<'readJournal'>,
): Promise<Output<'readJournal'>> {
  const facts = after === null ? null : factsOfSnapshot(after);
  if (after !== null && facts === null) {
    return failure('unreadable', 'Nincs ilyen nevű biztonsági mentés, ezért a napló sem folytatható onnan.');
  }
  return journal.read(facts);
}

async function startAfresh(
  { machine, state }: Keeping,
  { snapshot }: Input<'startAfresh'>,
): Promise<Output<'startAfresh'>> {
  const askedAt = localMoment(machine.now());
  const changed = await state.change((before) => ({ ...before, pending: { snapshot, askedAt } }));
  if (!changed.ok) return changed;
  machine.relaunch();
  return success(null);
}
