import type { CountryFigures } from '../../shared/centre/country.ts';
import { type DataSet, dataSetOf } from '../../shared/domain/dataset.ts';
import type { MentorFile } from '../../shared/exchange/read-file.ts';
import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import { conflictsOf } from '../../shared/merge/conflicts.ts';
import { type Call, type Option, refused, type Result, textOf } from './command.ts';
import { readMentorFile } from './files.ts';

/** The records of a data file as documents and indicators want them. */
export interface OfficeData {
  readonly data: DataSet;
  /** Id of the office that speaks. */
  readonly office: string;
  readonly sample: boolean;
  /** Records with an undecided conflict, as `kind/id`. */
  readonly conflicts: ReadonlySet<string>;
  /** Bytes of attachments that came with the file, by hash. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** What several extracts come to. */
  readonly country?: CountryFigures;
}

/** Options of every command that reads an office's data. */
export const dataOptions: Readonly<Record<'data' | 'office', Option>> = {
  data: { type: 'string', value: 'F.mentor', help: 'Az adatfájl.', required: true },
  office: {
    type: 'string',
    value: 'AZONOSÍTÓ',
    help: 'Melyik iroda nevében; ha hiányzik, a küldő irodáéban.',
  },
};

export type Loading =
  | { readonly ok: true; readonly value: OfficeData }
  | { readonly ok: false; readonly result: Result };

export async function loadOfficeData(call: Call): Promise<Loading> {
  const file = await readMentorFile(textOf(call, 'data') ?? '');
  if (!file.ok) return file;
  const data = dataSetIn(file.value);
  const office = officeFor(call, file.value, data);
  if (!office.ok) return { ok: false, result: refused(office) };
  const { content } = file.value;
  const pictures = (content.kind === 'extract' ? undefined : content.attachments) ?? new Map();
  const sample = file.value.head.sample === true;
  return {
    ok: true,
    value: { data, office: office.value, sample, conflicts: conflictsIn(file.value), pictures },
  };
}

function dataSetIn({ content }: MentorFile): DataSet {
  if (content.kind === 'extract') return dataSetOf(Object.fromEntries(content.records));
  // Deleted ones too: they tell which record stands for one that was united with it.
  const records = [...content.rows].map(([kind, rows]) => [kind, rows.map(({ record }) => record)] as const);
  return dataSetOf(Object.fromEntries(records));
}

/** The office that is asked for or the sender's; of several, none of which sent the file, one must be named. */
function officeFor(call: Call, file: MentorFile, data: DataSet): Outcome<string, 'unknownOffice'> {
  const wanted = textOf(call, 'office');
  const office = wanted ?? officeOf(file, data);
  if (data.office.has(office)) return success(office);
  if (wanted !== undefined) {
    return failure('unknownOffice', `Ilyen azonosítójú iroda nincs az adatfájlban: ${wanted}.`);
  }
  const isOfNone = data.office.size > 1 && call.values.network !== true;
  return isOfNone ? failure('unknownOffice', severalOffices) : success(office);
}

const severalOffices =
  'Az adatfájl több iroda adataiból készült. Kérjük, az --office kapcsolóval adja meg, melyik iroda nevében.';

/** The sender's office, if its record is there; else the only one there is. */
function officeOf({ head }: MentorFile, data: DataSet): string {
  const [first, ...others] = data.office.keys();
  const isOnlyOne = first !== undefined && others.length === 0;
  return !data.office.has(head.sender.office) && isOnlyOne ? first : head.sender.office;
}

function conflictsIn({ content }: MentorFile): ReadonlySet<string> {
  if (content.kind === 'extract') return new Set();
  const all = [...content.rows].flatMap(([kind, rows]) => rows.map((row) => ({ kind, row })));
  return new Set(
    all.filter(({ row }) => conflictsOf(row).length > 0).map(({ kind, row }) => `${kind}/${row.id}`),
  );
}
