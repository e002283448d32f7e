import type { Services } from '../services.ts';
import { askWorker } from '../platform/ask-worker.ts';
import { now } from '../platform/clock.ts';
import { readPreference, writePreference } from '../platform/preferences.ts';
import type { Outcome } from '../../shared/lib/outcome.ts';
import { preselectedOf } from '../../shared/merge/take-in.ts';
import type { DepositQuestion } from '../data/folder/deposit-worker.ts';
import { folderMemory } from '../data/folder/folder-memory.ts';
import type { FolderSurroundings } from '../data/folder/folder-surroundings.ts';
import type { Deposit } from '../data/folder/make-deposit.ts';
import { namedHashes } from '../data/store/attachment-bytes.ts';
import { keepAttachments } from '../data/exchange/keep-attachments.ts';
import type { OfficeData } from '../data/office-data.ts';
import { readArrivals } from '../data/exchange/read-arrivals.ts';
import { seal, unseal } from '../data/keeping/sealed-files.ts';
import { markFile } from '../file-mark.ts';
import { commitTime } from '../services.ts';

interface FolderOf {
  readonly data: OfficeData;
  readonly services: Pick<Services, 'shell' | 'about'>;
  /** Aborted while a form is open. */
  formOpens(): AbortSignal;
  onTaken: FolderSurroundings['onTaken'];
}

/**
 * The exchange folder of an opened office. What comes by itself is nobody's step: Ctrl+Z must take back what a person did, not what
 * happened to arrive meanwhile.
 */
export function folderSurroundings({ data, services, formOpens, onTaken }: FolderOf): FolderSurroundings {
  const { shell, about } = services;
  const name = `folder.${data.name}`;
  return {
    shell,
    get identity() {
      return data.identity;
    },
    counter: data.counter,
    open: ({ passphrase, ...file }) => readArrivals(data, file, { passphrase }),
    async takeIn({ plan, attachments }, isSpared) {
      const signal = formOpens();
      const kept = await keepAttachments(attachments, shell);
      if (!kept.ok) return kept;
      return data.takeIn({
        plan,
        accepted: preselectedOf(plan),
        isSpared,
        person: '',
        time: commitTime(),
        signal,
      });
    },
    takenFiles: () => takenFiles(data),
    async makeDeposit(passphrase) {
      const made = await deposit({
        database: data.name,
        frame: {
          app: about.version,
          madeAt: commitTime(),
          label: data.workingSet.records('workplace').get(data.identity.replica)?.label ?? '',
          officeName: data.workingSet.records('office').get(data.identity.office)?.name ?? '',
          seal: passphrase === undefined ? undefined : { passphrase },
        },
      });
      // Whoever takes a file out again must know that others may have it by now.
      if (made.ok) markFile(data.name, made.value.counter);
      return made;
    },
    attachments: () => namedHashes(data.workingSet.rows()),
    seal: (bytes, passphrase) => seal(bytes, passphrase, new AbortController().signal),
    unseal,
    mayTakeIn: () => !formOpens().aborted,
    onTaken,
    now: () => now().instant,
    memory: {
      load: () => readPreference(name, folderMemory),
      save: (memory) => writePreference(name, memory),
    },
  };
}

async function takenFiles(data: OfficeData): Promise<ReadonlySet<string>> {
  const imports = await data.imports();
  const standing = imports.filter(({ takenBackBy }) => takenBackBy === undefined);
  return new Set(standing.flatMap(({ source }) => source?.fileId ?? []));
}

function deposit(question: DepositQuestion): Promise<Outcome<Deposit>> {
  const worker = new Worker(new URL('../data/folder/deposit-worker.ts', import.meta.url), { type: 'module' });
  return askWorker<Outcome<Deposit>>(worker, question, new AbortController().signal);
}
