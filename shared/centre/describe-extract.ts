import { DATA_VERSION } from '../domain/migrations.ts';
import { controlTotalsOf, type Counted, monthOf, readTotals } from '../exchange/control-totals.ts';
import { recordHash } from '../exchange/digest.ts';
import type { Records } from '../exchange/file-content.ts';
import type { FileHead } from '../exchange/file-head.ts';
import { isCalendarDate } from '../lib/dates.ts';
import { failure, type Outcome, success } from '../lib/outcome.ts';
import type { ArrivedExtract } from './intake.ts';
import type { TotalRow } from './totals.ts';

/** What a file that was read whole says of itself; when and as what it came, and where its bytes are, its reader knows. */
export type DescribedExtract = Omit<ArrivedExtract, 'date' | 'time' | 'fileName' | 'attachments'>;

/** Counts an extract anew from its records. Fails with 'noOffice' if its sender's own record is not in it. */
export function describeExtract(head: FileHead, records: Records): Outcome<DescribedExtract, 'noOffice'> {
  const office = records.get('office')?.find(({ id }) => id === head.sender.office);
  const [county, name] = [office?.['county'], office?.['name']];
  if (typeof county !== 'string' || typeof name !== 'string') return noOffice;
  const totals = totalsOf(records);
  return success({
    county,
    sender: head.sender.office,
    senderName: name,
    ...daysOf(head),
    madeAt: head.madeAt,
    fileId: head.fileId,
    records: totals.reduce((sum, { count }) => sum + count, 0),
    sent: sentTotals(head),
    totals,
  });
}

const noOffice = failure(
  'noOffice',
  'A kivonatban nincs benne a küldő iroda adatlapja, ezért nem dönthető el, melyik megyéé. Kérjük, a megyei iroda készítse el újra a kivonatot.',
);

function daysOf({ scope: { from, to } }: FileHead): Pick<ArrivedExtract, 'from' | 'to'> {
  const isDay = (day: string | undefined): day is string => day !== undefined && isCalendarDate(day);
  return { ...(isDay(from) && { from }), ...(isDay(to) && { to }) };
}

/** Counted anew from the records, whatever the head says. */
function totalsOf(records: Records): readonly TotalRow[] {
  const items: Counted[] = [];
  for (const [kind, ones] of records) {
    for (const record of ones) {
      items.push({ kind, id: record.id, hash: recordHash(record), month: monthOf(record) });
    }
  }
  return controlTotalsOf(items);
}

/** What the sender's head says. Records that were migrated have other hashes by now: then only the numbers are compared. */
function sentTotals({ totals, counts, dataVersion }: FileHead): readonly TotalRow[] {
  if (totals === undefined) {
    return Object.entries(counts).map(([kind, count]) => ({ kind, month: '', count, hash: '' }));
  }
  const told = readTotals(totals);
  return dataVersion === DATA_VERSION ? told : told.map((total) => ({ ...total, hash: '' }));
}
