import { choice, date, decimal, longText, reference, references, rows, text, whole } from './field-makers.ts';
import { describeKind, type RecordOf } from './record.ts';

/** One official journey: its legs, its vehicle, its costs, and the activities it served. */
export const travel = describeKind({
  name: 'travel',
  label: 'Kiküldetés',
  plural: 'Kiküldetések',
  purpose: 'A hivatalos utak. Ezekből készül a kiküldetési rendelvény, az útnyilvántartás és a menetlevél.',
  fields: {
    mentor: reference('mentor', 'Kiküldött', { required: true, column: true, filter: true }),
    date: date('Dátum', { required: true, column: true }),
    orderNumber: text('Rendelvény száma', { column: true }),
    orderedBy: text('Elrendelő', { personal: true, isName: true }),
    purpose: text('A kiküldetés célja', { required: true, column: true }),
    vehicle: choice('Közlekedési eszköz', {
      required: true,
      column: true,
      filter: true,
      choices: { own: 'saját gépkocsi', office: 'intézményi gépkocsi', public: 'közösségi közlekedés' },
    }),
    legs: rows('Útvonal', {
      required: true,
      fields: {
        from: text('Honnan', { required: true }),
        to: text('Hová', { required: true }),
        kilometres: decimal('Távolság', { unit: 'km', decimals: 1, max: 2_000 }),
        departure: text('Indulás', { maxLength: 5 }),
        arrival: text('Érkezés', { maxLength: 5 }),
      },
    }),
    plate: text('Rendszám', { personal: true, maxLength: 12 }),
    carType: text('Gyártmány, típus', { personal: true }),
    fuelNorm: decimal('Üzemanyagnorma', { unit: 'l/100 km', decimals: 1, max: 40 }),
    fuelPrice: decimal('Üzemanyagár', { unit: 'Ft/l', decimals: 1, max: 5_000 }),
    allowance: whole('Normaköltség', { unit: 'Ft/km', max: 200 }),
    tickets: whole('Menetjegyek', { unit: 'Ft' }),
    dailyAllowance: whole('Napidíj', { unit: 'Ft' }),
    odometerStart: decimal('Kilométeróra induláskor', { unit: 'km', decimals: 1, max: 2_000_000 }),
    activities: references('activity', 'Tevékenységek'),
    notes: longText('Megjegyzések'),
  },
  together: [
    ['plate', 'carType', 'fuelNorm'],
    ['fuelPrice', 'allowance'],
  ],
  title: (record) => record.purpose,
});

export type Travel = RecordOf<typeof travel>;

/** Length of a journey in kilometres, one decimal. */
export function kilometresOf(one: Pick<Travel, 'legs'>): number {
  const tenths = one.legs.reduce((sum, leg) => sum + Math.round((leg.kilometres ?? 0) * 10), 0);
  return tenths / 10;
}
