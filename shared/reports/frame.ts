import type { Mentor } from '../domain/mentor.ts';
import { dateWithSuffix, formatDate, formatRange, formatTime } from '../lib/dates.ts';
import { formalName } from '../lib/hungarian-names.ts';
import { formatPeriod, type Period } from '../lib/periods.ts';
import type { ClosingBlock, LabelledText, Orientation, PlaceAndDateBlock, Signature } from './kit/blocks.ts';
import type { CoFinancingNotice, DocumentModel, FactBlock, FirstBlock } from './kit/model.ts';
import { type Letterhead, mentorFormalName, mentorPost } from './letterhead.ts';

/** What one document adds to the letterhead. */
export interface FrameWords {
  /** The report's id: „D1”. */
  readonly id: string;
  /** Name of the document, in ordinary letters: „Havi mentori munkanapló”. */
  readonly name: string;
  /** Whom or what it is about, for the file's title: „Kovács Béla”. */
  readonly about?: string;
  readonly period: Period;
  /** Tárgy, without a full stop; the name and the period if absent. */
  readonly subject?: string;
  /** Ügyintéző. */
  readonly clerk?: Mentor;
  readonly enclosures?: number;
  /** Lines between the project's data and the period. */
  readonly further?: readonly LabelledText[];
  readonly orientation?: Orientation;
}

/** Everything of a document but its blocks: head, notice, first block, title, facts. */
export function frameOf(letterhead: Letterhead, words: FrameWords): Omit<DocumentModel, 'blocks'> {
  const { office, programme } = letterhead;
  const period = formatPeriod(words.period);
  const title = [words.name, words.about, period].filter((part) => part !== undefined).join(', ');
  const notice = noticeOf(letterhead);
  return {
    id: words.id,
    title,
    subject: words.subject ?? title,
    author: office.name,
    created: letterhead.now,
    ...(letterhead.sample ? { sample: true } : {}),
    runningHead: { office: office.name, programme: [`„${programme.title}”`, programme.projectNumber] },
    ...(notice ? { notice } : {}),
    firstBlock: firstBlockOf(letterhead, { ...words, subject: words.subject ?? title }),
    titleLines: [words.name],
    periodLine: period,
    facts: factsOf(letterhead, words),
    ...(words.orientation ? { orientation: words.orientation } : {}),
  };
}

function noticeOf(letterhead: Letterhead): CoFinancingNotice | undefined {
  const text = letterhead.programme.notice ?? '';
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0 && letterhead.pictures.length === 0) return undefined;
  return { pictures: letterhead.pictures, lines };
}

function firstBlockOf(letterhead: Letterhead, words: FrameWords & { readonly subject: string }): FirstBlock {
  const { clerk, enclosures, subject } = words;
  const { fileNumber, referenceNumber } = letterhead;
  return {
    fileNumber,
    ...(referenceNumber === undefined ? {} : { referenceNumber }),
    ...(clerk ? { clerk: clerkOf(clerk) } : {}),
    subject,
    ...(enclosures ? { enclosures } : {}),
  };
}

function clerkOf(one: Mentor): NonNullable<FirstBlock['clerk']> {
  return {
    name: mentorFormalName(one),
    ...(one.phone === undefined ? {} : { phone: one.phone }),
    ...(one.email === undefined ? {} : { email: one.email }),
  };
}

function factsOf(letterhead: Letterhead, words: FrameWords): FactBlock {
  const { programme, now } = letterhead;
  const made = `${dateWithSuffix(now.slice(0, 10))} ${formatTime(now.slice(11, 16))} órakor készült`;
  return {
    projectTitle: `„${programme.title}”`,
    projectId: programme.projectNumber,
    ...(programme.beneficiary === undefined ? {} : { beneficiary: programme.beneficiary }),
    ...(words.further ? { further: words.further } : {}),
    period: formatRange(words.period.from, words.period.to),
    dataState: formatDate(now.slice(0, 10)),
    version: made,
  };
}

/** Keltezés: „Debrecen, 2018. április 5.” */
export function placeAndDate(letterhead: Letterhead): PlaceAndDateBlock {
  return { type: 'placeAndDate', text: `${letterhead.place}, ${formatDate(letterhead.date)}` };
}

/** The signature of a mentor with the post from the programme's profile and a line for the day. */
export function mentorSignature(letterhead: Letterhead, role: string, one: Mentor): Signature {
  const post = mentorPost(one, letterhead.programme);
  return { role, name: mentorFormalName(one), ...(post === '' ? {} : { post }), dateLine: true };
}

/** The signature of the head of the office; the name is left to be written in where there is none. */
export function leadSignature(letterhead: Letterhead, role: string): Signature {
  const { lead } = letterhead;
  return { role, name: lead ? mentorFormalName(lead) : '', post: 'irodavezető', dateLine: true };
}

/** The signature of the employer's representative. */
export function employerSignature(letterhead: Letterhead, role: string): Signature {
  const name = letterhead.office.employerSigner ?? '';
  return { role, name: formalName(name), post: 'a munkáltatói jogkör gyakorlója', dateLine: true };
}

/** Who approves what this mentor made: the head of the office, or the employer where the mentor is that head. */
export function approvalSignature(letterhead: Letterhead, role: string, maker: Mentor): Signature {
  return letterhead.lead?.id === maker.id
    ? employerSignature(letterhead, role)
    : leadSignature(letterhead, role);
}

/** Kapják: the superior of the office, if one is named, further receivers, and the files. */
export function distribution(letterhead: Letterhead, further: readonly string[] = []): ClosingBlock {
  const { superior } = letterhead.programme;
  const receivers = [...(superior === undefined ? [] : [superior]), ...further, 'irattár'];
  return {
    type: 'closing',
    title: `Készült ${receivers.length} eredeti példányban, kapják`,
    lines: receivers.map((receiver, index) => `${index + 1}. ${receiver}`),
  };
}
