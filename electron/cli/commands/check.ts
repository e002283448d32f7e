import { isVisible, KIND_NAMES, kindOf } from '../../../shared/domain/dataset.ts';
import {
  checkRecords,
  type DataQuality,
  type FindingGroup,
  visibleRecords,
} from '../../../shared/exchange/check.ts';
import { mayBeMissing } from '../../../shared/exchange/missing-references.ts';
import type { FileContent } from '../../../shared/exchange/file-content.ts';
import type { FileHead } from '../../../shared/exchange/file-head.ts';
import { formatDateTime, formatRange, isCalendarDate, isClockTime } from '../../../shared/lib/dates.ts';
import { formatNumber } from '../../../shared/lib/numbers.ts';
import { conflictsOf } from '../../../shared/merge/conflicts.ts';
import { type Call, type Command, done, refused, type Result } from '../command.ts';
import { readMentorFile } from '../files.ts';
import { localTime } from '../identities.ts';
import { recordNames, type RecordNames } from '../record-names.ts';

/** Records named for each group of findings. */
const EXAMPLES = 3;

export const check: Command = {
  name: 'check',
  words: ['F.mentor'],
  summary: 'Ellenőrzi az adatfájl épségét, majd kiírja a tételek számát és az adatminőségi észrevételeket.',
  options: {
    strict: { type: 'boolean', help: 'Az adatokban talált hiba is 1-es kilépési kódot ad.' },
    all: { type: 'boolean', help: 'Az észrevételeknél minden érintett tételt felsorol.' },
  },
  run: runCheck,
};

const contentNames = {
  exchange: 'adatcserefájl',
  backup: 'biztonsági mentés',
  extract: 'kivonat',
};

/** How much personal data an extract holds; one that does not say holds none. */
const personalWords: Readonly<Record<string, string>> = {
  none: 'személyes adatok nélkül',
  names: 'személynevekkel',
  all: 'minden személyes adattal',
};

async function runCheck(call: Call): Promise<Result> {
  const file = await readMentorFile(call.words[0] ?? '');
  if (!file.ok) return file.result;
  const { head, content } = file.value;
  const records = content.kind === 'extract' ? content.records : visibleRecords(content.rows);
  const quality = checkRecords(records, {
    today: localTime(new Date()).slice(0, 10),
    isExtract: content.kind === 'extract',
    mayBeMissing: mayBeMissing(head, content.kind === 'extract' ? new Map() : content.rows),
  });
  const state = stateOf(content);
  const names = recordNames(records);
  const lines = [
    ...headLines(head, names),
    ...countLines(quality, state),
    ...findingLines(quality, names, call.values.all === true),
  ];
  const json = { head, ...state, ...jsonOf(quality) };
  if (call.values.strict !== true || quality.errors === 0) return done(lines, json);
  const message = `Az adatokban ${formatNumber(quality.errors)} hiba van.`;
  return refused({ reason: 'data', message }, { lines, json });
}

interface State {
  readonly deleted: number;
  readonly erased: number;
  /** Records with an undecided conflict, as `kind/id`. */
  readonly conflicts: readonly string[];
  readonly logEntries: number;
}

function stateOf(content: FileContent): State {
  if (content.kind === 'extract') return { deleted: 0, erased: 0, conflicts: [], logEntries: 0 };
  const all = [...content.rows].flatMap(([kind, rows]) => rows.map((row) => ({ kind, row })));
  const erased = all.filter(({ row }) => row.record.erased === true).length;
  const hidden = all.filter(({ row }) => !isVisible(row.record)).length;
  const conflicts = all
    .filter(({ row }) => conflictsOf(row).length > 0)
    .map(({ kind, row }) => `${kind}/${row.id}`);
  return {
    deleted: hidden - erased,
    erased,
    conflicts,
    logEntries: content.kind === 'backup' ? content.log.length : 0,
  };
}

function headLines({ kind, madeAt, app, sender, dataVersion, scope }: FileHead, names: RecordNames) {
  return [
    `Az adatfájl ép: ${contentNames[kind]}${kind === 'extract' ? ` ${personalOf(scope)}` : ''}, ${scopeWords(scope, names)}.`,
    `Készült: ${momentWords(madeAt)}; Mentoriroda ${app}, adatváltozat: ${dataVersion}.`,
    senderLine(sender, names),
  ];
}

