import { parseCall } from './arguments.ts';
import { type Command, misused, type Result, textOf } from './command.ts';
import { check } from './commands/check.ts';
import { exportTables } from './commands/export.ts';
import { indicators } from './commands/indicators.ts';
import { merge } from './commands/merge.ts';
import { pack } from './commands/pack.ts';
import { report } from './commands/report.ts';
import { sample } from './commands/sample.ts';
import { schema } from './commands/schema.ts';
import { unpack } from './commands/unpack.ts';
import { writeOutput } from './files.ts';
import { helpOf, overview } from './help.ts';
import { overwritingIn } from './overwriting.ts';
import { version } from './version.ts';

/** Where a call writes to: results to one side, refusals to the other. */
export interface Terminal {
  print(text: string): void;
  complain(text: string): void;
}

const commands: readonly Command[] = [
  sample,
  schema,
  pack,
  unpack,
  check,
  merge,
  exportTables,
  report,
  indicators,
];

/** Carries out one command; resolves to the exit code: 0 done, 1 refused by the data, 2 wrong use. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...words] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    terminal.print(text(overview(commands, version)));
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    const wrong = misused(`Nincs ilyen parancs: „${name}”.`);
    terminal.complain(text([...wrong.lines, '', ...overview(commands, version)]));
    return wrong.code;
  }
  return runCommand(command, words, terminal);
}

async function runCommand(command: Command, words: readonly string[], terminal: Terminal): Promise<number> {
  const call = parseCall(command, words);
  if (!call.ok) {
    const isJson = words.includes('--json');
    show(misused(call.message), isJson, terminal);
    if (!isJson) terminal.complain(text(['', ...helpOf(command)]));
    return 2;
  }
  if (call.value.values.help === true) {
    terminal.print(text(helpOf(command)));
    return 0;
  }
  const overwriting = await overwritingIn(command, call.value);
  if (overwriting !== undefined) {
    show(misused(overwriting), call.value.values.json === true, terminal);
    return 2;
  }
  const result = await command.run(call.value);
  const shown = show(result, call.value.values.json === true, terminal);
  const log = textOf(call.value, 'log');
  if (log === undefined) return result.code;
  const written = await writeOutput(log, Buffer.from(shown));
  if (!written.ok) terminal.complain(text([written.message]));
  return written.ok ? result.code : 2;
}

/** Says what a command has to say; one JSON value goes to the printed side whatever it says. */
function show(result: Result, isJson: boolean, terminal: Terminal): string {
  const shown = isJson ? `${JSON.stringify(result.json, null, 2)}\n` : text(result.lines);
  if (isJson || result.code === 0) terminal.print(shown);
  else terminal.complain(shown);
  return shown;
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** The command line on this process's own output. */
export async function runCli(words: readonly string[]): Promise<number> {
  return runCommandLine(words, {
    print: (shown) => process.stdout.write(shown),
    complain: (shown) => process.stderr.write(shown),
  });
}

if (import.meta.main) {
  void runCli(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
