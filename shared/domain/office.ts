import { choice, postalCode, reference, settlement, text } from './field-makers.ts';
import { describeKind, type RecordOf } from './record.ts';

/** The county mentor office that owns the records. It is created once; further PCs join it. */
export const office = describeKind({
  name: 'office',
  label: 'Mentoriroda',
  plural: 'Mentorirodák',
  purpose: 'Az iroda adatai kerülnek minden dokumentum fejlécébe és aláírásába.',
  fields: {
    name: text('Az iroda neve', {
      required: true,
      column: true,
      help: 'Fejlécben és aláírásban, például: Hajdú-Bihar Megyei Mentoriroda.',
    }),
    /** Absent: a county's. */
    role: choice('Jelleg', { choices: { county: 'megyei mentoriroda', centre: 'országos központ' } }),
    county: text('Megyekód', { required: true, column: true, maxLength: 2 }),
    postalCode: postalCode('Irányítószám'),
    seat: settlement('Székhely', {
      required: true,
      column: true,
      help: 'A dokumentumok keltezésében ez a helynév áll.',
    }),
    street: text('Utca, házszám'),
    phone: text('Telefon', { written: 'phone' }),
    email: text('E-mail', { written: 'email' }),
    lead: reference('mentor', 'Irodavezető'),
    employer: text('Munkáltató', { help: 'A munkaidő-kimutatáson és a kiküldetési rendelvényen szerepel.' }),
    employerSigner: text('A munkáltatói jogkör gyakorlója', { personal: true, isName: true }),
    filingPrefix: text('Iktatószám előtagja', {
      maxLength: 10,
      help: 'Például JN: az iktatószám JN/12-3/2018 alakú lesz.',
    }),
  },
  together: [['postalCode', 'seat', 'street']],
  title: (record) => record.name,
});

export type Office = RecordOf<typeof office>;

/** Stands for a county where there is none: no county has this code in the nomenclature of the KSH. */
export const CENTRE_COUNTY = '00';

/** The national centre, which counts what the county offices send. */
export function isCentre(one: Pick<Office, 'role'>): boolean {
  return one.role === 'centre';
}
