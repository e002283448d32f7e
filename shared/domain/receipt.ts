import { date, rows, text, time, whole } from './field-makers.ts';
import { describeKind, type RecordOf } from './record.ts';
import { controlTotals } from './transfer.ts';

/** What arrived of a file, told to its sender by whoever took it in; it travels like every record. */
export const receipt = describeKind({
  name: 'receipt',
  label: 'Átvételi elismervény',
  plural: 'Átvételi elismervények',
  purpose: 'Mi érkezett meg egy elküldött fájlból, és mi nem.',
  id: 'deterministic',
  fields: {
    fileId: text('A fájl azonosítója', { required: true }),
    receiver: text('Átvevő', { required: true, column: true }),
    replica: text('Az átvevő gép azonosítója', { required: true }),
    date: date('Dátum', { required: true, column: true }),
    time: time('Időpont'),
    records: whole('Átvett tételek', { unit: 'db', required: true, min: 0, column: true }),
    totals: rows('Ellenőrző összegek', { fields: controlTotals }),
    /** Records of the file that were not taken in: by id only, because a receipt goes back unlocked and its sender knows their names. */
    missing: rows('Át nem vett tételek', {
      fields: {
        kind: text('Nyilvántartás', { required: true, holds: 'kind' }),
        id: text('Azonosító', { required: true, holds: 'id' }),
        reason: text('Ok', { required: true }),
      },
    }),
  },
  together: [['date', 'time']],
  title: (record) => record.receiver,
  idFor: (record) => `${record.fileId}/${record.replica}`,
});

export type Receipt = RecordOf<typeof receipt>;
