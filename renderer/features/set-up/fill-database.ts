import type { Shell } from '../../../shared/contract/contract.ts';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { receiptOf, receiptWrite } from '../../../shared/exchange/receipts.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import type { LogEntry, Operation } from '../../../shared/merge/commit.ts';
import type { Row } from '../../../shared/merge/versions.ts';
import type { CommitRequest } from '../../data/commit/commit.ts';
import { firstDatabase, type Meta, sampleDatabase } from '../../data/store/database.ts';
import { own } from '../../data/store/ownership.ts';
import { readBreathing } from '../../data/keeping/read-breathing.ts';
import { begin, freeName } from '../../data/keeping/recover.ts';
import { type Filling, restore } from '../../data/keeping/restore.ts';
import type { KindRow } from '../../data/store/kind-row.ts';
import { newId, newReplicaId } from '../../platform/random.ts';
import { commitTime } from '../../services.ts';
import { setUpTexts } from '../../text/set-up.ts';
import { takeInTexts } from '../../text/take-in.ts';
import { type NewOfficeDraft, officeOperations } from './new-office.ts';

/** Where an office is founded. */
export interface Ground {
  readonly shell: Pick<Shell, 'about' | 'beginOffice' | 'putAttachment'>;
  /** Name of a database that could not be recovered: it stays beside the new one. */
  readonly instead?: string | undefined;
}

/** Creates the office of this PC. Returns the name of its database, or why it could not be written. */
export async function createOffice(draft: NewOfficeDraft, ground: Ground): Promise<Outcome<string>> {
  const identity = { replica: newReplicaId(), office: newId(), sample: false };
  const ids = { office: identity.office, replica: identity.replica, next: newId };
  const first = setUpCommit(officeOperations(draft, ids));
  return found(ground, { rows: [], log: [], identity, first });
}

/** What a colleague's file would bring, before anything is written. */
export interface JoinOffer {
  readonly officeName: string;
  readonly sender: string;
  readonly madeAt: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly office: string;
  /** Id of a file that was given out to be taken in, and so is answered with a receipt; a backup is not. */
  readonly givenAs: string | undefined;
  /** The file is of an invented office. */
  readonly sample: boolean;
  readonly rows: readonly KindRow[];
  readonly log: readonly LogEntry[];
  /** Bytes that came with the file, by their SHA-256. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
}

/** Reads a colleague's file; only a whole file of an office can be joined. */
export async function readJoinOffer(bytes: Uint8Array): Promise<Outcome<JoinOffer>> {
  const read = await readBreathing(bytes);
  if (!read.ok) return read;
  const { head, content } = read.value;
  if (content.kind === 'extract') return failure('extract', setUpTexts.join.extract);
  const rows = rowsOf(content.rows);
  const offices = rows.filter(({ kind }) => kind === 'office');
  const own = offices.find(({ row }) => row.id === head.sender.office);
  if (own === undefined || head.scope.type !== 'all') return failure('partial', setUpTexts.join.partial);
  return success({
    officeName: officeNameIn(own.row.record),
    sender: head.sender.label,
    madeAt: head.madeAt,
    counts: head.counts,
    office: own.row.id,
    givenAs: content.kind === 'exchange' ? head.fileId : undefined,
    sample: head.sample === true,
    rows,
    log: content.kind === 'backup' ? content.log : [],
    attachments: content.attachments ?? new Map(),
  });
}

interface Joining {
  readonly offer: JoinOffer;
  /** What this PC is called. */
  readonly workplace: string;
}

/**
 * Takes the colleague's records over; this PC gets a replica id of its own. The attachments are safe on the disk before the
 * first record that names them.
 */
export async function joinOffice({ offer, workplace }: Joining, ground: Ground): Promise<Outcome<string>> {
  for (const [hash, bytes] of offer.attachments) {
    const kept = await ground.shell.putAttachment({ hash, bytes });
    if (!kept.ok) return kept;
  }
  const identity = { replica: newReplicaId(), office: offer.office, sample: offer.sample };
  const first = setUpCommit([
    workplaceOf(identity.replica, workplace),
    ...receiptBy(identity.replica, { offer, workplace }),
  ]);
  const filling = { rows: offer.rows, log: offer.log, identity, first };
  return offer.sample ? nameOf(sampleDatabase, await fill(sampleDatabase, filling)) : found(ground, filling);
}

/** What tells the sender that all of the file is here, kept from the beginning: it goes back by the exchange folder, or in a file. */
function receiptBy(replica: string, { offer, workplace }: Joining): readonly Operation[] {
  if (offer.givenAs === undefined) return [];
  const time = commitTime();
  const receiver = {
    office: offer.office,
    replica,
    label: takeInTexts.file.of(offer.officeName, workplace),
    date: time.slice(0, 10),
    time: time.slice(11, 16),
  };
  const head = { fileId: offer.givenAs };
  return [receiptWrite(receiptOf({ head, taken: offer.rows, missing: [], receiver }))];
}

/** The same county every time, so that two people can speak of what they see. */
const SAMPLE_SEED = 7;

/** Fills the sample database with an invented county. The generator is loaded only when somebody asks for it. */
export async function createSample(seed = SAMPLE_SEED): Promise<Outcome<string>> {
  const { sampleCounty } = await import('../../../shared/sample/county.ts');
  const sample = sampleCounty({ seed });
  const identity = { replica: newReplicaId(), office: sample.office, sample: true };
  const first = setUpCommit([workplaceOf(identity.replica, setUpTexts.newOffice.workplaceDefault)]);
  const filled = await fill(sampleDatabase, { rows: rowsOf(sample.rows), log: [], identity, first });
  return nameOf(sampleDatabase, filled);
}

function workplaceOf(replica: string, label: string): Operation {
  return { do: 'put', kind: 'workplace', id: replica, fields: { label } };
}

function rowsOf(rows: ReadonlyMap<string, readonly Row[]>): readonly KindRow[] {
  return [...rows].flatMap(([kind, ofKind]) => ofKind.map((row) => ({ kind, row })));
}

function officeNameIn(office: AnyRecord): string {
  const { name } = office;
  return typeof name === 'string' ? name : '';
}

/** Nobody sits at this PC yet, so the first commit is nobody's. */
function setUpCommit(operations: readonly Operation[]): CommitRequest {
  return { operations, cause: 'setUp', person: '', time: commitTime() };
}

/** Fills the database of an office and makes it the one of this PC, with a journal where the host keeps one. */
async function found({ shell, instead }: Ground, filling: Filling): Promise<Outcome<string>> {
  const name = instead === undefined ? firstDatabase : await freeName(instead);
  const filled = await fill(name, filling);
  if (!filled.ok) return filled;
  const { journal } = await shell.about();
  if (!journal) return success(name);
  const begun = await begin(shell, name, { meta: filled.value, setAside: instead !== undefined });
  return begun.ok ? success(name) : failure(begun.reason, setUpTexts.notBegun(begun.message));
}

/** Fills a database nobody else has open. */
async function fill(name: string, filling: Filling): Promise<Outcome<Meta>> {
  return (await own(name)) ? restore(name, filling) : failure('owned', setUpTexts.owned);
}

function nameOf(name: string, done: Outcome<unknown>): Outcome<string> {
  return done.ok ? success(name) : done;
}
