import { useRef, useState } from 'react';
import { useOfficeData } from '../../data/live.ts';
import { workerCount } from '../../data/store/worker-count.ts';
import { commitTime, useServices, useSession } from '../../services.ts';
import { type IntakeFile, type IntakeState, isSettled } from './intake-file.ts';
import { type ChosenFile, refusedBy, skipped, takeOne } from './take-one.ts';

/** Files read at the same time, each in a worker of its own. */
const AT_ONCE = workerCount(3);

const waiting: IntakeState = { step: 'waiting' };

/** Takes chosen files in, several at a time, and tells of each how far it is. */
export function useIntake() {
  const { files, setFiles, tell } = useFiles();
  const take = useTaking();
  const choosing = useChoosing();
  const [opening, setOpening] = useState(false);
  const contents = useRef(new Map<number, ChosenFile>());
  const stop = useRef(new AbortController());

  async function one(file: ChosenFile): Promise<IntakeState> {
    const { signal } = stop.current;
    const how = { signal, tell: (next: IntakeState) => tell(file.number, next) };
    const state = signal.aborted ? skipped : await take(file, how);
    tell(file.number, state);
    return state;
  }

  async function choose(): Promise<void> {
    const chosen = await choosing();
    if (chosen === undefined) return;
    stop.current = new AbortController();
    contents.current = new Map(chosen.readable.map((file) => [file.number, file]));
    setFiles(chosen.files);
    await severalAtOnce(chosen.readable, one);
  }

  /** Opens the file that is asked for, and with it every other locked one the same passphrase fits. */
  async function unlock(passphrase: string): Promise<void> {
    const [first, ...others] = files
      .filter(({ state }) => state.step === 'locked')
      .flatMap(({ number }) => contents.current.get(number) ?? []);
    if (first === undefined) return;
    setOpening(true);
    const opens = (file: ChosenFile) => one({ ...file, passphrase });
    if ((await opens(first)).step !== 'locked') await severalAtOnce(others, opens);
    setOpening(false);
  }

  return {
    files,
    opening,
    locked: files.find(({ state }) => state.step === 'locked'),
    isWorking: files.some((file) => !isSettled(file) && file.state.step !== 'locked'),
    choose: () => void choose(),
    unlock: (passphrase: string) => void unlock(passphrase),
    skip: (number: number) => tell(number, skipped),
    cancel: () => stop.current.abort(),
    close: () => setFiles([]),
  };
}

function useFiles() {
  const [files, setFiles] = useState<readonly IntakeFile[]>([]);
  const tell = (number: number, state: IntakeState) =>
    setFiles((old) => old.map((file) => (file.number === number ? { ...file, state } : file)));
  return { files, setFiles, tell };
}

/** Asks which files; those that cannot even be read are told of at once. */
function useChoosing() {
  const { shell } = useServices();
  return async () => {
    const chosen = await shell.openFiles({ kind: 'dataFile' });
    if (chosen === null) return undefined;
    return {
      files: chosen.map(
        ({ name, read }, number): IntakeFile => ({
          name,
          number,
          state: read.ok ? waiting : refusedBy(read),
        }),
      ),
      readable: chosen.flatMap(({ name, read }, number): readonly ChosenFile[] =>
        read.ok ? [{ name, number, bytes: read.value.bytes }] : [],
      ),
    };
  };
}

async function severalAtOnce(
  files: readonly ChosenFile[],
  work: (file: ChosenFile) => Promise<unknown>,
): Promise<void> {
  const queue = [...files];
  const runs = Array.from({ length: AT_ONCE }, async () => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) await work(file);
  });
  await Promise.all(runs);
}

function useTaking() {
  const data = useOfficeData();
  const { shell, personId = '' } = useServices();
  // A receipt goes back unlocked, and a PC may be called after a person.
  const receiver = useSession().office.name;
  return (file: ChosenFile, how: { readonly signal: AbortSignal; tell(state: IntakeState): void }) => {
    const taking = { shell, person: personId, time: commitTime(), receiver };
    return takeOne(file, { data, taking, ...how });
  };
}
