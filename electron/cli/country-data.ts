import { countryFigures, type CountryFigures } from '../../shared/centre/country.ts';
import { describeExtract } from '../../shared/centre/describe-extract.ts';
import { effectiveData, type ReadPackage } from '../../shared/centre/effective.ts';
import { type ArrivedExtract, judgeExtract, packageWrites } from '../../shared/centre/intake.ts';
import { officeFacts } from '../../shared/centre/office-facts.ts';
import { packagesInForce } from '../../shared/centre/packages.ts';
import type { CountyPackage } from '../../shared/domain/county-package.ts';
import { dataSetOf } from '../../shared/domain/dataset.ts';
import { CENTRE_COUNTY, type Office } from '../../shared/domain/office.ts';
import type { MentorFile } from '../../shared/exchange/read-file.ts';
import { settlementByName } from '../../shared/gazetteer/gazetteer.ts';
import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import type { Period } from '../../shared/lib/periods.ts';
import { defaultProfile } from '../../shared/programme/efop-131.ts';
import { misused, refused } from './command.ts';
import { readMentorFile } from './files.ts';
import type { Loading } from './office-data.ts';

/** More files than this are no network's. */
export const MOST_EXTRACTS = 200;

const CENTRE = 'centre';

/** The centre in whose name the papers speak where only extracts are at hand. */
const centre: Office = {
  id: CENTRE,
  office: CENTRE,
  role: 'centre',
  name: 'Országos Mentorközpont',
  county: CENTRE_COUNTY,
  seat: settlementByName('Szentendre')?.ksh ?? '',
};

interface Read {
  readonly path: string;
  readonly file: MentorFile;
}

/** The country of these extracts: repeated and older ones among them are left out as the centre would leave them out. */
export async function loadCountry(paths: readonly string[], period: Period | undefined): Promise<Loading> {
  if (period === undefined)
    return { ok: false, result: misused('Az országos dokumentumhoz a --period kapcsoló szükséges.') };
  const read: Read[] = [];
  for (const path of paths) {
    const file = await readMentorFile(path);
    if (!file.ok) return file;
    read.push({ path, file: file.value });
  }
  const packages = packagesOf(read);
  if (!packages.ok) return { ok: false, result: refused(packages) };
  const country = figuresOf(read, packages.value, period);
  const data = dataSetOf({
    office: [centre],
    programmeProfile: [defaultProfile(CENTRE)],
    countyPackage: packages.value,
  });
  const sample = read.some(({ file }) => file.head.sample === true);
  const nothing = { conflicts: new Set<string>(), pictures: new Map<string, Uint8Array>() };
  return { ok: true, value: { data, office: CENTRE, sample, country, ...nothing } };
}

/** The records a centre would have after these files. */
function packagesOf(read: readonly Read[]): Outcome<readonly CountyPackage[]> {
  const records = new Map<string, CountyPackage>();
  for (const { path, file } of read) {
    const { head, content } = file;
    if (content.kind !== 'extract') return failure('notExtract', `${path}: ez a fájl nem kivonat.`);
    const described = describeExtract(head, content.records);
    if (!described.ok) return failure(described.reason, `${path}: ${described.message}`);
    const arrived: ArrivedExtract = { ...described.value, date: head.madeAt.slice(0, 10), fileName: path };
    for (const { id, fields } of packageWrites(arrived, judgeExtract(arrived, records.values()), CENTRE)) {
      records.set(id, { ...records.get(id), ...fields, id, office: CENTRE } as CountyPackage);
    }
  }
  return success([...records.values()]);
}

function figuresOf(
  read: readonly Read[],
  packages: readonly CountyPackage[],
  period: Period,
): CountryFigures {
  const contents = new Map(read.map(({ file }) => [file.head.fileId, file.content]));
  const offices = [...packagesInForce(packages)].map(([office, inForce]) => {
    const data = effectiveData(
      inForce.flatMap((about): readonly ReadPackage[] => {
        const content = contents.get(about.fileId);
        return content?.kind === 'extract' ? [{ about, records: content.records }] : [];
      }),
    );
    const [newest] = inForce;
    const whose = { office, county: newest?.county ?? '' };
    return { ...officeFacts(data, whose, period), name: newest?.senderName ?? office };
  });
  return countryFigures(offices, period);
}
