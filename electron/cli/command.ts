import type { ParseArgsOptionDescriptor } from 'node:util';

/** How a command ended: 0 done, 1 refused by the data, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/** What a command has to say: lines for people, one value for machines. */
export interface Result {
  readonly code: ExitCode;
  readonly lines: readonly string[];
  readonly json: Readonly<Record<string, unknown>>;
}

export interface Option {
  readonly type: ParseArgsOptionDescriptor['type'];
  /** What to write for the value in the help: „FÁJL”. */
  readonly value?: string;
  readonly help: string;
  readonly required?: boolean;
}

/** The arguments of one call, by the names the command gave its options. */
export interface Call {
  readonly words: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

export interface Command {
  readonly name: string;
  /** The words after the name, as the help shows them: „F.mentor”. */
  readonly words: readonly string[];
  /** One sentence. */
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
  /** How many words may stand after the name, if not exactly those of the help. */
  readonly most?: number;
  readonly least?: number;
  /** Which of the words is the first that names a file to be read, if not the first of all. */
  readonly firstFile?: number;
  run(call: Call): Promise<Result>;
}

export function done(lines: readonly string[], json: Readonly<Record<string, unknown>>): Result {
  return { code: 0, lines, json: { ok: true, ...json } };
}

/** The data refuses it; `lines` may carry more than the message. */
export function refused(
  failure: { readonly reason: string; readonly message: string },
  more: { readonly lines?: readonly string[]; readonly json?: Readonly<Record<string, unknown>> } = {},
): Result {
  const { reason, message } = failure;
  return {
    code: 1,
    lines: [message, ...(more.lines ?? [])],
    json: { ok: false, reason, message, ...more.json },
  };
}

/** Asked for in a way that cannot be carried out: unknown option, missing file, unwritable folder. */
export function misused(message: string): Result {
  return { code: 2, lines: [message], json: { ok: false, reason: 'use', message } };
}

/** The text of an option, if it was given. */
export function textOf(call: Call, name: string): string | undefined {
  const value = call.values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The files and folders a call names to be read: its words from the first that is one, and `--data`. */
export function filesNamed(call: Call, firstFile = 0): readonly string[] {
  const data = textOf(call, 'data');
  return [...call.words.slice(firstFile), ...(data === undefined ? [] : [data])];
}
