import { ABSENCES, ACTIVITY_KINDS, MODES, OFFICE_KINDS } from './activity-kinds.ts';
import {
  choice,
  date,
  decimal,
  labels,
  longText,
  reference,
  references,
  rows,
  settlements,
  text,
  time,
  whole,
} from './field-makers.ts';
import { describeKind, type RecordOf } from './record.ts';
import type { Finding, SenseContext } from './finding.ts';

/** The central fact: what a mentor did, when, where, with whom, with what result. Absence is a kind of it. */
export const activity = describeKind({
  name: 'activity',
  label: 'Tevékenység',
  plural: 'Tevékenységek',
  purpose:
    'Minden látogatás, tanácsadás, rendezvény és távollét. Egyszer kell rögzíteni, minden dokumentum ebből készül.',
  fields: {
    date: date('Dátum', { required: true, column: true }),
    start: time('Kezdete', { column: true }),
    end: time('Vége', { column: true }),
    kind: choice('Jelleg', { required: true, column: true, filter: true, choices: ACTIVITY_KINDS }),
    absence: choice('Távollét oka', { choices: ABSENCES }),
    mode: choice('Módja', { choices: MODES }),
    mentors: references('mentor', 'Mentorok', { required: true, column: true, filter: true }),
    settlements: settlements('Települések', { column: true, filter: true }),
    place: text('Helyszín'),
    project: reference('project', 'Projekt', { filter: true }),
    organisations: references('organisation', 'Szervezetek'),
    communities: references('community', 'Közösségek'),
    contacts: references('contact', 'Résztvevő kapcsolattartók'),
    topics: labels('Témák'),
    title: text('Tárgy', { column: true, maxLength: 200 }),
    description: longText('Leírás'),
    result: longText('Eredmény'),
    nextStep: longText('Következő lépés'),
    participants: whole('Résztvevők', { unit: 'fő', max: 100_000 }),
    women: whole('Ebből nő', { unit: 'fő', max: 100_000 }),
    young: whole('Ebből 30 év alatti', { unit: 'fő', max: 100_000 }),
    newcomers: whole('Ebből új résztvevő', { unit: 'fő', max: 100_000 }),
    kilometres: decimal('Megtett út', { unit: 'km', decimals: 1, max: 2_000 }),
    attachments: rows('Igazoló dokumentumok', {
      fields: {
        hash: text('Fájl', { required: true, holds: 'hash' }),
        name: text('Fájlnév', { required: true }),
        mime: text('Típus', { required: true }),
        size: whole('Méret', { unit: 'db' }),
        description: text('Leírás'),
      },
    }),
  },
  together: [
    ['date', 'start', 'end'],
    ['kind', 'absence'],
    ['participants', 'women', 'young', 'newcomers'],
  ],
  title: (record) => record.title ?? ACTIVITY_KINDS[record.kind] ?? 'Tevékenység',
  sense(record, context): readonly Finding[] {
    return [
      ...senseOfTime(record, context.today),
      ...senseOfPeriod(record, context),
      ...senseOfPlace(record),
      ...senseOfPeople(record),
    ];
  },
});

export type Activity = RecordOf<typeof activity>;

/** Working time in minutes; 0 where no times are given. */
export function minutesOf(one: Pick<Activity, 'start' | 'end'>): number {
  if (one.start === undefined || one.end === undefined) return 0;
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
  return Math.max(0, minutes(one.end) - minutes(one.start));
}

type Severity = Finding['severity'];
type Problem = readonly [Severity, string, string];

function finding(record: Activity, [severity, field, message]: Problem): Finding {
  return { severity, kind: 'activity', id: record.id, field, message };
}

function senseOfTime(record: Activity, today: string): readonly Finding[] {
  const problems: Problem[] = [];
  if (record.date > today) problems.push(['warning', 'date', 'A dátum a jövőben van. Kérjük, ellenőrizze.']);
  if (record.start !== undefined && record.end !== undefined && record.end <= record.start) {
    problems.push(['error', 'end', 'A tevékenység vége későbbi legyen, mint a kezdete.']);
  }
  if (record.kind === 'absence' && record.absence === undefined) {
    problems.push(['error', 'absence', 'Kérjük, adja meg a távollét okát.']);
  }
  return problems.map((problem) => finding(record, problem));
}

/** What is charged to the project outside its period is not eligible. */
function senseOfPeriod(record: Activity, context: SenseContext): readonly Finding[] {
  const programme = context.find('programmeProfile', `${record.office}/programme`);
  const [start, end] = [programme?.['start'], programme?.['end']];
  const isBefore = typeof start === 'string' && record.date < start;
  const isAfter = typeof end === 'string' && record.date > end;
  if (!isBefore && !isAfter) return [];
  const message =
    'A dátum kívül esik a projekt időtartamán, ezért a projekt terhére nem számolható el. Kérjük, ellenőrizze.';
  return [finding(record, ['warning', 'date', message])];
}

function senseOfPlace(record: Activity): readonly Finding[] {
  const needed = !OFFICE_KINDS.has(record.kind) && (record.settlements ?? []).length === 0;
  return needed
    ? [
        finding(record, [
          'warning',
          'settlements',
          'Nincs település megadva, ezért a tevékenység egyetlen település összesítésében sem szerepel.',
        ]),
      ]
    : [];
}

function senseOfPeople(record: Activity): readonly Finding[] {
  const all = record.participants;
  const parts = ['women', 'young', 'newcomers'] as const;
  return parts
    .filter((part) => (record[part] ?? 0) > (all ?? 0))
    .map((part) =>
      finding(record, ['error', part, 'A részlétszám nem lehet nagyobb az összes résztvevő számánál.']),
    );
}
