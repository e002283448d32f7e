import type { Seen } from '../domain/record.ts';
import { counterOf, DELETED, fieldsOf, replicaOf } from '../merge/versions.ts';
import { faultOfFields } from './field-form.ts';
import { type Fault, faultIn, isFieldName, isMemberName, isPlainObject, remembering } from './plain-data.ts';

const dot = /^[0-9A-Za-z-]{1,64}:[1-9][0-9]{0,14}$/;
const replica = /^[0-9A-Za-z-]{1,64}$/;

export function isDot(value: unknown): value is string {
  return typeof value === 'string' && dot.test(value);
}

function isOrigin(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && replica.test(value));
}

/** Time and person are shown to people and take no part in merging. */
export function isStampText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 200;
}

/** Are these counters of replicas? */
function isSeen(value: unknown): value is Seen {
  return (
    isPlainObject(value) &&
    Object.values(value).every((counter) => Number.isSafeInteger(counter) && Number(counter) >= 0)
  );
}

/** A deletion holds the counters its author had seen. */
export function faultOfDeletion(deletion: unknown): Fault | undefined {
  if (deletion === undefined || (isPlainObject(deletion) && isSeen(deletion.seen))) return undefined;
  return faultIn('hibás törlési jel', DELETED);
}

/** A value may hold only fields of its register. */
function faultOfValue(kindName: string, register: string, value: unknown): Fault | undefined {
  if (value === undefined) return undefined;
  if (!isPlainObject(value)) return faultIn('hibás változat', register);
  const fields = fieldsOf(register);
  if (Object.keys(value).some((name) => !fields.includes(name))) return faultIn('hibás változat', register);
  return faultOfFields(kindName, value) ?? faultOfDeletion(value[DELETED]);
}

function faultOfVersion(context: Context, register: string, version: unknown): Fault | undefined {
  if (!isPlainObject(version)) return faultIn('hibás változat', register);
  return (
    faultOfStamp(context.seen, register, version) ?? faultOfValue(context.kindName, register, version.value)
  );
}

/** Who wrote something, when and under which dot. */
function faultOfStamp(
  seen: Seen,
  register: string,
  stamp: Readonly<Record<string, unknown>>,
): Fault | undefined {
  const { dot, time, person, origin } = stamp;
  if (!isDot(dot) || !isStampText(time) || !isStampText(person) || !isOrigin(origin)) {
    return faultIn('hibás változatadat', register);
  }
  const writer = replicaOf(dot);
  if (!Object.hasOwn(seen, writer) || (seen[writer] ?? 0) < counterOf(dot)) {
    return faultIn('a változat újabb, mint amennyit a tétel látott', register);
  }
  return undefined;
}

interface Context {
  readonly kindName: string;
  readonly seen: Seen;
}

const isRegister = remembering((name) => isMemberName(name) && fieldsOf(name).every(isFieldName));

function isRegisterName(name: unknown): name is string {
  return typeof name === 'string' && isRegister(name);
}

function faultOfRegister(context: Context, register: string, versions: unknown): Fault | undefined {
  if (!isRegisterName(register)) return faultIn('nem megengedett mezőnév', register);
  if (!Array.isArray(versions) || versions.length === 0) return faultIn('hibás változatlista', register);
  for (const [index, version] of versions.entries()) {
    const wrong = faultOfVersion(context, register, version);
    if (wrong) return wrong;
    const standsNowhere = index > 0 && (version as { value?: unknown }).value === undefined;
    if (standsNowhere) return faultIn('a változatnak nincs értéke', register);
  }
  return undefined;
}

const missing = faultIn('hiányoznak vagy hibásak a változatadatok');

/** What is wrong with a record's merge state by itself. See [Note: Form of a row]. */
export function faultOfMerge(kindName: string, merge: unknown): Fault | undefined {
  if (!isPlainObject(merge) || !isPlainObject(merge.registers) || !isSeen(merge.seen)) return missing;
  const context = { kindName, seen: merge.seen };
  for (const [register, versions] of Object.entries(merge.registers)) {
    const wrong = faultOfRegister(context, register, versions);
    if (wrong) return wrong;
  }
  return undefined;
}

/** The same of a state as it stands on a line. See [Note: Merge states written short]. */
export function faultOfWrittenMerge(kindName: string, merge: unknown): Fault | undefined {
  if (!isPlainObject(merge) || 'registers' in merge) return faultOfMerge(kindName, merge);
  const { seen, stamps, ...others } = merge;
  const isOfForm = isSeen(seen) && Array.isArray(stamps) && Object.keys(others).length === 0;
  return isOfForm ? faultOfStamps(seen, stamps) : missing;
}

/** Every register has one stamp, and a stamp is nothing but that. */
function faultOfStamps(seen: Seen, stamps: readonly unknown[]): Fault | undefined {
  const named = new Set<string>();
  for (const stamp of stamps) {
    if (!isStampOf(stamp)) return missing;
    for (const register of stamp.of) {
      if (!isRegisterName(register)) return faultIn('nem megengedett mezőnév', String(register).slice(0, 40));
      if (named.has(register)) return faultIn('hibás változatlista', register);
      named.add(register);
    }
    const wrong = faultOfStamp(seen, String(stamp.of[0]), stamp);
    if (wrong) return wrong;
  }
  return undefined;
}

const OF_STAMP = ['dot', 'of', 'person', 'time'];

function isStampOf(stamp: unknown): stamp is Readonly<Record<string, unknown>> & { of: readonly unknown[] } {
  return (
    isPlainObject(stamp) &&
    Object.keys(stamp).length === OF_STAMP.length &&
    OF_STAMP.every((name) => Object.hasOwn(stamp, name)) &&
    Array.isArray(stamp.of) &&
    stamp.of.length > 0
  );
}
