import type { Shell } from '../../../shared/contract/contract.ts';
import type { Office } from '../../../shared/domain/office.ts';
import type { ControlTotal } from '../../../shared/exchange/control-totals.ts';
import type { FileScope } from '../../../shared/exchange/file-head.ts';
import type { PersonInFile } from '../../../shared/exchange/people-in-file.ts';
import { selectRows } from '../../../shared/exchange/select.ts';
import { type Outcome, success } from '../../../shared/lib/outcome.ts';
import { attachedBytes, namedHashes } from '../../data/store/attachment-bytes.ts';
import { giveOut } from '../../data/exchange/given-file.ts';
import type { OfficeData } from '../../data/office-data.ts';
import { rowsByKind } from '../../data/store/rows-by-kind.ts';
import { seal } from '../../data/keeping/sealed-files.ts';
import { newId } from '../../platform/random.ts';
import { commitTime } from '../../services.ts';
import { giveOutTexts } from '../../text/give-out.ts';

const steps = giveOutTexts.give;

/** Everything one file is made from. */
export interface GiveRequest {
  readonly data: OfficeData;
  readonly office: Office;
  /** What this PC calls itself. */
  readonly label: string;
  readonly version: string;
  readonly shell: Shell;
  readonly scope: FileScope;
  readonly withAttachments: boolean;
  /** Without one the file stays readable. */
  readonly passphrase: string | undefined;
  readonly name: string;
  readonly signal: AbortSignal;
  /** Told what is going on. */
  onStep(text: string): void;
}

/** A file that lies where the person wanted it. */
export interface Given {
  readonly fileId: string;
  readonly name: string;
  /** For showing it in its folder. */
  readonly token: string;
  readonly records: number;
  readonly totals: readonly ControlTotal[];
  /** Whose personal data it holds. */
  readonly people: readonly PersonInFile[];
  /** Attachments that should be in it and are not. */
  readonly missing: number;
  /** `YYYY-MM-DDTHH:mm:ss`, local. */
  readonly madeAt: string;
}

/** Writes, locks and saves a file. `null`: cancelled where the place is asked. Stopping it throws, and nothing has been saved. */
export async function give(request: GiveRequest): Promise<Outcome<Given> | null> {
  const { data, office, scope, signal, onStep } = request;
  const fileId = newId();
  const madeAt = commitTime();
  const attached = await attachmentsOf(request);
  onStep(steps.writing);
  const frame = {
    app: request.version,
    fileId,
    madeAt,
    sender: { replica: data.identity.replica, office: office.id, label: senderLabel(request) },
    scope,
    ...(data.identity.sample && { sample: true as const }),
  };
  const made = await giveOut({ database: data.name, frame, attachments: attached.found }, signal);
  if (!made.ok) return made;
  const bytes = await locked(made.value.bytes, request);
  signal.throwIfAborted();
  onStep(steps.saving);
  const saved = await request.shell.saveFile({ kind: 'dataFile', name: request.name, bytes });
  if (saved === null || !saved.ok) return saved;
  const { records, totals, people } = made.value;
  return success({
    fileId,
    ...saved.value,
    records,
    totals,
    people,
    missing: attached.missing + attached.left,
    madeAt,
  });
}

/** The first line is readable by everybody, and a PC may be called after a person: an extract names its office only. */
function senderLabel({ scope, office, label }: GiveRequest): string {
  return scope.type === 'extract' ? office.name : label;
}

async function attachmentsOf({ data, scope, shell, signal, withAttachments, onStep }: GiveRequest) {
  const none = { found: new Map<string, Uint8Array>(), missing: 0, left: 0 };
  if (scope.type === 'extract' || !withAttachments) return none;
  onStep(steps.attachments);
  const chosen = selectRows(rowsByKind(data.workingSet), scope);
  const named = namedHashes([...chosen].flatMap(([kind, rows]) => rows.map((row) => ({ kind, row }))));
  return attachedBytes(named, { shell, signal });
}

/** Deriving the key takes seconds, in a worker of its own. */
function locked(bytes: Uint8Array, { passphrase, signal, onStep }: GiveRequest): Promise<Uint8Array> {
  if (passphrase === undefined) return Promise.resolve(bytes);
  onStep(steps.sealing);
  return seal(bytes, passphrase, signal);
}
