import type { CountyCode } from './counties.ts';
import * as table from './table.ts';
import {
  type BenefitClass,
  decodeAt,
  kshCheckDigit,
  originLatitude,
  originLongitude,
  type SettlementStatus,
  unpackMarks,
  widths,
} from './table-format.ts';

/** A settlement of Hungary, or a district of the capital, as it was on `gazetteerDate`. */
export interface Settlement {
  /** KSH code: five digits, the last one a check digit. */
  readonly ksh: string;
  readonly name: string;
  readonly status: SettlementStatus;
  readonly county: CountyCode;
  /** District code (járás or capital district), three digits; undefined for Budapest as a whole. */
  readonly district: string | undefined;
  /** People living there on `gazetteerDate`. */
  readonly population: number;
  /** Degrees, WGS 84, four decimals; `approximatePlace` tells the few that are not exact. */
  readonly latitude: number;
  readonly longitude: number;
  readonly approximatePlace: boolean;
  /** Main postal code; undefined in the capital, where there are many. */
  readonly postalCode: string | undefined;
  readonly isCountySeat: boolean;
  readonly isDistrictSeat: boolean;
  /** The stronger of the settlement's and its district's class (105/2015. and 290/2014. Korm. rendelet). */
  readonly benefit: BenefitClass;
  /** Beneficiary by social, economic and infrastructural state (105/2015. (IV. 23.) Korm. rendelet). */
  readonly socioeconomicBeneficiary: boolean;
  /** Beneficiary by significant unemployment (same decree). */
  readonly unemploymentBeneficiary: boolean;
}

/** A járás or a district of the capital. */
export interface District {
  readonly code: string;
  readonly name: string;
  readonly county: CountyCode;
  /** KSH code of its seat. */
  readonly seat: string;
  readonly settlements: readonly Settlement[];
}

interface Place {
  readonly name: string;
  readonly county: CountyCode;
  readonly district: string | undefined;
}

function readSettlement(index: number, place: Place): Settlement {
  const firstFour = String(decodeAt(table.codes, widths.code, index)).padStart(4, '0');
  const postalCode = decodeAt(table.postalCodes, widths.postalCode, index);
  const degrees = (text: string, origin: number) => (decodeAt(text, 3, index) + origin * 10_000) / 10_000;
  return {
    ksh: `${firstFour}${kshCheckDigit(firstFour)}`,
    ...place,
    population: decodeAt(table.populations, widths.population, index),
    latitude: degrees(table.latitudes, originLatitude),
    longitude: degrees(table.longitudes, originLongitude),
    postalCode: postalCode === 0 ? undefined : String(postalCode),
    ...unpackMarks(decodeAt(table.marks, widths.marks, index)),
  };
}

export interface Gazetteer {
  readonly settlements: readonly Settlement[];
  readonly districts: readonly District[];
}

/** Reads the whole table; a few milliseconds, done once, on first use. */
export function readTable(): Gazetteer {
  const districts: District[] = [];
  const settlements: Settlement[] = [];
  const nameLines = table.names.split('\n');
  for (const [at, line] of table.districtLines.split('\n').entries()) {
    const [code = '', name = '', county = '', seat = ''] = line.split('|');
    const district = code === '' ? undefined : code;
    const members = (nameLines[at] ?? '')
      .split('|')
      .map((member, offset) =>
        readSettlement(settlements.length + offset, { name: member, county, district }),
      );
    settlements.push(...members);
    if (district) districts.push({ code: district, name, county, seat, settlements: members });
  }
  return { settlements, districts };
}
