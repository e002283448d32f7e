import type { Receipt } from '../domain/receipt.ts';
import type { AnyRecord } from '../domain/record.ts';
import type { Transfer } from '../domain/transfer.ts';
import { compareCodeUnits } from '../lib/order.ts';
import type { Operation } from '../merge/commit.ts';
import {
  type ControlTotal,
  controlTotalsOf,
  type Counted,
  differenceOf,
  monthOf,
  NO_HASH,
  withoutMonths,
} from './control-totals.ts';
import type { FileHead } from './file-head.ts';

/** A record of a file that was not taken in. */
export type MissingRecord = NonNullable<Receipt['missing']>[number];

/** What arrived of a file, and at whom. */
export interface Arrived {
  readonly head: Pick<FileHead, 'fileId'>;
  /** The rows of the file that were taken in or were here already, with the hashes they had in the file. */
  readonly taken: Iterable<{
    readonly kind: string;
    readonly row: { id: string; hash: string; record: AnyRecord };
  }>;
  readonly missing: readonly MissingRecord[];
  readonly receiver: Receiver;
}

/** Who received a file, and when. */
interface Receiver {
  readonly office: string;
  readonly replica: string;
  readonly label: string;
  readonly date: string;
  /** `HH:mm` */
  readonly time: string;
}

/** More names than this are not listed; the control totals count them all. */
const MOST_NAMED = 1_000;

/** The receipt of a file: a record of kind `receipt`, to be kept and sent back. */
export function receiptOf({ head, taken, missing, receiver }: Arrived): Receipt {
  const items: Counted[] = [];
  for (const { kind, row } of taken) {
    items.push({ kind, id: row.id, hash: row.hash, month: monthOf(row.record) });
  }
  return receiptOfTotals({ fileId: head.fileId, totals: controlTotalsOf(items), missing, receiver });
}

/** What arrived of a file whose records have been counted already. */
interface ArrivedTotals extends Pick<Arrived, 'receiver'> {
  readonly fileId: string;
  readonly totals: NonNullable<Receipt['totals']>;
  readonly missing?: readonly MissingRecord[];
}

/** The same for a file that was counted when it was read. */
export function receiptOfTotals({ fileId, totals, missing = [], receiver }: ArrivedTotals): Receipt {
  const { office, replica, label, date, time } = receiver;
  return {
    id: receiptId(fileId, replica),
    office,
    fileId,
    receiver: label,
    replica,
    date,
    time,
    records: totals.reduce((sum, { count }) => sum + count, 0),
    totals,
    ...(missing.length > 0 && { missing: missing.slice(0, MOST_NAMED) }),
  };
}

/** Id of the receipt a PC gives for a file. */
export function receiptId(fileId: string, replica: string): string {
  return `${fileId}/${replica}`;
}

/** Writes a receipt down where it was given. */
export function receiptWrite(receipt: Receipt): Operation {
  const { id, office: _, ...fields } = receipt;
  return { do: 'put', kind: 'receipt', id, fields };
}

/** Of one register and month: how many records were sent and how many of them arrived. */
export interface Shortfall {
  readonly kind: string;
  /** `YYYY-MM`, or empty. */
  readonly month: string;
  readonly sent: number;
  readonly arrived: number;
  /** The hash of what is missing, if that is one record. */
  readonly hash: string | undefined;
}

/** What one receiver has not got. */
export interface Lack {
  readonly receipt: Receipt;
  readonly shortfalls: readonly Shortfall[];
  readonly missing: readonly MissingRecord[];
}

export type TransferStatus =
  | { readonly state: 'waiting' }
  | { readonly state: 'whole'; readonly receipts: readonly Receipt[] }
  | { readonly state: 'partly'; readonly receipts: readonly Receipt[]; readonly lacks: readonly Lack[] };

/** Finds a record of ours by the hash its row had when it was sent. */
export type FindByHash = (kind: string, hash: string) => AnyRecord | undefined;

/**
 * Did a file arrive? Waiting without a receipt, whole if every receiver got everything, else partly, with what is missing named as
 * exactly as it can be: the records if the receiver names them or there is one of a register and month, else register and month.
 */
