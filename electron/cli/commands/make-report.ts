import { join } from 'node:path';
import { fileName, numberedName } from '../../../shared/contract/file-name.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import {
  ALL_REPORTS,
  COUNTRY_REPORTS,
  isOfCountry,
  reportsWithId,
} from '../../../shared/reports/all-reports.ts';
import type { DocumentModel } from '../../../shared/reports/kit/model.ts';
import { writeText } from '../../../shared/reports/kit/text.ts';
import { writeWord } from '../../../shared/reports/kit/word.ts';
import {
  makeDocument,
  type Report,
  type ReportContext,
  type ReportParameters,
} from '../../../shared/reports/report.ts';
import { type Call, done, filesNamed, misused, refused, type Result, textOf } from '../command.ts';
import { makeFolder, writeOutput } from '../files.ts';
import { isLocalTime, localTime } from '../identities.ts';
import { loadCountry } from '../country-data.ts';
import { loadOfficeData, type OfficeData } from '../office-data.ts';
import { firstRead } from '../overwriting.ts';
import { mentorNamed, mentorsAtWork } from './mentor-choice.ts';
import { listResult } from './report-list.ts';
import { FIRST_FILE, parametersOf } from './report-parameters.ts';

const SEE_LIST = 'A dokumentumok felsorolása: report --list';

/** Lists the documents, or makes those asked for and writes them. */
export async function makeReport(call: Call): Promise<Result> {
  if (call.values.list === true) return listResult([...ALL_REPORTS, ...COUNTRY_REPORTS]);
  const order = orderOf(call);
  if (!order.ok) return misused(order.message);
  const { papers, now, out } = order.value;
  const loaded = await load(call, papers);
  if (!loaded.ok) return loaded.result;
  const wanted = withMentors(loaded.value, papers, call);
  if (!wanted.ok) return refused(wanted);
  const made = documentsOf(wanted.value, contextOf(loaded.value, now));
  return made.ok ? writeAll(made.value, out, call) : refused(made);
}

/** A national document is made of extracts, every other one of one data file. */
function load(call: Call, papers: readonly Paper[]) {
  const [paper] = papers;
  return paper && isOfCountry(paper.report)
    ? loadCountry(call.words.slice(1), paper.parameters.period)
    : loadOfficeData(call);
}

/** One document to make. */
interface Paper {
  readonly report: Report;
  readonly parameters: ReportParameters;
}

/** What can be said of the call without looking into the data. */
interface Order {
  readonly papers: readonly Paper[];
  readonly now: string;
  readonly out: string;
}

function orderOf(call: Call): Outcome<Order> {
  const [id] = call.words;
  if (id === undefined) return failure('use', `Hiányzik a dokumentum azonosítója. ${SEE_LIST}`);
  const chosen = reportsWithId(id);
  if (chosen.length === 0) return failure('use', `Nincs ilyen dokumentum: „${id}”. ${SEE_LIST}`);
  const now = textOf(call, 'now') ?? localTime(new Date());
  const out = textOf(call, 'out');
  const lack = lackOf(call, chosen);
  if (lack !== undefined || out === undefined) return failure('use', lack ?? NEEDS_OUT);
  if (!isLocalTime(now)) return failure('use', 'Az idő alakja: 2018-04-05T09:05:00.');
  const papers: Paper[] = [];
  for (const report of chosen) {
    const parameters = parametersOf(report, call);
    if (!parameters.ok) return parameters;
    papers.push({ report, parameters: parameters.value });
  }
  return success({ papers, now, out });
}

const NEEDS_OUT = 'A dokumentumhoz az --out MAPPA kapcsoló szükséges.';

/** Where a document's data are to come from, if the call does not say it. */
function lackOf(call: Call, reports: readonly Report[]): string | undefined {
  const files = call.words.slice(1);
  if (reports.some(isOfCountry)) {
    return files.length > 0
      ? undefined
      : 'Az országos dokumentumhoz sorolja fel a megyei kivonatokat: A.mentor B.mentor …';
  }
  if (files.length > 0) return `Felesleges szó: „${files[0]}”.`;
  const isWhole = textOf(call, 'data') !== undefined && textOf(call, 'out') !== undefined;
  return isWhole ? undefined : 'A dokumentumhoz a --data F.mentor és az --out MAPPA kapcsoló szükséges.';
}

