/**
 * [Note: The gazetteer's table] `table.ts` is made by `build/gazetteer/generate.ts` from the published tables and read by
 * `read-table.ts`. Settlements stand in the order of district, then code, so a district is only a run length. Every figure of
 * a settlement is written with a fixed number of base-64 digits, one string for each kind of figure.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

/** How many base-64 digits each figure takes. */
export const widths = { code: 2, population: 4, latitude: 3, longitude: 3, postalCode: 3, marks: 2 } as const;

/** Ten-thousandths of a degree are counted from here, the south-west of the country. */
export const originLatitude = 45;
export const originLongitude = 16;

export const statusOrder = [
  'capital',
  'capitalDistrict',
  'countyRankTown',
  'town',
  'largeVillage',
  'village',
] as const;
export type SettlementStatus = (typeof statusOrder)[number];

/** From the weakest to the strongest support class of 290/2014. (XI. 26.) Korm. rendelet. */
export const benefitOrder = ['none', 'beneficiary', 'toDevelop', 'complexProgramme'] as const;
export type BenefitClass = (typeof benefitOrder)[number];

/** The marks of a settlement, packed into one number by `packMarks`. */
export interface Marks {
  readonly status: SettlementStatus;
  readonly benefit: BenefitClass;
  readonly isCountySeat: boolean;
  readonly isDistrictSeat: boolean;
  readonly socioeconomicBeneficiary: boolean;
  readonly unemploymentBeneficiary: boolean;
  readonly approximatePlace: boolean;
}

const flagOrder = [
  'isCountySeat',
  'isDistrictSeat',
  'socioeconomicBeneficiary',
  'unemploymentBeneficiary',
  'approximatePlace',
] as const;

export function packMarks(marks: Marks): number {
  const classes = statusOrder.indexOf(marks.status) * 4 + benefitOrder.indexOf(marks.benefit);
  return flagOrder.reduce((packed, flag) => packed * 2 + (marks[flag] ? 1 : 0), classes);
}

export function unpackMarks(packed: number): Marks {
  const bit = (index: number) => ((packed >> (flagOrder.length - 1 - index)) & 1) === 1;
  const classes = packed >> flagOrder.length;
  return {
    status: statusOrder[classes >> 2] ?? 'village',
    benefit: benefitOrder[classes & 3] ?? 'none',
    isCountySeat: bit(0),
    isDistrictSeat: bit(1),
    socioeconomicBeneficiary: bit(2),
    unemploymentBeneficiary: bit(3),
    approximatePlace: bit(4),
  };
}

/** Writes whole numbers with a fixed number of base-64 digits each; throws if one does not fit. */
export function encodeFixed(values: readonly number[], width: number): string {
  return values
    .map((value) => {
      if (!Number.isInteger(value) || value < 0 || value >= 64 ** width)
        throw new Error(`does not fit: ${value}`);
      return Array.from(
        { length: width },
        (_, place) => digits[Math.floor(value / 64 ** (width - 1 - place)) % 64],
      ).join('');
    })
    .join('');
}

const digitValues = new Map(Array.from(digits, (digit, value) => [digit.charCodeAt(0), value]));

/** The `index`-th number of a string written by `encodeFixed`. */
export function decodeAt(text: string, width: number, index: number): number {
  let value = 0;
  for (let place = index * width; place < (index + 1) * width; place += 1) {
    value = value * 64 + (digitValues.get(text.charCodeAt(place)) ?? 0);
  }
  return value;
}

/** Check digit of a settlement code: weights 9, 7, 3, 1 over the four digits, made up to the next ten. */
export function kshCheckDigit(firstFour: string): number {
  const sum = [9, 7, 3, 1].reduce((total, weight, place) => total + weight * Number(firstFour[place]), 0);
  return (10 - (sum % 10)) % 10;
}
