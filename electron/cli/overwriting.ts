import * as files from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Call, type Command, filesNamed, textOf } from './command.ts';
import { tablePaths } from './table-input.ts';

/** The sentence about a file this call would read and write over, or write twice; nothing where there is none. */
export async function overwritingIn(command: Command, call: Call): Promise<string | undefined> {
  const inputs = await filesAt(filesNamed(call, command.firstFile));
  const [out, log] = [textOf(call, 'out'), textOf(call, 'log')];
  if (out !== undefined && (await isAmong(inputs, out))) {
    return `Az --out kapcsolónál megadott fájl egyúttal bemenet is, ezért a felülírásával az adatai elvesznének: ${out}. ${unchanged} Kérjük, az --out kapcsolónál adjon meg másik nevet.`;
  }
  if (log === undefined) return undefined;
  const others = out === undefined ? inputs : [...inputs, out];
  return (await isAmong(others, log))
    ? `A --log kapcsolónál megadott fájl egyúttal a bemenet vagy az eredmény helye: ${log}. ${unchanged} Kérjük, a --log kapcsolónál adjon meg másik nevet.`
    : undefined;
}

/** The first of the paths to be written that is a file the call reads. */
export async function firstRead(
  inputs: readonly string[],
  outputs: readonly string[],
): Promise<string | undefined> {
  for (const output of outputs) if (await isAmong(inputs, output)) return output;
  return undefined;
}

const unchanged = 'A program semmit sem írt.';

/** A folder that is read stands for the tables in it. */
async function filesAt(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    paths.map(async (path) => (await tablePaths(path).catch(() => undefined)) ?? [path]),
  );
  return found.flat();
}

async function isAmong(inputs: readonly string[], output: string): Promise<boolean> {
  const target = await placeOf(output);
  const places = await Promise.all(inputs.map(placeOf));
  return places.some(({ path, file }) => path === target.path || (file !== '' && file === target.file));
}

/** Where a path really leads; `file` is the same for every spelling of one that is there, and empty for one that is not. */
async function placeOf(path: string): Promise<{ readonly path: string; readonly file: string }> {
  const whole = resolve(path);
  try {
    const { dev, ino } = await files.stat(whole, { bigint: true });
    // Some network drives number no file.
    return { path: await files.realpath(whole), file: ino === 0n ? '' : `${dev} ${ino}` };
  } catch {
    const folder = await files.realpath(dirname(whole)).catch(() => dirname(whole));
    return { path: join(folder, basename(whole)), file: '' };
  }
}