function contextOf(
  { data, office, sample, conflicts, pictures, country }: OfficeData,
  now: string,
): ReportContext {
  return { data, office, now, sample, pictures, conflicts, country };
}

/** Each paper once, or once for each mentor asked for. */
function withMentors(
  { data, office }: OfficeData,
  papers: readonly Paper[],
  call: Call,
): Outcome<readonly Paper[]> {
  const about = (mentors: readonly string[]) =>
    papers.flatMap(({ report, parameters }) =>
      mentors.map((mentor) => ({ report, parameters: { ...parameters, mentor } })),
    );
  const named = textOf(call, 'mentor');
  if (call.values['all-mentors'] === true) {
    const all = mentorsAtWork(data, office, papers[0]?.parameters.period);
    return all.length === 0
      ? failure('nobody', 'Az időszakban az irodának nem volt mentora.')
      : success(about(all));
  }
  if (named === undefined) return success(papers);
  const mentor = mentorNamed(data, named);
  return mentor.ok ? success(about([mentor.value])) : mentor;
}

interface Made {
  readonly models: readonly DocumentModel[];
  /** Why a paper of several was not made. */
  readonly leftOut: readonly string[];
}

/**
 * Every document before anything is written, so that one that cannot be made leaves nothing behind. Of several papers those about
 * journeys nobody made are left out.
 */
function documentsOf(papers: readonly Paper[], context: ReportContext): Outcome<Made> {
  const models: DocumentModel[] = [];
  const leftOut: string[] = [];
  for (const { report, parameters } of papers) {
    const made = makeDocument(report, context, parameters);
    if (made.ok) models.push(made.value);
    else {
      const message = `${report.id} ${report.name}: ${made.message}`;
      if (made.reason !== 'noTravel') return failure(made.reason, message);
      leftOut.push(message);
    }
  }
  return models.length === 0 ? failure('noTravel', leftOut.join('\n')) : success({ models, leftOut });
}

/** The file name of each document; two of the same title do not overwrite each other. */
function namesOf(models: readonly DocumentModel[]): readonly string[] {
  const taken = new Map<string, number>();
  return models.map(({ title }) => {
    const name = fileName(title, 'docx');
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : numberedName(name, count);
  });
}

async function writeAll({ models, leftOut }: Made, out: string, call: Call): Promise<Result> {
  const names = namesOf(models).map((name) => join(out, name));
  const texts = call.values.text === true ? names.map(textName) : [];
  const inputs = filesNamed(call, FIRST_FILE);
  const overwritten = await firstRead(inputs, [...names, ...texts]);
  if (overwritten !== undefined) return misused(`${OVERWRITES}: ${overwritten}. ${OTHER_FOLDER}`);
  const folder = await makeFolder(out);
  if (!folder.ok) return misused(folder.message);
  const files: string[] = [];
  for (const [index, model] of models.entries()) {
    const name = names[index] ?? '';
    const contents: [string, Uint8Array][] = [[name, await writeWord(model)]];
    if (texts.length > 0) contents.push([textName(name), Buffer.from(writeText(model))]);
    for (const [path, bytes] of contents) {
      const written = await writeOutput(path, bytes);
      if (!written.ok) return misused(written.message);
      files.push(written.value);
    }
  }
  return done(
    [...files.map((file) => `Kész: ${file}`), ...leftOut.map((message) => `Kimaradt: ${message}`)],
    { files, leftOut },
  );
}

const OVERWRITES = 'Az elkészülő dokumentum felülírná a beolvasott fájlt';
const OTHER_FOLDER = 'A program semmit sem írt. Kérjük, az --out kapcsolónál adjon meg másik mappát.';

/** The file of a document's text, beside it. */
function textName(name: string): string {
  return name.replace(/docx$/, 'txt');
}
