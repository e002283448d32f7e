import type { AnyRecord, Seen } from '../domain/record.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { assemble } from './assemble.ts';
import { covers } from './deletion.ts';
import type { Dot, Version, Versioned } from './versions.ts';
import { erased, registersOf } from './write.ts';

/**
 * Merges two states of one record: commutative, associative, idempotent up to which version is shown; the local one is.
 * A version stays if both have it or if the other side has not seen its dot; otherwise it was superseded there.
 * An erasure wins over everything. See [Note: Registers and versions].
 */
export function mergeVersioned(local: Versioned, other: Versioned): Versioned {
  const seen = highest(local.merge.seen, other.merge.seen);
  const frame = frameOf(local.record, other.record);
  if (local.record.erased || other.record.erased) return erased(frame, seen);
  const ours = registersOf(local);
  const theirs = registersOf(other);
  const names = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  const joined = [...names].map((name): [string, readonly Version[]] => {
    const here = { versions: ours[name] ?? [], seen: local.merge.seen };
    const there = { versions: theirs[name] ?? [], seen: other.merge.seen };
    return [name, join(here, there)];
  });
  return assemble(frame, Object.fromEntries(joined), seen);
}

/** The same dot with different values on two sides: a replica id was reused after a restore or a copy. Both are kept. */
export function collisionsOf(local: Versioned, other: Versioned): readonly Dot[] {
  const theirs = registersOf(other);
  return Object.entries(registersOf(local)).flatMap(([name, versions]) =>
    versions.filter((version) => collides(version, theirs[name] ?? [])).map((version) => version.dot),
  );
}

interface Side {
  readonly versions: readonly Version[];
  readonly seen: Seen;
}

function join(here: Side, there: Side): readonly Version[] {
  const ours = here.versions.filter((version) => survives(version, there));
  const theirs = there.versions.filter((version) => !has(version, here.versions) && survives(version, here));
  return shownFirst([...ours, ...theirs], here.versions[0]);
}

/**
 * The version shown here stays first; if it was superseded, the one that says the same. Which of several answers a file shows
 * first depends on whose files it was merged from, and that must not decide what changes here.
 */
function shownFirst(versions: readonly Version[], shown: Version | undefined): readonly Version[] {
  if (shown === undefined || versions.length < 2 || versions[0]?.dot === shown.dot) return versions;
  const same = versions.find((version) => sameValue(version, shown));
  return same === undefined ? versions : [same, ...versions.filter((version) => version !== same)];
}

function survives(version: Version, opposite: Side): boolean {
  return (
    has(version, opposite.versions) ||
    !covers(opposite.seen, version.dot) ||
    collides(version, opposite.versions)
  );
}

function has(version: Version, versions: readonly Version[]): boolean {
  return versions.some((one) => one.dot === version.dot && sameValue(one, version));
}

function collides(version: Version, versions: readonly Version[]): boolean {
  return versions.some((one) => one.dot === version.dot && !sameValue(one, version));
}

function sameValue(one: Version, other: Version): boolean {
  return canonicalJson(one.value) === canonicalJson(other.value);
}

function highest(one: Seen, other: Seen): Seen {
  const replicas = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return Object.fromEntries(
    replicas.map((replica) => [replica, Math.max(one[replica] ?? 0, other[replica] ?? 0)]),
  );
}

/** Id and owner never change; should files ever disagree about the owner, both sides choose the same. */
function frameOf(one: AnyRecord, other: AnyRecord): AnyRecord {
  return { id: one.id, office: one.office < other.office ? one.office : other.office };
}

/** What two merged states must agree on, whatever each shows: used by the tests of the laws and by digests of a data set. */
export function canonicalState({ record, merge }: Versioned): string {
  const registers = Object.entries(registersOf({ record, merge })).map(([name, versions]) => [
    name,
    versions.map(({ dot, value }) => canonicalJson([dot, value])).sort(),
  ]);
  const { id, office, erased: gone } = record;
  return canonicalJson({
    id,
    office,
    gone: gone ?? false,
    seen: merge.seen,
    registers: Object.fromEntries(registers),
  });
}
