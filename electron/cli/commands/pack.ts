import { kindOf } from '../../../shared/domain/dataset.ts';
import { inKindOrder } from '../../../shared/domain/kind-order.ts';
import { parseJson } from '../../../shared/exchange/plain-data.ts';
import { freshRows } from '../../../shared/exchange/fresh-rows.ts';
import { findingSentence, type PackFinding } from '../../../shared/exchange/pack-finding.ts';
import { type Packable, packRecords } from '../../../shared/exchange/pack-records.ts';
import { writeFile } from '../../../shared/exchange/write-file.ts';
import { formatNumber } from '../../../shared/lib/numbers.ts';
import { dotOf } from '../../../shared/merge/versions.ts';
import { type Call, type Command, done, misused, refused, type Result, textOf } from '../command.ts';
import { readInput, writeOutput } from '../files.ts';
import { type Identities, identitiesFrom, isLocalTime, localTime } from '../identities.ts';
import { readTables, tablePaths } from '../table-input.ts';
import { utf8Of } from '../utf8.ts';
import { version } from '../version.ts';

/** Findings shown to people; with --json all of them are there. */
const SHOWN = 20;

export const pack: Command = {
  name: 'pack',
  words: ['ADAT.json'],
  summary:
    'Egyszerű JSON-fájlból ({ "fajta": [tételek] }), vagy az „export” táblázataiból (MAPPA vagy F.xlsx) adatfájlt készít. Minden tételt ellenőriz; ha hibát talál, nem ír semmit.',
  options: {
    out: { type: 'string', value: 'F.mentor', help: 'A készülő adatfájl.', required: true },
    label: { type: 'string', value: 'SZÖVEG', help: 'A küldő munkahely megnevezése az adatfájlban.' },
    'keep-unknown': {
      type: 'boolean',
      help: 'Az ismeretlen fajtákat és mezőket is megtartja, figyelmeztetéssel.',
    },
    now: { type: 'string', value: 'IDŐ', help: 'A készítés ideje (2018-04-05T09:05:00) a mostani helyett.' },
    seed: {
      type: 'string',
      value: 'SZÁM',
      help: 'Az új azonosítók magja: ugyanabból ugyanaz a fájl készül.',
    },
  },
  run: runPack,
};

/** The moment of the call and where its ids come from. */
interface Making {
  readonly now: string;
  readonly identities: Identities;
  readonly label: string;
}

async function runPack(call: Call): Promise<Result> {
  const making = makingOf(call);
  if (making === undefined) {
    return misused('Az idő alakja 2018-04-05T09:05:00, a mag pedig egész szám.');
  }
  const input = await readPlain(call.words[0] ?? '');
  if (!input.ok) return input.result;
  const packed = packRecords(input.value, {
    today: making.now.slice(0, 10),
    newId: (kind) => (kind === 'workplace' ? making.identities.newReplica() : making.identities.newId()),
    keepUnknown: call.values['keep-unknown'] === true,
  });
  if (packed.ok) return write(packed.value, making, textOf(call, 'out') ?? '');
  const lines = packed.findings.slice(1, SHOWN).map(findingSentence);
  const more = packed.findings.length - SHOWN;
  if (more > 0) lines.push(`… és további ${formatNumber(more)} hiba.`);
  return refused(packed, { lines, json: { findings: packed.findings } });
}

type Plain = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly result: Result };

/** The records of a JSON file, of a workbook, or of a folder of tables. */
async function readPlain(path: string): Promise<Plain> {
  const tables = await tablePaths(path);
  if (tables !== undefined) return readTables(tables);
  const input = await readInput(path);
  if (!input.ok) return input;
  const text = utf8Of(input.value);
  const parsed = text === undefined ? undefined : parseJson(text);
  if (parsed !== undefined) return { ok: true, value: parsed.value };
  const what = text === undefined ? 'nem UTF-8 kódolású szöveg' : 'nem szabályos JSON';
  const message = `Az adatfájl nem készült el. A bemenet ${what}: ${path}`;
  return { ok: false, result: refused({ reason: 'json', message }) };
}

function makingOf(call: Call): Making | undefined {
  const now = textOf(call, 'now') ?? localTime(new Date());
  const seed = textOf(call, 'seed');
  if (!isLocalTime(now) || (seed !== undefined && !/^\d{1,15}$/.test(seed))) return undefined;
  const identities = identitiesFrom(seed === undefined ? undefined : Number(seed), now);
  return { now, identities, label: textOf(call, 'label') ?? 'parancssor' };
}

async function write({ records, office, warnings }: Packable, making: Making, out: string): Promise<Result> {
  const replica = making.identities.newReplica();
  const rows = freshRows(records, { dot: dotOf(replica, 1), time: making.now, person: '' });
  const frame = {
    app: version,
    fileId: making.identities.newId(),
    madeAt: making.now,
    sender: { replica, office, label: making.label },
    scope: { type: 'all' as const },
  };
  const file = writeFile(frame, { kind: 'exchange', rows });
  if (!file.ok) return refused(file);
  const written = await writeOutput(out, file.value);
  if (!written.ok) return misused(written.message);
  const counts = Object.fromEntries(inKindOrder(records).map(([kind, ones]) => [kind, ones.length]));
  const lines = [
    `Kész: ${written.value}`,
    ...Object.entries(counts).map(
      ([kind, count]) => `  ${kindOf(kind)?.plural ?? kind}: ${formatNumber(count)}`,
    ),
    ...warningLines(warnings),
  ];
  return done(lines, { file: written.value, office, counts, warnings });
}

/** Warnings that say the same, together, with the first record as the example. */
function warningLines(warnings: readonly PackFinding[]): readonly string[] {
  const groups = Map.groupBy(warnings, ({ kind, field, message }) => JSON.stringify([kind, field, message]));
  const lines = [...groups.values()].flatMap(([first, ...others]) => {
    const more = others.length > 0 ? ` (és további ${formatNumber(others.length)} tételnél)` : '';
    return first === undefined ? [] : [`  ${findingSentence(first)}${more}`];
  });
  return lines.length === 0 ? [] : [`Figyelmeztetések (${formatNumber(warnings.length)}):`, ...lines];
}
