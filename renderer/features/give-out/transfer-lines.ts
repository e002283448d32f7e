import type { Receipt } from '../../../shared/domain/receipt.ts';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { type Transfer, transfer as transferKind } from '../../../shared/domain/transfer.ts';
import { newestFirst } from '../../../shared/exchange/people-in-file.ts';
import {
  type FindByHash,
  type MissingRecord,
  statusOfTransfer,
  type TransferStatus,
} from '../../../shared/exchange/receipts.ts';
import type { WorkingSet } from '../../data/store/working-set.ts';
import { giveOutTexts } from '../../text/give-out.ts';

/** A transfer of the log, and whether it has arrived. */
export interface TransferLine {
  readonly transfer: Transfer;
  readonly status: TransferStatus;
  readonly when: string;
  readonly about: string;
  readonly personal: string;
}

/** Newest first. */
export function transferLines(
  transfers: Iterable<Transfer>,
  receipts: Iterable<Receipt>,
  find: FindByHash,
): readonly TransferLine[] {
  const all = [...receipts];
  return [...transfers].sort(newestFirst).map((transfer) => ({
    transfer,
    status: statusOfTransfer(transfer, all, find),
    when: giveOutTexts.log.when(transfer.date, transfer.time),
    about: aboutOf(transfer),
    personal: personalOf(transfer),
  }));
}

/** „benne vannak (12 személy)”; how many only where the entry lists them. */
function personalOf({ personal, peopleListed, people = [] }: Transfer): string {
  const level = transferKind.fields.personal.choices[personal];
  const isCounted = peopleListed === true && personal !== 'none';
  return isCounted ? giveOutTexts.log.personalOf(level, people.length) : level;
}

/** „egy mentor adatai: Kiss Anna”; of everything, and of what says it itself, only once. */
function aboutOf({ scope, about }: Transfer): string {
  const kind = transferKind.fields.scope.choices[scope];
  return about === undefined || about === kind ? kind : `${kind}: ${about}`;
}

/** Finds rows by their hashes; the index is made when the first is looked for. */
export function findByHash({ rows }: Pick<WorkingSet, 'rows'>): FindByHash {
  let index: Map<string, AnyRecord> | undefined;
  return (kind, hash) => {
    index ??= new Map([...rows()].map((one) => [`${one.kind} ${one.row.hash}`, one.row.record]));
    return index.get(`${kind} ${hash}`);
  };
}

/** How many records somebody lacks: those named, or as many as the totals say. */
export function lackOf(status: TransferStatus): number {
  if (status.state !== 'partly') return 0;
  const most = status.lacks.map(({ shortfalls, missing }) => {
    const counted = shortfalls.reduce((sum, { sent, arrived }) => sum + Math.max(0, sent - arrived), 0);
    return Math.max(counted, missing.length);
  });
  return Math.max(...most);
}

/** Register by register, in the order they came. */
export function missingByKind(
  missing: readonly MissingRecord[],
): ReadonlyMap<string, readonly MissingRecord[]> {
  return Map.groupBy(missing, ({ kind }) => kind);
}
