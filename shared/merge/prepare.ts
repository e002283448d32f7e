import { kindOf } from '../domain/dataset.ts';
import { normalised } from '../domain/field.ts';
import type { AnyRecord, Kind } from '../domain/record.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { withArticle } from '../lib/grammar.ts';
import { failure, type Outcome, success } from '../lib/outcome.ts';
import { cleanText } from '../lib/text.ts';
import type { Change, Commit, CommitFrame, Operation, RowLookup } from './commit.ts';
import { isConflicted } from './conflicts.ts';
import { faultOfDecision, hasForm, unreadable } from './decision-form.ts';
import {
  registerOf,
  type Row,
  rowOf,
  type Stamp,
  type Version,
  type Versioned,
  versionsOf,
} from './versions.ts';
import {
  unwritten,
  writeDecision,
  writeDeletion,
  writeErasure,
  writeFields,
  writeVersions,
} from './write.ts';

type Refusal = 'form' | 'conflicted' | 'missing' | 'nothing';

/**
 * Turns what a person asked for into one commit: the new rows, and of each record the changed fields before and after.
 * Refused as a whole if one operation cannot be done; the message is a Hungarian sentence naming record and field.
 */
export function prepareCommit(
  frame: CommitFrame,
  operations: readonly Operation[],
  lookUp: RowLookup,
): Outcome<Commit, Refusal> {
  const touched = new Map<string, Touched>();
  for (const operation of operations) {
    const key = `${operation.kind}/${operation.id}`;
    const before = lookUp(operation.kind, operation.id) ?? unwritten(operation.id, frame.office);
    const entry = touched.get(key) ?? { kind: operation.kind, before, now: before, decided: {} };
    const done = carryOut(operation, entry.now, frame);
    if (!done.ok) return done;
    const decided = { ...entry.decided, ...decidedBy(operation, entry.before) };
    touched.set(key, { ...entry, now: done.value, decided });
  }
  const changes = [...touched.values()].filter(({ before, now }) => before !== now).map(changeOf);
  if (changes.length === 0) return failure('nothing', 'Nincs mit menteni: semmi sem változott.');
  const { dot, time, person, cause, undoes } = frame;
  return success({ dot, time, person, cause, ...(undoes !== undefined && { undoes }), changes });
}

interface Touched {
  readonly kind: string;
  readonly before: Versioned;
  readonly now: Versioned;
  readonly decided: NonNullable<Change['decided']>;
}

/** The versions an operation decides between, or puts side by side again. See [Note: Deciding]. */
function decidedBy(operation: Operation, before: Versioned): Readonly<Record<string, readonly Version[]>> {
  const { do: action } = operation;
  if (action !== 'decide' && action !== 'reopen') return {};
  const { register } = operation;
  const isNoted = action === 'reopen' || isConflicted(before, register);
  return isNoted ? { [register]: versionsOf(before, register) } : {};
}

const gone = failure('missing', 'Ez a tétel már nincs meg a nyilvántartásban.');

function carryOut(operation: Operation, now: Versioned, stamp: CommitFrame): Outcome<Versioned, Refusal> {
  // Nothing is ever written into an erased record again: its person asked for that.
  if (now.record.erased) return gone;
  switch (operation.do) {
    case 'put':
      return put(operation, now, stamp);
    case 'decide':
      return decide(operation, now, stamp);
    case 'reopen':
      return exists(now, () => writeVersions(now, operation, stamp));
    case 'delete':
      return exists(now, () => writeDeletion(now, stamp));
    case 'erase':
      // Also of what is not there any more: the history may remember it, because a file that brought it was taken out again.
      return success(writeErasure(now, stamp));
  }
}

function exists(now: Versioned, write: () => Versioned): Outcome<Versioned, Refusal> {
  const isThere = Object.keys(now.merge.seen).length > 0;
  return isThere ? success(write()) : gone;
}

type Decide = Extract<Operation, { do: 'decide' }>;

function decide(operation: Decide, now: Versioned, stamp: Stamp): Outcome<Versioned, Refusal> {
  const kind = kindOf(operation.kind);
  const { register } = operation;
  const clean = cleaned(kind, operation.value);
  const filled = Object.fromEntries(Object.entries(clean).filter(([, value]) => value !== undefined));
  const isClean = canonicalJson(filled) === canonicalJson(operation.value);
  const value = isClean ? operation.value : filled;
  const fault = faultOfDecision(kind, register, value);
  if (fault !== undefined) return failure('form', fault);
  return success(writeDecision(now, { register, value }, stamp));
}

type Put = Extract<Operation, { do: 'put' }>;

function put(operation: Put, now: Versioned, stamp: Stamp): Outcome<Versioned, Refusal> {
  const kind = kindOf(operation.kind);
  const fields = cleaned(kind, operation.fields);
  const wrong = kind && Object.keys(fields).find((name) => !hasForm(kind, name, fields[name]));
  if (kind && wrong) return failure('form', unreadable(kind, wrong));
  const conflicted = Object.keys(fields).find((name) => isConflicted(now, registerOf(kind, name)));
  if (conflicted) {
    const label = kind?.fields[conflicted]?.label ?? conflicted;
    return failure(
      'conflicted',
      `${withArticle(`„${label}”`, { capital: true })} mezőnek két változata van. Kérjük, előbb válasszon közülük.`,
    );
  }
  return success(writeFields(now, fields, { kind, stamp }));
}

/** Texts composed and trimmed, lists sorted and unique, empty values absent. */
function cleaned(
  kind: Kind | undefined,
  fields: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const field = kind?.fields[name];
      const clean = cleanedValue(value);
      return [name, field ? normalised(field, clean) : clean];
    }),
  );
}

/** Every text in a value, however deep, without its empty parts: what is stored must be writable into a data file. */
function cleanedValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanedValue);
  if (typeof value !== 'object' || value === null) return value;
  const filled = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(filled.map(([name, inner]) => [name, cleanedValue(inner)]));
}

type Changed = Omit<Touched, 'decided'> & Partial<Pick<Touched, 'decided'>>;

/** What was done to a record: its changed fields; an erased record's values are gone from the log too. */
export function changeOf(changed: Changed): Change {
  return changeTo(rowOf(changed.now), changed);
}

/** The same with a row that is made already. */
export function changeTo(row: Row, { kind, before, decided = {} }: Omit<Changed, 'now'>): Change {
  const now: Versioned = row;
  const base = { kind, id: row.id, row };
  if (now.record.erased) return { ...base, before: {}, after: { erased: true } };
  const changed = fieldNames(before.record, now.record).filter(
    (name) => !isSame(before.record[name], now.record[name]),
  );
  const pick = (record: AnyRecord) => Object.fromEntries(changed.map((name) => [name, record[name]]));
  const versions = Object.keys(decided).length > 0 ? { decided } : {};
  return { ...base, before: pick(before.record), after: pick(now.record), ...versions };
}

/** Lists that came with a file are other objects than ours, whatever they hold. */
function isSame(one: unknown, other: unknown): boolean {
  const areObjects = typeof one === 'object' && typeof other === 'object';
  return one === other || (areObjects && canonicalJson(one) === canonicalJson(other));
}

function fieldNames(one: AnyRecord, other: AnyRecord): readonly string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => name !== 'id' && name !== 'office');
}
