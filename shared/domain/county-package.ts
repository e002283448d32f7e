import { choice, date, rows, text, time, whole } from './field-makers.ts';
import { describeKind, type RecordOf } from './record.ts';
import { controlTotals } from './transfer.ts';

/** An extract of a county office as the national centre received it; its records lie in the attachment, packed. */
export const countyPackage = describeKind({
  name: 'countyPackage',
  label: 'Megyei kivonat',
  plural: 'Megyei kivonatok',
  purpose: 'A megyei irodák beküldött kivonatai az országos összesítéshez.',
  id: 'deterministic',
  fields: {
    county: text('Megye', { required: true, column: true, maxLength: 2 }),
    sender: text('A küldő iroda azonosítója', { required: true }),
    senderName: text('Küldő iroda', { required: true, column: true }),
    from: date('Időszak kezdete', { column: true }),
    to: date('Időszak vége', { column: true }),
    /** `YYYY-MM-DDTHH:mm:ss`, local. */
    madeAt: text('Készült', { required: true, column: true, help: 'A küldő órája szerint.' }),
    date: date('Érkezett', { required: true, column: true }),
    time: time('Érkezés ideje'),
    fileId: text('A fájl azonosítója', { required: true }),
    fileName: text('Fájl neve', { column: true }),
    /** The file as it came, but for its encryption: one row. */
    attachments: rows('A beküldött fájl', {
      fields: {
        hash: text('Ellenőrző érték', { required: true }),
        name: text('Fájlnév', { required: true }),
        mime: text('Típus', { required: true }),
        size: whole('Méret', { unit: 'db' }),
      },
    }),
    records: whole('Tételek', { unit: 'db', required: true, min: 0, column: true }),
    /** What the file itself says it holds; without a month where it says only how many of a kind. */
    sent: rows('Küldött mennyiség', { fields: controlTotals }),
    /** What was counted out of it here. */
    totals: rows('Ellenőrző összegek', { fields: controlTotals }),
    status: choice('Állapot', {
      required: true,
      column: true,
      filter: true,
      choices: { current: 'érvényes', superseded: 'újabb váltotta fel', withdrawn: 'visszavonva' },
    }),
    /** Files that came after this one and were not taken: the same one again, or an older one. */
    notTaken: rows('Át nem vett fájlok', {
      fields: {
        date: date('Érkezett', { required: true }),
        time: time('Érkezés ideje'),
        fileName: text('Fájl neve', { required: true }),
        fileId: text('A fájl azonosítója', { required: true }),
        madeAt: text('Készült', { required: true }),
        reason: text('Ok', { required: true }),
      },
    }),
  },
  together: [
    ['from', 'to'],
    ['date', 'time'],
  ],
  title: (record) => record.senderName,
  idFor: (record) => `${record.office}/${record.fileId}`,
});

export type CountyPackage = RecordOf<typeof countyPackage>;
