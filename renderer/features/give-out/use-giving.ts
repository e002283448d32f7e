import { useEffect, useRef, useState } from 'react';
import type { FileScope } from '../../../shared/exchange/file-head.ts';
import type { Operation } from '../../../shared/merge/commit.ts';
import { useOfficeData, useRecords } from '../../data/live.ts';
import { newId } from '../../platform/random.ts';
import { commitTime, useServices, useSession } from '../../services.ts';
import { giveOutTexts } from '../../text/give-out.ts';
import { give, type Given } from './give.ts';
import { type Said, transferFields } from './transfer-fields.ts';

/** Where giving out stands. */
export type Giving =
  | { readonly step: 'form'; readonly problem?: string | undefined }
  | { readonly step: 'working'; readonly text: string }
  | SavedFile;

export interface SavedFile {
  readonly step: 'saved';
  readonly given: Given;
  readonly passphrase: string | undefined;
  /** What the log still has to take, and why it did not. */
  readonly pending?: { readonly operation: Operation; readonly problem: string } | undefined;
}

/** What the form hands over when it is complete. */
export interface Asked extends Omit<Said, 'by' | 'isEncrypted'> {
  readonly scope: FileScope;
  readonly withAttachments: boolean;
  readonly passphrase: string | undefined;
  readonly name: string;
}

/** Makes the file, saves it, and only then writes into the log who got what. */
export function useGiving() {
  const [giving, setGiving] = useState<Giving>({ step: 'form' });
  const stop = useRef<AbortController>(undefined);
  const make = useMaking((text) => setGiving({ step: 'working', text }));
  const log = useLogging();
  useEffect(() => () => stop.current?.abort(), []);
  async function run(asked: Asked, signal: AbortSignal): Promise<Giving> {
    try {
      const outcome = await make(asked, signal);
      if (outcome === null) return { step: 'form' };
      if (!outcome.ok) return { step: 'form', problem: outcome.message };
      return await log(outcome.value, asked);
    } catch {
      return { step: 'form', ...(!signal.aborted && { problem: giveOutTexts.give.failed }) };
    }
  }
  return {
    giving,
    start(asked: Asked) {
      if (giving.step === 'working') return;
      stop.current = new AbortController();
      void run(asked, stop.current.signal).then(setGiving);
    },
    cancel: () => stop.current?.abort(),
    logAgain(saved: SavedFile) {
      if (saved.pending !== undefined) void log.again(saved, saved.pending.operation).then(setGiving);
    },
    again: () => setGiving({ step: 'form' }),
  };
}

function useMaking(onStep: (text: string) => void) {
  const data = useOfficeData();
  const { office } = useSession();
  const { shell, about } = useServices();
  const label = useRecords('workplace').get(data.identity.replica)?.label ?? '';
  return (asked: Asked, signal: AbortSignal) =>
    give({ ...asked, data, office, label, version: about.version, shell, signal, onStep });
}

function useLogging() {
  const data = useOfficeData();
  const { personId } = useServices();
  async function again(saved: SavedFile, operation: Operation): Promise<SavedFile> {
    const written = await data.commit({
      operations: [operation],
      cause: 'handOver',
      person: personId ?? '',
      time: commitTime(),
    });
    const { given, passphrase } = saved;
    const pending = written.ok ? undefined : { operation, problem: written.message };
    return { step: 'saved', given, passphrase, pending };
  }
  function log(given: Given, asked: Asked): Promise<SavedFile> {
    const { passphrase } = asked;
    const said: Said = { ...asked, isEncrypted: passphrase !== undefined, by: personId };
    const fields = { ...transferFields(given, said) };
    return again({ step: 'saved', given, passphrase }, { do: 'put', kind: 'transfer', id: newId(), fields });
  }
  return Object.assign(log, { again });
}
