import { choice, date, longText, reference, rows, text, whole, yesNo } from './field-makers.ts';
import { describeKind, type RecordOf } from './record.ts';

/** A grant-winning consortium or partnership: TOP, EFOP, CLLD or any other. */
export const project = describeKind({
  name: 'project',
  label: 'Projekt',
  plural: 'Projektek',
  purpose:
    'A mentorált konzorciumok és partnerségek. Tagjaik és célterületeik a projekt adatlapján vehetők fel.',
  fields: {
    title: text('A projekt címe', { required: true, column: true, maxLength: 300 }),
    projectNumber: text('Projektazonosító', { written: 'projectNumber', column: true }),
    call: choice('Felhívás', {
      required: true,
      filter: true,
      column: true,
      choices: {
        top531: 'TOP-5.3.1-16',
        top692: 'TOP-6.9.2-16',
        clld: 'TOP-7.1.1-16 (CLLD)',
        efop: 'EFOP',
        partnership: 'partnerségi projekt',
        other: 'egyéb',
      },
    }),
    leader: reference('organisation', 'Konzorciumvezető', { column: true }),
    parent: reference('organisation', 'Helyi akciócsoport', {
      help: 'CLLD-projektnél a helyi felhívást kezelő HACS.',
    }),
    start: date('Kezdete', { column: true }),
    physicalEnd: date('Fizikai befejezés'),
    financialEnd: date('Pénzügyi befejezés'),
    grant: whole('Támogatás', { unit: 'Ft' }),
    status: choice('Állapot', {
      column: true,
      filter: true,
      choices: {
        preparing: 'előkészítés alatt',
        submitted: 'benyújtva',
        running: 'megvalósítás alatt',
        suspended: 'felfüggesztve',
        finished: 'befejezve',
        maintenance: 'fenntartási időszakban',
        withdrawn: 'visszavonva',
      },
    }),
    statusDate: date('Az állapot dátuma'),
    statusReason: text('Az állapot oka'),
    manager: reference('contact', 'Projektmenedzser'),
    quarterBase: choice('Negyedévek számítása', {
      choices: { calendar: 'naptári negyedév', plan: 'a HCST elfogadásától' },
    }),
    monitoringNumber: text('OVIMOR-azonosító'),
    monitored: yesNo('Rögzítve az OVIMOR-ban'),
    milestones: rows('Mérföldkövek', {
      fields: {
        label: text('Megnevezés', { required: true }),
        due: date('Határidő', { required: true }),
        done: date('Teljesítés'),
      },
    }),
    notes: longText('Megjegyzések'),
  },
  together: [
    ['start', 'physicalEnd', 'financialEnd'],
    ['status', 'statusDate', 'statusReason'],
    ['monitoringNumber', 'monitored'],
  ],
  title: (record) => (record.projectNumber ? `${record.projectNumber} – ${record.title}` : record.title),
  sense(record) {
    const wrong =
      record.start !== undefined && record.physicalEnd !== undefined && record.physicalEnd < record.start;
    const message = 'A fizikai befejezés nem lehet korábbi, mint a projekt kezdete.';
    return wrong
      ? [{ severity: 'error', kind: 'project', id: record.id, field: 'physicalEnd', message }]
      : [];
  },
});

export type Project = RecordOf<typeof project>;
