import { type CountryFigures, countryFigures } from '../../shared/centre/country.ts';
import { officeFacts } from '../../shared/centre/office-facts.ts';
import type { CountyPackage } from '../../shared/domain/county-package.ts';
import { type DataSet, dataSetOf } from '../../shared/domain/dataset.ts';
import { CENTRE_COUNTY, type Office } from '../../shared/domain/office.ts';
import { controlTotalsOf, monthOf } from '../../shared/exchange/control-totals.ts';
import { impersonalRecords } from '../../shared/exchange/extract.ts';
import type { FileFrame } from '../../shared/exchange/file-head.ts';
import { writeFile } from '../../shared/exchange/write-file.ts';
import { recordHash } from '../../shared/exchange/digest.ts';
import type { AnyRecord } from '../../shared/domain/record.ts';
import type { Period } from '../../shared/lib/periods.ts';
import { defaultProfile } from '../../shared/programme/efop-131.ts';
import type { ReportContext } from '../../shared/reports/report.ts';
import { OFFICE, PLACES, periodFrom, smallOffice, smallOfficeContext } from './small-office.ts';

/** A centre that has got the extracts of two small counties; the second knows the same institutions and communities as the first. */
const CENTRE = 'kozpont';
const OTHER = 'iroda-bk';

const centre: Office = {
  id: CENTRE,
  office: CENTRE,
  role: 'centre',
  name: 'Országos Mentorközpont',
  county: CENTRE_COUNTY,
  postalCode: '2000',
  seat: '15440',
};

type Kinds = Readonly<Record<string, ReadonlyMap<string, AnyRecord>>>;

/** The other county's data: the work of March with the same partners, by mentors of its own. */
function otherCounty(): DataSet {
  const own = smallOffice() as unknown as Kinds;
  const kinds = Object.entries(own).map(([kind, records]) => {
    const all = [...records.values()].map((record) => ({ ...record, office: OTHER }));
    if (kind === 'office')
      return [
        kind,
        all.map((one) => ({
          ...one,
          id: OTHER,
          county: '04',
          seat: PLACES.fuzesgyarmat,
          name: 'Békés Megyei Mentoriroda',
        })),
      ];
    if (kind === 'mentor') return [kind, all.map((one) => ({ ...one, id: `bk-${one.id}` }))];
    if (kind !== 'activity') return [kind, all];
    return [kind, all.filter((one) => String((one as AnyRecord)['date']).startsWith('2018-03'))];
  });
  return dataSetOf(Object.fromEntries(kinds));
}

const offices = [
  {
    office: OFFICE,
    county: '09',
    name: 'Hajdú-Bihar Megyei Mentoriroda',
    data: smallOffice(),
    madeAt: '2018-04-03T10:00:00',
  },
  {
    office: OTHER,
    county: '04',
    name: 'Békés Megyei Mentoriroda',
    data: otherCounty(),
    madeAt: '2018-03-28T15:30:00',
  },
];

function packageOf({ office, county, name, data, madeAt }: (typeof offices)[number]): CountyPackage {
  const items = Object.entries(data as unknown as Kinds).flatMap(([kind, records]) =>
    [...records.values()].map((record) => ({
      kind,
      id: record.id,
      hash: recordHash(record),
      month: monthOf(record),
    })),
  );
  const totals = controlTotalsOf(items);
  return {
    id: `${CENTRE}/${office}`,
    office: CENTRE,
    county,
    sender: office,
    senderName: name,
    madeAt,
    date: '2018-04-04',
    time: '09:00',
    fileId: office,
    fileName: `${name}.mentor`,
    attachments: [
      { hash: 'a'.repeat(64), name: `${office}.mentor`, mime: 'application/octet-stream', size: 1 },
    ],
    records: items.length,
    sent: totals,
    totals,
    status: 'current',
  };
}

/** The extracts the two counties send, and whether as of their own day or as a later one. */
export function extractOfCounty(
  index: 0 | 1,
  changes: Partial<Pick<FileFrame, 'fileId' | 'madeAt'>> = {},
): Uint8Array {
  const one = offices[index];
  const kinds = Object.entries(one?.data as unknown as Kinds);
  const records = new Map(kinds.map(([kind, ones]) => [kind, [...ones.values()]]));
  const written = writeFile(
    {
      app: '0.1.0',
      fileId: one?.office ?? '',
      madeAt: one?.madeAt ?? '',
      sender: { replica: 'a'.repeat(24), office: one?.office ?? '', label: '1. számítógép' },
      scope: { type: 'extract', personal: 'none' },
      ...changes,
    },
    { kind: 'extract', records: impersonalRecords(records) },
  );
  if (!written.ok) throw new Error(written.message);
  return written.value;
}

export function countryOf(period: Period): CountryFigures {
  const facts = offices.map(({ data, ...whose }) => ({
    ...officeFacts(data, whose, period),
    name: whose.name,
  }));
  return countryFigures(facts, period);
}

export const centreData: DataSet = dataSetOf({
  office: [centre],
  programmeProfile: [defaultProfile(CENTRE)],
  mentor: [...smallOffice().mentor.values()].slice(0, 1).map((one) => ({ ...one, office: CENTRE })),
  countyPackage: offices.map(packageOf),
});

/** What the centre's documents of March 2018 or its quarter are made of. */
export function centreContext(changes: Partial<ReportContext> = {}): ReportContext {
  return smallOfficeContext({
    data: centreData,
    office: CENTRE,
    country: countryOf(periodFrom('2018-Q1')),
    ...changes,
  });
}
