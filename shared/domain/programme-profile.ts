import { choice, date, decimal, labels, longText, rows, text, whole } from './field-makers.ts';
import { describeKind, type RecordOf } from './record.ts';

/** What the office's programme prints and counts: titles, periods, rates, pictures. One per office. */
export const programmeProfile = describeKind({
  name: 'programmeProfile',
  label: 'Programprofil',
  plural: 'Programprofilok',
  purpose: 'A program címe, azonosítója és beállításai minden dokumentumra érvényesek.',
  id: 'deterministic',
  fields: {
    title: text('A projekt címe', { required: true, column: true, maxLength: 300 }),
    projectNumber: text('Projektazonosító', { required: true, column: true, written: 'projectNumber' }),
    beneficiary: text('Kedvezményezett', { maxLength: 300 }),
    start: date('A projekt kezdete'),
    end: date('A projekt fizikai befejezése'),
    countyWord: choice('Megye vagy vármegye', {
      choices: { byDate: 'a dokumentum napja szerint', megye: 'megye', varmegye: 'vármegye' },
    }),
    mentorTitle: text('A mentorok munkaköre', { help: 'Az aláírásban a név alatt áll.' }),
    superior: text('Ellenőrző szervezet vagy személy'),
    allowance: whole('Normaköltség', {
      unit: 'Ft/km',
      max: 200,
      help: 'Általános személygépkocsi-normaköltség.',
    }),
    fuelPrices: rows('Üzemanyagárak', {
      help: 'A NAV által közzétett havi ár; ezzel számolunk, ha a kiküldetésnél nincs más megadva.',
      fields: {
        month: date('A hónap első napja', { required: true }),
        price: decimal('Üzemanyagár', { unit: 'Ft/l', decimals: 1, max: 5_000, required: true }),
      },
    }),
    notice: longText('A társfinanszírozás szövege', {
      help: 'Addig áll a képek helyén, amíg az iroda képet nem ad meg.',
    }),
    pictures: rows('A társfinanszírozás képei', {
      help: 'Az arculati kézikönyv szerinti képek; bármikor cserélhetők.',
      fields: {
        hash: text('Kép', { required: true }),
        name: text('Fájlnév', { required: true }),
        mime: text('Típus', { required: true }),
        description: text('Helyettesítő szöveg', { required: true }),
        widthMm: whole('Szélesség (mm)', { unit: 'db' }),
        heightMm: whole('Magasság (mm)', { unit: 'db' }),
      },
    }),
    topics: labels('Témák', { help: 'A tevékenység rögzítésekor ezek közül lehet választani.' }),
  },
  together: [['start', 'end']],
  title: (record) => record.title,
  idFor: (record) => `${record.office}/programme`,
});

export type ProgrammeProfile = RecordOf<typeof programmeProfile>;
