import type { Mentor } from '../domain/mentor.ts';
import type { Office } from '../domain/office.ts';
import type { ProgrammeProfile } from '../domain/programme-profile.ts';
import type { CalendarDate } from '../lib/dates.ts';
import { displayName, formalName } from '../lib/hungarian-names.ts';
import { profileOf } from '../programme/efop-131.ts';
import { failure, type Outcome, success } from '../lib/outcome.ts';
import type { Picture } from './kit/blocks.ts';
import type { RecordReference } from './kit/figure.ts';
import { settlementName } from './places.ts';
import type { ReportContext, ReportParameters } from './report.ts';

/** What every document of the office says about itself, read once from the office, its programme and the request. */
export interface Letterhead {
  readonly office: Office;
  readonly programme: ProgrammeProfile;
  /** The head of the office on the day of the Keltezés. */
  readonly lead: Mentor | undefined;
  /** Place and day of the Keltezés. */
  readonly place: string;
  readonly date: CalendarDate;
  /** Empty when the centre has not given one yet: it is filled in by hand. */
  readonly fileNumber: string;
  readonly referenceNumber: string | undefined;
  readonly pictures: readonly Picture[];
  /** When the records were read, `YYYY-MM-DDTHH:mm:ss`. */
  readonly now: string;
  readonly sample: boolean;
}

/** Fails with 'noOffice': no document can do without it. Without a profile of its own the office has the default one. */
export function collectLetterhead(
  context: ReportContext,
  parameters: ReportParameters,
): Outcome<Letterhead, 'noOffice'> {
  const office = context.data.office.get(context.office);
  if (!office) {
    return failure(
      'noOffice',
      'A dokumentumhoz az iroda adatai szükségesek. Kérjük, rögzítse őket a Beállításokban.',
    );
  }
  const programme = profileOf(context.data.programmeProfile, context.office);
  const date = parameters.date ?? context.now.slice(0, 10);
  return success({
    office,
    programme,
    lead: leadOf(context, office, date),
    place: parameters.place ?? settlementName(office.seat),
    date,
    fileNumber: parameters.fileNumber ?? '',
    referenceNumber: parameters.referenceNumber,
    pictures: picturesOf(context, programme),
    now: context.now,
    sample: context.sample,
  });
}

function leadOf(context: ReportContext, office: Office, date: CalendarDate): Mentor | undefined {
  const mentors = [...context.data.mentor.values()].filter((one) => one.office === context.office);
  const leading = mentors.filter((one) => one.isLead === true && isEmployedOn(one, date));
  return mentors.find((one) => one.id === office.lead) ?? leading[0];
}

/** Does the mentor work for the office on this day? */
export function isEmployedOn(one: Pick<Mentor, 'start' | 'end'>, date: CalendarDate): boolean {
  return one.start <= date && (one.end === undefined || date <= one.end);
}

const NOTICE_HEIGHT_MM = 18;
const NOTICE_WIDTH_MM = 60;

function picturesOf(context: ReportContext, programme: ProgrammeProfile): readonly Picture[] {
  return (programme.pictures ?? []).flatMap((row) => {
    if (row.mime !== 'image/png' && row.mime !== 'image/jpeg') return [];
    const bytes = context.pictures.get(row.hash);
    const picture: Picture = {
      hash: row.hash,
      ...(bytes ? { bytes } : {}),
      mime: row.mime,
      widthMm: row.widthMm ?? NOTICE_WIDTH_MM,
      heightMm: row.heightMm ?? NOTICE_HEIGHT_MM,
      alt: row.description,
    };
    return [picture];
  });
}

/** The records a letterhead is made of; an undecided conflict in one of them concerns the document. */
export function letterheadReferences(letterhead: Letterhead): readonly RecordReference[] {
  return [
    { kind: 'office', id: letterhead.office.id },
    { kind: 'programmeProfile', id: letterhead.programme.id },
  ];
}

function wholeName(one: Pick<Mentor, 'title' | 'familyName' | 'givenName'>): string {
  return [one.title, one.familyName, one.givenName].filter((part) => part !== undefined).join(' ');
}

/** The name inside a sentence: „dr. Kovács Béla”. */
export function mentorName(one: Mentor): string {
  return displayName(wholeName(one));
}

/** The name in a signature, a heading or a column of names: „Dr. Kovács Béla”. */
export function mentorFormalName(one: Mentor): string {
  return formalName(wholeName(one));
}

/** The post of a mentor: the own one, or the programme's; empty if neither is given. */
export function mentorPost(one: Mentor, programme: ProgrammeProfile): string {
  return one.post ?? programme.mentorTitle ?? '';
}
