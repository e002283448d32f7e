import { commonOptions } from './arguments.ts';
import type { Command, Option } from './command.ts';

/** Everything the command line can do. */
export function overview(commands: readonly Command[], version: string): readonly string[] {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    `Mentoriroda ${version} – parancssor`,
    '',
    'Használat: npm run cli -- PARANCS [kapcsolók]      (telepítve: Mentoriroda.exe --cli PARANCS [kapcsolók])',
    '',
    'Parancsok:',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Egy parancs leírása: npm run cli -- PARANCS --help',
    'Kilépési kód: 0 – kész; 1 – az adatok miatt nem végezhető el; 2 – hibás használat.',
  ];
}

/** One command with its options. */
export function helpOf(command: Command): readonly string[] {
  const usage = ['npm run cli --', command.name, ...command.words, ...requiredOf(command), '[kapcsolók]'];
  const options = Object.entries({ ...command.options, ...commonOptions });
  const names = options.map(([name, { value }]) => `--${name}${value === undefined ? '' : ` ${value}`}`);
  const width = Math.max(...names.map((name) => name.length));
  return [
    `Használat: ${usage.join(' ')}`,
    '',
    command.summary,
    '',
    'Kapcsolók:',
    ...options.map(([, option], index) => `  ${(names[index] ?? '').padEnd(width)}  ${helpText(option)}`),
  ];
}

function requiredOf(command: Command): readonly string[] {
  return Object.entries(command.options)
    .filter(([, option]) => option.required === true)
    .map(([name, { value = '' }]) => `--${name} ${value}`);
}

function helpText({ help, required }: Option): string {
  return required === true ? `${help} (kötelező)` : help;
}
