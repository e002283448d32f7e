import { choice, date, longText, reference, rows, text, time, whole, yesNo } from './field-makers.ts';
import { describeKind, type RecordOf } from './record.ts';

/** Control totals: of one kind and month how many records, and one value that is the same for the same records. */
export const controlTotals = {
  kind: text('Nyilvántartás', { required: true, holds: 'kind' }),
  month: text('Hónap', { holds: 'month' }),
  count: whole('Darab', { unit: 'db', required: true, min: 0 }),
  hash: text('Ellenőrző érték', { required: true, holds: 'hash' }),
} as const;

/*
[Note: Whose data a file held]

An entry of the log keeps, of everybody whose own record (contact, mentor) went into the file with personal data in it, the kind and
the id, and nothing else: whoever is erased later is no more than an id here too. They are rows and not links on purpose. Uniting two
records rewrites links, and what was given out must stay as it was; a link to a record that was deleted would be a finding nobody could
mend. An entry made before the program kept them lacks `peopleListed`: of such a file nobody can say who was in it, and screens say so.
*/

/** Nobody knows an office with as many people as can be read here. */
const MOST_PEOPLE = 50_000;

/** One person whose own record a file held. See [Note: Whose data a file held]. */
const personInFile = {
  kind: text('Nyilvántartás', { required: true }),
  id: text('Azonosító', { required: true }),
} as const;

/** Data given out of the office: who got whose data, when and why. */
export const transfer = describeKind({
  name: 'transfer',
  label: 'Adatátadás',
  plural: 'Adatátadások',
  purpose: 'Minden kiadott adatfájl: ki kapta meg, kinek az adatait, mikor és milyen célból.',
  fields: {
    date: date('Dátum', { required: true, column: true }),
    time: time('Időpont'),
    recipient: text('Kinek', { required: true, column: true }),
    purpose: text('Milyen célból', { required: true, column: true }),
    scope: choice('Terjedelem', {
      required: true,
      column: true,
      filter: true,
      choices: {
        all: 'minden adat',
        mentor: 'egy mentor adatai',
        settlement: 'települések adatai',
        period: 'egy időszak adatai',
        extract: 'kivonat',
      },
    }),
    about: text('Mire terjed ki', { column: true }),
    personal: choice('Személyes adatok', {
      required: true,
      column: true,
      choices: { none: 'nincsenek benne', names: 'csak nevek', all: 'benne vannak' },
    }),
    peopleListed: yesNo('Az érintettek felsorolva', { internal: true }),
    people: rows('Kinek az adatai', { internal: true, fields: personInFile, most: MOST_PEOPLE }),
    encrypted: yesNo('Jelszóval titkosítva', { column: true }),
    fileName: text('Fájl neve', { column: true }),
    fileId: text('A fájl azonosítója', { required: true }),
    records: whole('Tételek', { unit: 'db', required: true, min: 0, column: true }),
    totals: rows('Ellenőrző összegek', { fields: controlTotals }),
    by: reference('mentor', 'Ki adta át', { column: true }),
    notes: longText('Megjegyzések'),
  },
  together: [['date', 'time']],
  title: (record) => record.fileName ?? record.recipient,
});

export type Transfer = RecordOf<typeof transfer>;