export function statusOfTransfer(
  transfer: Pick<Transfer, 'fileId' | 'totals'>,
  receipts: Iterable<Receipt>,
  find: FindByHash = () => undefined,
): TransferStatus {
  const own = [...receipts].filter(({ fileId }) => fileId === transfer.fileId);
  if (own.length === 0) return { state: 'waiting' };
  const lacks = own.flatMap((receipt) => {
    const shortfalls = shortfallsOf(totalsIn(transfer), totalsIn(receipt));
    const named = receipt.missing ?? [];
    const found = shortfalls.flatMap((one) => foundBy(find, one, named));
    const isWhole = shortfalls.length === 0 && named.length === 0;
    return isWhole ? [] : [{ receipt, shortfalls, missing: [...named, ...found] }];
  });
  return lacks.length === 0 ? { state: 'whole', receipts: own } : { state: 'partly', receipts: own, lacks };
}

/** Where two sets of control totals differ. */
export function shortfallsOf(
  sent: readonly ControlTotal[],
  arrived: readonly ControlTotal[],
): readonly Shortfall[] {
  const [one, other] = aligned(sent, arrived);
  const keyOf = ({ kind, month }: ControlTotal) => `${kind} ${month}`;
  const [expected, got] = [
    new Map(one.map((total) => [keyOf(total), total])),
    new Map(other.map((total) => [keyOf(total), total])),
  ];
  const keys = [...new Set([...expected.keys(), ...got.keys()])].sort(compareCodeUnits);
  return keys.flatMap((key) => difference(expected.get(key), got.get(key)));
}

/** Where one of them has added the months of a kind up, the other is added up too. */
function aligned(
  one: readonly ControlTotal[],
  other: readonly ControlTotal[],
): readonly [readonly ControlTotal[], readonly ControlTotal[]] {
  const [ofOne, ofOther] = [kindsByMonth(one), kindsByMonth(other)];
  const differs = ({ kind }: ControlTotal) =>
    ofOne.has(kind) && ofOther.has(kind) && ofOne.get(kind) !== ofOther.get(kind);
  const fold = (totals: readonly ControlTotal[]) => [
    ...totals.filter((total) => !differs(total)),
    ...withoutMonths(totals.filter(differs)),
  ];
  return [fold(one), fold(other)];
}

/** Of each kind whether its records are told apart by month. */
function kindsByMonth(totals: readonly ControlTotal[]): ReadonlyMap<string, boolean> {
  const kinds = new Map<string, boolean>();
  for (const { kind, month } of totals) kinds.set(kind, month !== '' || kinds.get(kind) === true);
  return kinds;
}

function difference(sent: ControlTotal | undefined, arrived: ControlTotal | undefined): readonly Shortfall[] {
  const known = sent ?? arrived;
  if (known === undefined) return [];
  const { kind, month } = known;
  const nothing = { ...known, count: 0, hash: NO_HASH };
  const [one, other] = [sent ?? nothing, arrived ?? nothing];
  if (one.count === other.count && one.hash === other.hash) return [];
  const hash = one.count - other.count === 1 ? differenceOf(one.hash, other.hash) : undefined;
  return [{ kind, month, sent: one.count, arrived: other.count, hash }];
}

function totalsIn({
  totals,
}: {
  readonly totals?: readonly Partial<ControlTotal>[];
}): readonly ControlTotal[] {
  return (totals ?? []).map(({ kind = '', month = '', count = 0, hash = NO_HASH }) => ({
    kind,
    month,
    count,
    hash,
  }));
}

function foundBy(
  find: FindByHash,
  { kind, hash }: Shortfall,
  named: readonly MissingRecord[],
): readonly MissingRecord[] {
  const record = hash === undefined ? undefined : find(kind, hash);
  if (record === undefined || named.some((one) => one.kind === kind && one.id === record.id)) return [];
  return [{ kind, id: record.id, reason: NOT_ARRIVED }];
}

/** Why a record nobody refused is not there. */
export const NOT_ARRIVED = 'nem érkezett meg';

const IN_RECEIPT_FILE: ReadonlySet<string> = new Set(['receipt', 'office', 'workplace']);

/** Is a file with records of these kinds a receipt, and who sends it? */
export function isReceiptFile(kinds: Iterable<string>): boolean {
  const all = new Set(kinds);
  return all.has('receipt') && all.isSubsetOf(IN_RECEIPT_FILE);
}
