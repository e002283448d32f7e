import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import type { Call, Command, Option } from './command.ts';

/** Options every command takes. */
export const commonOptions: Readonly<Record<string, Option>> = {
  json: { type: 'boolean', help: 'Az eredmény egyetlen JSON-érték, gépi feldolgozásra.' },
  log: { type: 'string', value: 'FÁJL', help: 'A kiírt szöveget fájlba is menti.' },
  help: { type: 'boolean', help: 'Ezt a leírást mutatja.' },
};

/** The words after the command's name as a call; fails with a sentence saying what is wrong with them. */
export function parseCall(command: Command, words: readonly string[]): Outcome<Call> {
  const options = { ...command.options, ...commonOptions };
  const config: ParseArgsOptionsConfig = Object.fromEntries(
    Object.entries(options).map(([name, { type }]) => [name, { type }]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: config, allowPositionals: true });
    const call = { words: positionals, values: values as Call['values'] };
    if (call.values.help === true) return success(call);
    const problem = problemOf(command, call);
    return problem === undefined ? success(call) : failure('use', problem);
  } catch (error) {
    return failure('use', sentenceOf(error));
  }
}

function problemOf(command: Command, { words, values }: Call): string | undefined {
  const { least = command.words.length, most = command.words.length } = command;
  if (words.length < least) return `Hiányzik: ${command.words[words.length] ?? command.words.at(-1)}.`;
  if (words.length > most) return `Felesleges szó: „${words[most]}”.`;
  const missing = Object.entries(command.options).find(
    ([name, option]) => option.required === true && values[name] === undefined,
  );
  return missing && `Hiányzik a következő kapcsoló: --${missing[0]} ${missing[1].value ?? ''}`;
}

/** What parseArgs complains about, in Hungarian. */
function sentenceOf(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `Ismeretlen kapcsoló: ${option}.`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return `A következő kapcsoló értéke hiányzik vagy felesleges: ${option}.`;
    default:
      return 'A kapcsolók nem értelmezhetők.';
  }
}
