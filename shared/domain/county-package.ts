import { choice, date, rows, text, time, whole } from './field-makers.ts';
import { describeKind, type RecordOf } from './record.ts';
import { controlTotals } from './transfer.ts';

/** An extract of a county office as the national centre received it; its records lie in the attachment, packed. */
export const countyPackage = describeKind({
  name: 'countyPackage',
  label: 'Megyei kivonat',
  plural: 'Megyei kivonatok',
  purpose: 'A megyei irodák beküldött kivonatai az országos összesítéshez.',
  fields: {
    county: text('Megye', { required: true, column: true, maxLength: 2 }),
    sender: text('A küldő iroda azonosítója', { required: true }),
    senderName: text('Küldő iroda', { required: true, column: true }),
    from: date('Időszak kezdete', { column: true }),
    to: date('Időszak vége', { column: true }),
    madeAt: text('Készült', { required: true, column: true, help: 'A küldő órája szerint.' }),
    date: date('Érkezett', { required: true, column: true }),
    time: time('Érkezés ideje'),
    fileId: text('A fájl azonosítója', { required: true }),
    fileName: text('Fájl neve', { column: true }),
    /** SHA-256 of the file as it came. */
    attachment: text('A fájl ellenőrző értéke', { required: true }),
    records: whole('Tételek', { unit: 'db', required: true, min: 0, column: true }),
    totals: rows('Ellenőrző összegek', { fields: controlTotals }),
    status: choice('Állapot', {
      required: true,
      column: true,
      filter: true,
      choices: { current: 'érvényes', superseded: 'újabb váltotta fel', withdrawn: 'visszavonva' },
    }),
  },
  together: [
    ['from', 'to'],
    ['date', 'time'],
  ],
  title: (record) => record.senderName,
});

export type CountyPackage = RecordOf<typeof countyPackage>;
