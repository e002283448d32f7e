import { kindOf } from '../../../shared/domain/dataset.ts';
import { inKindOrder } from '../../../shared/domain/kind-order.ts';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { impersonalRecords } from '../../../shared/exchange/extract.ts';
import type { FileContent, Records } from '../../../shared/exchange/file-content.ts';
import { writeFile } from '../../../shared/exchange/write-file.ts';
import { countyByCode } from '../../../shared/gazetteer/counties.ts';
import { formatNumber } from '../../../shared/lib/numbers.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import { sampleCounty } from '../../../shared/sample/county.ts';
import { sampleNationalOffices } from '../../../shared/sample/national.ts';
import type { SampleOffice } from '../../../shared/sample/sample-office.ts';
import { type Call, done, misused, refused, type Result, textOf } from '../command.ts';
import { writeOutput } from '../files.ts';
import { identitiesFrom } from '../identities.ts';
import { version } from '../version.ts';

interface Order {
  readonly seed: number;
  readonly isNational: boolean;
  readonly isExtract: boolean;
  readonly months: number | undefined;
  readonly county: string | undefined;
}

/** What was invented: the content, whose it is, and its last day. */
interface Invented {
  readonly content: FileContent;
  readonly office: string;
  readonly label: string;
  readonly lastDay: string;
}

/** Writes a data file of invented records, marked as such; the same words give the same bytes. */
export async function makeSample(call: Call): Promise<Result> {
  const order = orderOf(call);
  if (!order.ok) return misused(order.message);
  const { content, office, label, lastDay } = order.value.isNational
    ? inventNetwork(order.value)
    : inventCounty(order.value);
  const madeAt = `${lastDay}T18:00:00`;
  const identities = identitiesFrom(order.value.seed, madeAt);
  const sender = { replica: identities.newReplica(), office, label };
  const frame = { app: version, fileId: identities.newId(), madeAt, sender, scope: { type: 'all' as const } };
  const file = writeFile({ ...frame, sample: true }, content);
  if (!file.ok) return refused(file);
  const written = await writeOutput(textOf(call, 'out') ?? '', file.value);
  if (!written.ok) return misused(written.message);
  return report(written.value, content);
}

function orderOf(call: Call): Outcome<Order> {
  const wrong = problemOf(call);
  if (wrong !== undefined) return failure('use', wrong);
  const isNational = textOf(call, 'size') === 'national';
  const months = textOf(call, 'months');
  return success({
    seed: Number(textOf(call, 'seed')),
    isNational,
    isExtract: call.values.extract === true,
    months: months === undefined ? undefined : Number(months),
    county: textOf(call, 'county'),
  });
}

function problemOf(call: Call): string | undefined {
  const county = textOf(call, 'county');
  if (!/^(county|national)$/.test(textOf(call, 'size') ?? '')) return 'A --size értéke county vagy national.';
  if (!/^\d{1,9}$/.test(textOf(call, 'seed') ?? '')) {
    return 'A --seed értéke legfeljebb kilencjegyű egész szám.';
  }
  if (!/^[1-9]\d?$/.test(textOf(call, 'months') ?? '1')) return 'A --months értéke 1–99.';
  return county === undefined || countyByCode(county)?.inNetwork === true
    ? undefined
    : `Ilyen kódú megyében nincs mentoriroda: ${county}. A megyekód kétjegyű, például 09.`;
}

function inventCounty({ seed, isExtract, months, county }: Order): Invented {
  const made = sampleCounty({
    seed,
    ...(months !== undefined && { months }),
    ...(county !== undefined && { county }),
  });
  const content: FileContent = isExtract
    ? { kind: 'extract', records: impersonalRecords(recordsOf(made)) }
    : { kind: 'exchange', rows: made.rows };
  const name = made.records.office?.[0]?.['name'];
  const label = `MINTA – ${typeof name === 'string' ? name : made.office}`;
  return { content, office: made.office, label, lastDay: lastDayOf(made) };
}

/** The centre works on extracts, one office after the other. */
function inventNetwork({ seed, months }: Order): Invented {
  const all = new Map<string, AnyRecord[]>();
  let lastDay = '';
  let office = '';
  for (const made of sampleNationalOffices({ seed, ...(months !== undefined && { months }) })) {
    for (const [kind, records] of impersonalRecords(recordsOf(made))) {
      const list = all.get(kind) ?? [];
      for (const record of records) list.push(record);
      all.set(kind, list);
    }
    office ||= made.office;
    lastDay = lastDayOf(made) > lastDay ? lastDayOf(made) : lastDay;
  }
  return { content: { kind: 'extract', records: all }, office, label: 'MINTA – országos hálózat', lastDay };
}

function recordsOf({ records }: SampleOffice): Records {
  return new Map(Object.entries(records));
}

function lastDayOf({ entries }: SampleOffice): string {
  return entries.at(-1)?.day ?? '';
}

function report(file: string, content: FileContent): Result {
  const lists = content.kind === 'extract' ? content.records : content.rows;
  const counts = inKindOrder([...lists].map(([kind, ones]) => [kind, ones.length] as const));
  const lines = counts.map(([kind, count]) => `  ${kindOf(kind)?.plural ?? kind}: ${formatNumber(count)}`);
  return done([`Kész: ${file}`, ...lines], { file, counts: Object.fromEntries(counts) });
}
