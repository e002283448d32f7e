import type { Shell } from '../../../shared/contract/contract.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { type Outcome, success } from '../../../shared/lib/outcome.ts';
import type { OfficeData } from '../../data/office-data.ts';
import { rowsByKind } from '../../data/store/rows-by-kind.ts';
import { seal } from '../../data/keeping/sealed-files.ts';
import { markFile } from '../../file-mark.ts';
import { askWorker } from '../../platform/ask-worker.ts';
import { newId } from '../../platform/random.ts';
import { commitTime } from '../../services.ts';
import { backupTexts } from '../../text/backups.ts';
import { attachedBytes, type AttachedBytes, namedHashes } from '../../data/store/attachment-bytes.ts';
import type { SaveAllQuestion } from './save-all-worker.ts';

interface SaveAll {
  readonly data: OfficeData;
  readonly office: Office;
  /** What this PC calls itself. */
  readonly label: string;
  readonly version: string;
  readonly shell: Shell;
  readonly signal: AbortSignal;
  /** Locks the file; without it everybody may read it. */
  readonly passphrase?: string | undefined;
  /** Called when the file is written and its locking begins. */
  readonly onSealing?: (() => void) | undefined;
}

/** The file's name, and what is to be known about the attachments. */
export interface SavedAll extends Omit<AttachedBytes, 'found'> {
  readonly name: string;
  /** Attachments in the file. */
  readonly attached: number;
}

/** Every row, the whole history and the attachments into one data file, saved where the person says. `null`: cancelled. */
export async function saveAll(request: SaveAll): Promise<Outcome<SavedAll> | null> {
  const { data, office, shell, signal } = request;
  const madeAt = commitTime();
  const { found, ...not } = await attachedBytes(namedHashes(data.workingSet.rows()), { shell, signal });
  // The history is read first: the rows and the counter are taken in one breath after it, so that all three fit together.
  const log = await data.log();
  const counter = data.counter();
  const worker = new Worker(new URL('./save-all-worker.ts', import.meta.url), { type: 'module' });
  const question: SaveAllQuestion = {
    frame: {
      app: request.version,
      fileId: newId(),
      madeAt,
      sender: { replica: data.identity.replica, office: office.id, label: request.label },
      scope: { type: 'all' },
      ...(data.identity.sample && { sample: true as const }),
    },
    content: { kind: 'backup', rows: rowsByKind(data.workingSet), log, counter, attachments: found },
  };
  const written = await askWorker<Outcome<Uint8Array>>(worker, question, signal);
  if (!written.ok) return written;
  const name = backupTexts.file.name(office.name, madeAt.slice(0, 10));
  const saved = await shell.saveFile({ kind: 'dataFile', name, bytes: await sealed(written.value, request) });
  if (saved?.ok) markFile(data.name, counter);
  return saved?.ok ? success({ name: saved.value.name, attached: found.size, ...not }) : saved;
}

/** Deriving the key takes seconds, in a worker of its own. */
function sealed(bytes: Uint8Array, { passphrase, onSealing, signal }: SaveAll): Promise<Uint8Array> {
  if (passphrase === undefined) return Promise.resolve(bytes);
  onSealing?.();
  return seal(bytes, passphrase, signal);
}
