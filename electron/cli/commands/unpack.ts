import { isVisible, KIND_NAMES } from '../../../shared/domain/dataset.ts';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { visibleRecords } from '../../../shared/exchange/check.ts';
import type { FileContent, Records } from '../../../shared/exchange/file-content.ts';
import { formatNumber } from '../../../shared/lib/numbers.ts';
import { compareCodeUnits } from '../../../shared/lib/order.ts';
import { type Call, type Command, done, misused, type Result, textOf } from '../command.ts';
import { readMentorFile, writeOutput } from '../files.ts';

export const unpack: Command = {
  name: 'unpack',
  words: ['F.mentor'],
  summary:
    'Adatfájlból egyszerű JSON-fájlt készít: { "fajta": [tételek] }, változatadatok és törölt tételek nélkül.',
  options: { out: { type: 'string', value: 'ADAT.json', help: 'A készülő JSON-fájl.', required: true } },
  run: runUnpack,
};

async function runUnpack(call: Call): Promise<Result> {
  const file = await readMentorFile(call.words[0] ?? '');
  if (!file.ok) return file.result;
  const { records, left } = plainRecords(file.value.content);
  const written = await writeOutput(textOf(call, 'out') ?? '', Buffer.from(jsonOf(records)));
  if (!written.ok) return misused(written.message);
  const counts = Object.fromEntries([...records].map(([kind, ones]) => [kind, ones.length]));
  const total = [...records.values()].reduce((sum, ones) => sum + ones.length, 0);
  const lines = [`Kész: ${written.value}`, `Tételek: ${formatNumber(total)}`];
  if (left > 0) lines.push(`Törölt, ezért kihagyott tételek: ${formatNumber(left)}`);
  return done(lines, { file: written.value, counts, deleted: left });
}

/** The visible records, and how many were not. */
function plainRecords(content: FileContent): { readonly records: Records; readonly left: number } {
  if (content.kind === 'extract') return { records: content.records, left: 0 };
  const all = [...content.rows.values()].flat();
  const left = all.filter(({ record }) => !isVisible(record)).length;
  return { records: visibleRecords(content.rows), left };
}

/** Kinds in the order of the program, unknown ones after them; a record to a block. */
function jsonOf(records: Records): string {
  const names = [...KIND_NAMES, ...[...records.keys()].filter((name) => !isKnown(name)).sort()];
  const present = names.filter((name) => (records.get(name)?.length ?? 0) > 0);
  const lists = present.map((name): [string, readonly AnyRecord[]] => [name, records.get(name) ?? []]);
  return `${JSON.stringify(Object.fromEntries(lists.map(([name, ones]) => [name, ones.map(inOrder)])), null, 2)}\n`;
}

function isKnown(name: string): boolean {
  return (KIND_NAMES as readonly string[]).includes(name);
}

/** Id first, office second, then the fields by name. */
function inOrder({ id, office, ...fields }: AnyRecord): AnyRecord {
  const sorted = Object.entries(fields).sort(([one], [other]) => compareCodeUnits(one, other));
  return { id, office, ...Object.fromEntries(sorted) };
}
