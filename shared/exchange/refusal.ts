import { kindOf } from '../domain/dataset.ts';
import { formatNumber } from '../lib/numbers.ts';
import { failure } from '../lib/outcome.ts';
import type { Fault } from './plain-data.ts';

/** Why a data file is not read; the message names the step and, where it can, record and field. */
export type ReadReason = 'notDataFile' | 'encrypted' | 'newer' | 'tooLarge' | 'damaged' | 'malformed';

export interface Refusal {
  readonly ok: false;
  readonly reason: ReadReason;
  readonly message: string;
}

type Step =
  | 'felismerés'
  | 'fejléc'
  | 'változat'
  | 'ellenőrző összeg'
  | 'kibontás'
  | 'tételek'
  | 'záró sor'
  | 'írás';

const INTRODUCTION = 'Az adatfájl nem olvasható be';
const ASK_AGAIN = 'Kérjük, szerezze be újra a fájlt a küldőtől.';

function refusal(reason: ReadReason, step: Step, sentences: string): Refusal {
  return failure(reason, `${INTRODUCTION} (lépés: ${step}). ${sentences}`);
}

/** Changed or cut since it was written: sending it again helps. */
export function damaged(step: Step, sentence: string): Refusal {
  return refusal('damaged', step, `${sentence} A fájl megsérült, csonka, vagy megváltoztatták. ${ASK_AGAIN}`);
}

/** Written otherwise than our programs write: sending it again does not help. */
export function malformed(step: Step, sentence: string): Refusal {
  return refusal('malformed', step, sentence);
}

export function notDataFile(): Refusal {
  return refusal('notDataFile', 'felismerés', 'A kiválasztott fájl nem Mentoriroda-adatfájl.');
}

export function encrypted(): Refusal {
  const sentence = 'A fájl jelszóval titkosított, és csak a jelszavával nyitható meg.';
  return refusal('encrypted', 'felismerés', `${sentence} Kérjük, kérje el a jelszót a fájl küldőjétől.`);
}

/** `by`: the version of the program that wrote it, where the file says so. */
export function newer(by: string | undefined): Refusal {
  const version = by === undefined ? '' : ` (${by})`;
  const sentence = `A fájlt újabb programváltozat${version} írta, ez a változat nem tudja hibátlanul olvasni.`;
  return refusal('newer', 'változat', `${sentence} Kérjük, frissítse a programot.`);
}

/** `megabytes`: the limit that was exceeded. */
export function tooLarge(step: Step, megabytes: number): Refusal {
  return refusal('tooLarge', step, `A fájl nagyobb a megengedettnél (${formatNumber(megabytes)} MB).`);
}

/** What is wrong with one line, in words that lead a person to the record and the field. */
export function badLine(line: number, fault: Fault, about?: { kind: string; id?: unknown }): Refusal {
  return malformed('tételek', `A ${formatNumber(line)}. sor hibás${placeOf(fault, about)}: ${fault.what}.`);
}

/** „ (Szervezet, azonosítója: 0190…, „Adószám” mező)”, as much of it as is known. */
export function placeOf(fault: Fault, about?: { kind: string; id?: unknown }): string {
  const parts = about === undefined ? [] : [kindOf(about.kind)?.label ?? about.kind];
  if (typeof about?.id === 'string') parts.push(`azonosítója: ${about.id.slice(0, 200)}`);
  const field = fieldOf(fault, about?.kind);
  if (field !== undefined) parts.push(`„${field}” mező`);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** The label of the field a fault lies in; its name, if the kind has no such field. */
function fieldOf(fault: Fault, kind: string | undefined): string | undefined {
  const fields = kind === undefined ? undefined : kindOf(kind)?.fields;
  const names = fault.path.flatMap((name) => name.split('+'));
  const known = names.find((name) => fields !== undefined && Object.hasOwn(fields, name));
  return known === undefined ? names.at(-1)?.slice(0, 60) : fields?.[known]?.label;
}
