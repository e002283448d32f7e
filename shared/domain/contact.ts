import { choice, date, longText, reference, settlement, text, yesNo } from './field-makers.ts';
import { personName } from './person-name.ts';
import { mergedAwayFields, MERGED_AWAY } from './merged-away.ts';
import { describeKind, type RecordOf } from './record.ts';

/** A natural person the office is in touch with; people are named only here, never in free text. */
export const contact = describeKind({
  name: 'contact',
  label: 'Kapcsolattartó',
  plural: 'Kapcsolattartók',
  purpose: 'A szervezetek és közösségek kapcsolattartói. Csak a munkához szükséges adatokat rögzítse.',
  fields: {
    title: text('Név előtagja', { maxLength: 20 }),
    familyName: text('Családi név', { required: true, personal: true, isName: true, column: true }),
    givenName: text('Utónév', { required: true, personal: true, isName: true, column: true }),
    salutation: text('Megszólítás', { personal: true, help: 'Levélben, például: Tisztelt Polgármester Úr!' }),
    post: text('Tisztség, beosztás', { column: true }),
    organisation: reference('organisation', 'Szervezet', { column: true, filter: true }),
    community: reference('community', 'Közösség'),
    settlement: settlement('Település', { column: true }),
    phone: text('Telefon', { written: 'phone', personal: true, column: true }),
    email: text('E-mail', { written: 'email', personal: true, column: true }),
    keyPerson: yesNo('Meghatározó helyi szereplő'),
    basis: choice('Adatkezelés jogalapja', {
      required: true,
      choices: {
        task: 'közfeladat ellátása',
        consent: 'hozzájárulás',
        legal: 'jogi kötelezettség',
        contract: 'szerződés teljesítése',
      },
    }),
    basisDate: date('A jogalap dátuma'),
    basisSource: text('Az adat forrása'),
    keepUntil: date('Megőrzés határideje'),
    checked: date('Adatai ellenőrizve'),
    notes: longText('Megjegyzések', {
      personal: true,
      help: 'Egészségügyi vagy más érzékeny személyes adatot ne írjon ide.',
    }),
    ...mergedAwayFields('contact'),
  },
  together: [['title', 'familyName', 'givenName'], ['basis', 'basisDate', 'basisSource'], MERGED_AWAY],
  title: personName,
});

export type Contact = RecordOf<typeof contact>;
