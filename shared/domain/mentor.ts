import { choice, date, decimal, settlement, text, whole, yesNo } from './field-makers.ts';
import { personName } from './person-name.ts';
import { describeKind, type RecordOf } from './record.ts';

/** A mentor of the office. People leave; their work stays: mentors get an end date, never a deletion. */
export const mentor = describeKind({
  name: 'mentor',
  label: 'Mentor',
  plural: 'Mentorok',
  purpose: 'Az iroda munkatársai. Három–négy mentor a szokásos, de több vagy kevesebb is rögzíthető.',
  fields: {
    title: text('Név előtagja', { maxLength: 20, help: 'Például dr., id., özv.' }),
    familyName: text('Családi név', { required: true, personal: true, isName: true }),
    givenName: text('Utónév', { required: true, personal: true, isName: true }),
    email: text('E-mail', { written: 'email', personal: true, column: true }),
    phone: text('Telefon', { written: 'phone', personal: true, column: true }),
    post: text('Munkakör', {
      column: true,
      help: 'Ha üresen marad, a programprofilban megadott munkakör áll az aláírásban.',
    }),
    background: choice('Szakmai háttér', {
      choices: {
        communityDeveloper: 'közösségfejlesztő',
        communityCulture: 'közművelődési szakember',
        museum: 'múzeumi szakember',
        library: 'könyvtáros',
        teacher: 'pedagógus',
        ruralDeveloper: 'vidékfejlesztő',
        social: 'szociális munkás',
        civil: 'civil szervezeti munkatárs',
        business: 'üzleti területről érkezett',
        other: 'egyéb',
      },
    }),
    weeklyHours: whole('Heti munkaidő', { unit: 'óra', min: 1, max: 60, required: true }),
    projectShare: whole('Ebből a projekt terhére', { unit: 'óra', max: 60 }),
    start: date('Munkaviszony kezdete', { required: true, column: true }),
    end: date('Munkaviszony vége', { column: true }),
    home: settlement('Lakóhely', { personal: true }),
    plate: text('Rendszám', { personal: true, maxLength: 12 }),
    carType: text('Gépkocsi gyártmánya, típusa', { personal: true }),
    fuelNorm: decimal('Üzemanyagnorma', { unit: 'l/100 km', decimals: 1, max: 40 }),
    isLead: yesNo('Irodavezető', { column: true }),
  },
  together: [
    ['title', 'familyName', 'givenName'],
    ['start', 'end'],
    ['plate', 'carType', 'fuelNorm'],
  ],
  title: personName,
  sense(record) {
    const wrong = record.end !== undefined && record.end < record.start;
    return wrong
      ? [
          {
            severity: 'error',
            kind: 'mentor',
            id: record.id,
            field: 'end',
            message: 'A munkaviszony vége nem lehet korábbi, mint a kezdete.',
          },
        ]
      : [];
  },
});

export type Mentor = RecordOf<typeof mentor>;
