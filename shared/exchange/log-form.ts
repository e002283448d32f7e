import { isDot, isStampText } from './merge-form.ts';
import { type Fault, faultIn, isPlainObject } from './plain-data.ts';

const ids = ['kind', 'id'] as const;
const values = ['before', 'after'] as const;

function isChange(change: unknown): boolean {
  return (
    isPlainObject(change) &&
    ids.every((name) => typeof change[name] === 'string') &&
    values.every((name) => isPlainObject(change[name]))
  );
}

/** What is wrong with an entry of the history. */
export function faultOfLogEntry(entry: unknown): Fault | undefined {
  if (!isPlainObject(entry)) return faultIn('hibás naplóbejegyzés');
  const { dot, time, person, cause, changes } = entry;
  if (!isDot(dot) || ![time, person, cause].every(isStampText)) return faultIn('hibás naplóbejegyzés');
  const isList = Array.isArray(changes) && changes.every(isChange);
  return isList ? undefined : faultIn('hibás változáslista a naplóban');
}
