import type { Attachments } from '../../../shared/exchange/attachment-lines.ts';
import { encryptWithPassphrase } from '../../../shared/exchange/age.ts';
import { digestOfRows } from '../../../shared/exchange/digest.ts';
import type { Rows } from '../../../shared/exchange/file-content.ts';
import type { FileFrame, FileHead } from '../../../shared/exchange/file-head.ts';
import { writeFile } from '../../../shared/exchange/write-file.ts';
import { formatNumber } from '../../../shared/lib/numbers.ts';
import { type ArrivalCounts, planImport } from '../../../shared/merge/arrivals.ts';
import { canonicalRow } from '../../../shared/merge/canonical-row.ts';
import { conflictsOf } from '../../../shared/merge/conflicts.ts';
import type { Row } from '../../../shared/merge/versions.ts';
import { type Call, type Command, done, misused, refused, type Result, textOf } from '../command.ts';
import { readMentorFile, writeOutput } from '../files.ts';
import { identitiesFrom, isLocalTime, localTime } from '../identities.ts';
import { frameFor } from './merged-frame.ts';

export const merge: Command = {
  name: 'merge',
  words: ['A.mentor', 'B.mentor', '…'],
  least: 2,
  most: 1_000,
  summary:
    'Több adatfájlt egyesít egybe; kiírja, melyik mennyi új, módosult, törölt és ütköző tételt hoz. A sorrend nem számít. Ha bármelyik jelszóval titkosított, az eredmény is az lesz, ugyanazzal a jelszóval.',
  options: {
    out: { type: 'string', value: 'C.mentor', help: 'A készülő adatfájl.', required: true },
    now: { type: 'string', value: 'IDŐ', help: 'A készítés ideje (2018-04-05T09:05:00) a mostani helyett.' },
    seed: { type: 'string', value: 'SZÁM', help: 'A fájl azonosítójának magja.' },
  },
  run: runMerge,
};

/** One file to be merged. */
interface Part {
  readonly path: string;
  readonly head: FileHead;
  readonly rows: Rows;
  readonly attachments: Attachments;
  /** What it was locked with. */
  readonly passphrase: string | undefined;
}

interface Merged {
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, Row>>;
  readonly told: readonly (ArrivalCounts & { readonly path: string })[];
}

async function runMerge(call: Call): Promise<Result> {
  const now = textOf(call, 'now') ?? localTime(new Date());
  const seed = textOf(call, 'seed');
  if (!isLocalTime(now) || (seed !== undefined && !/^\d{1,15}$/.test(seed))) {
    return misused('Az idő alakja 2018-04-05T09:05:00, a mag pedig egész szám.');
  }
  const parts: Part[] = [];
  for (const path of call.words) {
    const part = await readPart(path);
    if (!part.ok) return part.result;
    parts.push(part.value);
  }
  const mixed = parts.find(({ head }) => head.sample !== parts[0]?.head.sample);
  if (mixed !== undefined) return refused(mixedSample(mixed.path));
  const identities = identitiesFrom(seed === undefined ? undefined : Number(seed), now);
  const heads = parts.map(({ head }) => head);
  const frame = frameFor(heads, { now, identities });
  return frame.ok ? write(call, parts, frame.value) : refused(frame);
}

async function write(call: Call, parts: readonly Part[], frame: FileFrame): Promise<Result> {
  const merged = mergedParts(parts);
  const rows: Rows = new Map(
    [...merged.rows].map(([kind, ones]) => [kind, [...ones.values()].map(canonicalRow)]),
  );
  const attachments = new Map(parts.flatMap((part) => [...part.attachments]));
  const file = writeFile(frame, { kind: 'exchange', rows, ...(attachments.size > 0 && { attachments }) });
  if (!file.ok) return refused(file);
  const bytes = await lockedLike(parts, file.value);
  const written = await writeOutput(textOf(call, 'out') ?? '', bytes);
  return written.ok ? summaryOf(written.value, merged.told, rows) : misused(written.message);
}

/** What was locked stays so: with the passphrase of the first part that was. */
async function lockedLike(parts: readonly Part[], bytes: Uint8Array): Promise<Uint8Array> {
  const passphrase = parts.find((part) => part.passphrase !== undefined)?.passphrase;
  return passphrase === undefined ? bytes : encryptWithPassphrase(bytes, passphrase);
}

type Reading = { readonly ok: true; readonly value: Part } | { readonly ok: false; readonly result: Result };

async function readPart(path: string): Promise<Reading> {
  const file = await readMentorFile(path);
  if (!file.ok) return file;
  const { head, content, passphrase } = file.value;
  if (content.kind === 'extract') return { ok: false, result: refused(isExtract(path)) };
  const { rows, attachments = new Map() } = content;
  return { ok: true, value: { path, head, rows, attachments, passphrase } };
}

/** One after the other; which version is shown where two contend does not depend on the order. */
function mergedParts(parts: readonly Part[]): Merged {
  const rows = new Map<string, Map<string, Row>>();
  const told = parts.map(({ path, head, rows: incoming }) => {
    const { fileId, madeAt, sender } = head;
    const plan = planImport(
      [...incoming].flatMap(([kind, ones]) => ones.map((row) => ({ kind, row }))),
      { fileId, madeAt, office: sender.office, label: sender.label },
      { office: '', replica: '', counter: 0, lookUp: (kind, id) => rows.get(kind)?.get(id) },
    );
    for (const { kind, id, merged } of plan.arrivals) {
      const ofKind = rows.get(kind) ?? new Map<string, Row>();
      rows.set(kind, ofKind.set(id, merged));
    }
    return { path, ...plan.counts };
  });
  return { rows, told };
}

function summaryOf(path: string, told: Merged['told'], rows: Rows): Result {
  const all = [...rows.values()].flat();
  const conflicts = all.reduce((sum, row) => sum + conflictsOf(row).length, 0);
  const digest = digestOfRows(rows);
  const total = told.reduce(sumOf, { new: 0, changed: 0, deleted: 0, conflicting: 0, unchanged: 0 });
  const lines = [
    ...told.map((one) => `${one.path}: ${countWords(one)}`),
    `Összesen: ${countWords(total)}`,
    `Kész: ${path}`,
    `Tételek: ${formatNumber(all.length)}; eldöntetlen ütközések: ${formatNumber(conflicts)}; összesített ellenőrző érték: ${digest.slice(0, 16)}.`,
  ];
  return done(lines, { file: path, files: told, total, records: all.length, conflicts, digest });
}

function sumOf(one: ArrivalCounts, other: ArrivalCounts): ArrivalCounts {
  return {
    new: one.new + other.new,
    changed: one.changed + other.changed,
    deleted: one.deleted + other.deleted,
    conflicting: one.conflicting + other.conflicting,
    unchanged: one.unchanged + other.unchanged,
  };
}

function countWords(counts: ArrivalCounts): string {
  const { changed, deleted, conflicting, unchanged } = counts;
  const words = [
    [counts.new, 'új'],
    [changed, 'módosult'],
    [deleted, 'törölt'],
    [conflicting, 'ütköző'],
    [unchanged, 'változatlan'],
  ] as const;
  return `${words.map(([count, word]) => `${formatNumber(count)} ${word}`).join(', ')}.`;
}

function isExtract(path: string) {
  const message = `${path}: ez kivonat, amelyből tételek és mezők hiányoznak, ezért nem egyesíthető. Kérje el a küldőtől az adatcserefájlt.`;
  return { reason: 'extract', message };
}

function mixedSample(path: string) {
  const message = `${path}: minta megye adatai és valódi adatok nem egyesíthetők.`;
  return { reason: 'sample', message };
}
