import { join } from 'node:path';
import { fileName, numberedName } from '../../../shared/contract/file-name.ts';
import { failure, type Outcome, success } from '../../../shared/lib/outcome.ts';
import { ALL_REPORTS, reportWithId } from '../../../shared/reports/all-reports.ts';
import type { DocumentModel } from '../../../shared/reports/kit/model.ts';
import { writeText } from '../../../shared/reports/kit/text.ts';
import { writeWord } from '../../../shared/reports/kit/word.ts';
import {
  makeDocument,
  type Report,
  type ReportContext,
  type ReportParameters,
} from '../../../shared/reports/report.ts';
import { type Call, done, misused, refused, type Result, textOf } from '../command.ts';
import { makeFolder, writeOutput } from '../files.ts';
import { isLocalTime, localTime } from '../identities.ts';
import { loadOfficeData, type OfficeData } from '../office-data.ts';
import { mentorNamed, mentorsAtWork } from './mentor-choice.ts';
import { listResult } from './report-list.ts';
import { parametersOf } from './report-parameters.ts';

const SEE_LIST = 'A dokumentumok felsorolása: report --list';

/** Lists the documents, or makes those asked for and writes them. */
export async function makeReport(call: Call): Promise<Result> {
  if (call.values.list === true) return listResult(ALL_REPORTS);
  const order = orderOf(call);
  if (!order.ok) return misused(order.message);
  const { chosen, now, out, parameters } = order.value;
  const loaded = await loadOfficeData(call);
  if (!loaded.ok) return loaded.result;
  const wanted = withMentors(loaded.value, parameters, call);
  if (!wanted.ok) return refused(wanted);
  const models = documentsOf(chosen, contextOf(loaded.value, now), wanted.value);
  return models.ok ? writeAll(models.value, out, call.values.text === true) : refused(models);
}

/** What can be said of the call without looking into the data. */
interface Order {
  readonly chosen: Report;
  readonly now: string;
  readonly out: string;
  readonly parameters: ReportParameters;
}

function orderOf(call: Call): Outcome<Order> {
  const [id] = call.words;
  if (id === undefined) return failure('use', `Hiányzik a dokumentum azonosítója. ${SEE_LIST}`);
  const chosen = reportWithId(id);
  if (chosen === undefined) return failure('use', `Nincs ilyen dokumentum: „${id}”. ${SEE_LIST}`);
  const now = textOf(call, 'now') ?? localTime(new Date());
  const out = textOf(call, 'out');
  if (textOf(call, 'data') === undefined || out === undefined) {
    return failure('use', 'A dokumentumhoz a --data F.mentor és az --out MAPPA kapcsoló szükséges.');
  }
  if (!isLocalTime(now)) return failure('use', 'Az idő alakja: 2018-04-05T09:05:00.');
  const parameters = parametersOf(chosen, call);
  return parameters.ok ? success({ chosen, now, out, parameters: parameters.value }) : parameters;
}

function contextOf({ data, office, sample, conflicts, pictures }: OfficeData, now: string): ReportContext {
  return { data, office, now, sample, pictures, conflicts };
}

/** The parameters once, or once for each mentor asked for. */
function withMentors(
  { data, office }: OfficeData,
  parameters: ReportParameters,
  call: Call,
): Outcome<readonly ReportParameters[]> {
  const named = textOf(call, 'mentor');
  if (call.values['all-mentors'] === true) {
    const all = mentorsAtWork(data, office, parameters.period);
    return all.length === 0
      ? failure('nobody', 'Az időszakban az irodának nem volt mentora.')
      : success(all.map((mentor) => ({ ...parameters, mentor })));
  }
  if (named === undefined) return success([parameters]);
  const mentor = mentorNamed(data, named);
  return mentor.ok ? success([{ ...parameters, mentor: mentor.value }]) : mentor;
}

/** Every document before anything is written, so that one that cannot be made leaves nothing behind. */
function documentsOf(
  chosen: Report,
  context: ReportContext,
  wanted: readonly ReportParameters[],
): Outcome<readonly DocumentModel[]> {
  const models: DocumentModel[] = [];
  for (const parameters of wanted) {
    const made = makeDocument(chosen, context, parameters);
    if (!made.ok) return failure(made.reason, `${chosen.id} ${chosen.name}: ${made.message}`);
    models.push(made.value);
  }
  return success(models);
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

async function writeAll(models: readonly DocumentModel[], out: string, withText: boolean): Promise<Result> {
  const folder = await makeFolder(out);
  if (!folder.ok) return misused(folder.message);
  const names = namesOf(models);
  const files: string[] = [];
  for (const [index, model] of models.entries()) {
    const name = join(folder.value, names[index] ?? '');
    const contents: [string, Uint8Array][] = [[name, await writeWord(model)]];
    if (withText) contents.push([name.replace(/docx$/, 'txt'), Buffer.from(writeText(model))]);
    for (const [path, bytes] of contents) {
      const written = await writeOutput(path, bytes);
      if (!written.ok) return misused(written.message);
      files.push(written.value);
    }
  }
  return done(
    files.map((file) => `Kész: ${file}`),
    { files },
  );
}
