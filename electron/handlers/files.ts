import { basename, dirname, extname, join } from 'node:path';
import { fileKinds, type Input, type Output, type Shell } from '../../shared/contract/contract.ts';
import { fileName, numberedName } from '../../shared/contract/file-name.ts';
import { failure, success } from '../../shared/lib/outcome.ts';
import type { Machine } from '../machine.ts';
import { exists, writeWhole } from '../whole-file.ts';

interface Place {
  /** What the person chose. */
  readonly chosen: string;
  /** Where the file went: the chosen name, or a numbered one beside it; `null` before the first success. */
  readonly written: string | null;
}

type FileHandlers = Pick<Shell, 'saveFile' | 'openFile' | 'openFiles' | 'showSaved' | 'openSaved'>;

const gone = failure('gone', 'A fájl már nincs a helyén: áthelyezték, átnevezték vagy törölték.');

/** Saving and opening; paths stay here, the page gets tokens that are good until the program closes. */
export function fileHandlers(machine: Machine): FileHandlers {
  const places = new Map<string, Place>();

  function placeOf(token: string): Place {
    const place = places.get(token);
    if (place === undefined) throw new Error('unknown token');
    return place;
  }

  async function saveFile(input: Input<'saveFile'>): Promise<Output<'saveFile'>> {
    const chosen = input.token ? placeOf(input.token).chosen : await askWhereToSave(machine, input);
    if (chosen === null) return null;
    const token = input.token ?? machine.newToken();
    const target = await targetBeside(machine, chosen, input);
    const outcome = await writeWhole(machine, target, input.bytes);
    const before = places.get(token)?.written ?? null;
    places.set(token, { chosen, written: outcome.ok ? target : before });
    return outcome.ok ? success({ token, name: basename(target) }) : { ...outcome, token };
  }

  async function openFile({ kind }: Input<'openFile'>): Promise<Output<'openFile'>> {
    const path = await machine.desk.askWhatToOpen(fileKinds[kind]);
    if (path === null) return null;
    const read = await readUpTo(machine, path, fileKinds[kind].maximum);
    return read.ok ? success({ name: basename(path), bytes: read.value }) : read;
  }

  async function showSaved({ token }: Input<'showSaved'>): Promise<Output<'showSaved'>> {
    const path = await existing(token);
    if (path === null) return gone;
    machine.desk.showInFolder(path);
    return success(null);
  }

  async function openSaved({ token }: Input<'openSaved'>): Promise<Output<'openSaved'>> {
    const path = await existing(token);
    if (path === null) return gone;
    const complaint = await machine.desk.openWithProgram(path);
    if (complaint === '') return success(null);
    return failure(
      'failed',
      'A fájlt nem sikerült megnyitni: lehet, hogy nincs hozzá program a számítógépen.',
    );
  }

  async function existing(token: string): Promise<string | null> {
    const { written } = placeOf(token);
    return written !== null && (await exists(machine.files, written)) ? written : null;
  }

  return { saveFile, openFile, openFiles: (input) => openFiles(machine, input), showSaved, openSaved };
}

async function askWhereToSave(machine: Machine, input: Input<'saveFile'>): Promise<string | null> {
  const { label, extensions } = fileKinds[input.kind];
  return machine.desk.askWhereToSave({ label, extensions, name: fileName(input.name, extensions[0]) });
}

/**
 * The chosen path, or the first free numbered name beside it. A name typed without its extension gets it, and then too
 * must not hit a file nobody was asked about.
 */
async function targetBeside(machine: Machine, chosen: string, input: Input<'saveFile'>): Promise<string> {
  const ending = `.${fileKinds[input.kind].extensions[0]}`;
  const complete = extname(chosen).toLowerCase() === ending;
  const wanted = complete ? chosen : `${chosen}${ending}`;
  if (input.numbered !== true && (complete || !(await exists(machine.files, wanted)))) return wanted;
  for (let number = 2; ; number++) {
    const path = join(dirname(wanted), numberedName(basename(wanted), number));
    if (!(await exists(machine.files, path))) return path;
  }
}

async function openFiles(machine: Machine, { kind }: Input<'openFiles'>): Promise<Output<'openFiles'>> {
  const paths = await machine.desk.askWhatAllToOpen(fileKinds[kind]);
  const files: NonNullable<Output<'openFiles'>> = [];
  // One after the other: all of them at once would ask an old disk for everything at the same time.
  for (const path of paths) {
    const read = await readUpTo(machine, path, fileKinds[kind].maximum);
    files.push({ name: basename(path), read: read.ok ? success({ bytes: read.value }) : read });
  }
  return files.length === 0 ? null : files;
}

async function readUpTo({ files }: Machine, path: string, maximum: number) {
  try {
    const { size } = await files.stat(path);
    if (size > maximum) return tooLarge(maximum);
    const bytes = await files.readFile(path);
    return bytes.byteLength > maximum ? tooLarge(maximum) : success(bytes);
  } catch {
    return failure(
      'unreadable',
      'A fájlt nem sikerült beolvasni. Ellenőrizze, hogy a helyén van-e, és hogy van-e joga megnyitni.',
    );
  }
}

function tooLarge(maximum: number) {
  return failure('tooLarge', `A fájl túl nagy: legfeljebb ${maximum / 1024 / 1024} MB-os fájl nyitható meg.`);
}