/** What goes out unlocked is called by the office's name alone. */
function senderLine({ label, office, replica }: FileHead['sender'], names: RecordNames): string {
  const name = names.nameOf('office', office);
  return label === name ? `Küldő: ${name}.` : `Küldő: ${label || replica}; iroda: ${name}.`;
}

/** „2018. április 5., 9:05”; what is no moment stands as it came. */
function momentWords(moment: string): string {
  const [date, time] = [moment.slice(0, 10), moment.slice(11, 16)];
  return isCalendarDate(date) && isClockTime(time) ? formatDateTime(date, time) : moment;
}

function personalOf({ personal = 'none' }: FileHead['scope']): string {
  return personalWords[personal] ?? personal;
}

function scopeWords({ type, ids, from = '', to = '' }: FileHead['scope'], names: RecordNames): string {
  if (isCalendarDate(from) && isCalendarDate(to)) return `csak ez az időszak: ${formatRange(from, to)}`;
  if (type === 'all' || type === 'extract') return 'minden tétel';
  if (ids === undefined) return `csak egy rész: ${type}`;
  const nameOf = type === 'settlement' ? names.settlementName : (id: string) => names.nameOf('mentor', id);
  return `csak ezeké: ${ids.map(nameOf).join(', ')}`;
}

function countLines({ counts, unknownKinds }: DataQuality, state: State): readonly string[] {
  const kinds = KIND_NAMES.flatMap((kind) =>
    counts.has(kind) ? [[kind, counts.get(kind) ?? 0] as const] : [],
  );
  const named: (readonly [string, number])[] = [
    ['Törölt tételek', state.deleted],
    ['Adatvédelmi okból kiürített tételek', state.erased],
    ['Eldöntetlen ütközések', state.conflicts.length],
    ['Naplóbejegyzések', state.logEntries],
    ...[...unknownKinds].map(
      ([kind, count]) => [`Újabb program ismeretlen nyilvántartása („${kind}”)`, count] as const,
    ),
  ];
  return [
    '',
    'Tételek:',
    ...kinds.map(([kind, count]) => `  ${kindOf(kind)?.plural ?? kind}: ${formatNumber(count)}`),
    ...named.filter(([, count]) => count > 0).map(([name, count]) => `${name}: ${formatNumber(count)}`),
  ];
}

function findingLines(quality: DataQuality, names: RecordNames, all: boolean): readonly string[] {
  if (quality.findings.length === 0) return ['', 'Adatminőségi észrevétel nincs.'];
  const { errors, warnings, groups } = quality;
  return [
    '',
    `Adatminőségi észrevételek: ${formatNumber(errors)} hiba, ${formatNumber(warnings)} figyelmeztetés.`,
    ...groups.flatMap((group) => groupLines(group, names, all)),
  ];
}

function groupLines(group: FindingGroup, names: RecordNames, all: boolean): readonly string[] {
  const severity = group.severity === 'error' ? 'hiba' : 'figyelmeztetés';
  const shown = all ? group.ids : group.ids.slice(0, EXAMPLES);
  const more = group.ids.length - shown.length;
  return [
    `  ${formatNumber(group.ids.length)} ${severity} – ${placeOf(group)}: ${group.message}`,
    ...shown.map((id) => `      ${names.nameOf(group.kind, id)}`),
    ...(more > 0 ? [`      … és további ${formatNumber(more)} tétel.`] : []),
  ];
}

function placeOf({ kind: name, field }: FindingGroup): string {
  const kind = kindOf(name);
  const label = kind?.label ?? name;
  return field === undefined ? label : `${label}, „${kind?.fields[field]?.label ?? field}” mező`;
}

function jsonOf({
  counts,
  unknownKinds,
  findings,
  errors,
  warnings,
}: DataQuality): Readonly<Record<string, unknown>> {
  return {
    counts: Object.fromEntries(counts),
    unknownKinds: Object.fromEntries(unknownKinds),
    errors,
    warnings,
    findings,
  };
}
