import { fileKinds, type Input, type Output, type Shell } from '../../shared/contract/contract.ts';
import { fileName } from '../../shared/contract/file-name.ts';
import { failure, success } from '../../shared/lib/outcome.ts';
import { appVersion } from './app-version.ts';
import { browserKeeping } from './browser-keeping.ts';
import { newId } from './random.ts';

/** Where a plain browser keeps attachments; the values come from the database, of which this folder knows nothing. */
export interface AttachmentStore {
  put(hash: string, bytes: Uint8Array): Promise<void>;
  get(hash: string): Promise<Uint8Array | null>;
}

/** The same requests answered by a plain browser: downloads, a file input, no journal. */
export function browserShell(attachments: AttachmentStore): Shell {
  return {
    about: async () => ({ host: 'browser', version: appVersion, journal: false }),
    saveFile,
    openFile,
    openFiles,
    showSaved: async () => unavailable,
    openSaved: async () => unavailable,
    openSource: async () => unavailable,
    putAttachment: ({ hash, bytes }) => putAttachment(attachments, hash, bytes),
    getAttachment: ({ hash }) => attachments.get(hash),
    setUnsaved: async ({ unsaved }) => {
      const change = unsaved ? globalThis.addEventListener : globalThis.removeEventListener;
      change('beforeunload', askToStay);
      return null;
    },
    ...browserKeeping,
  };
}

const unavailable = failure(
  'unavailable',
  'A böngészőben futó változat nem tudja megnyitni a fájlt. Keresse a böngésző letöltései között.',
);

function askToStay(event: Event): void {
  event.preventDefault();
}

/** The browser neither asks nor tells where the file goes, so a saved file is one handed to its downloads. */
async function saveFile(input: Input<'saveFile'>): Promise<Output<'saveFile'>> {
  const name = fileName(input.name, fileKinds[input.kind].extensions[0]);
  const address = URL.createObjectURL(new Blob([input.bytes.slice()]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return success({ token: newId(), name });
}

async function openFile({ kind }: Input<'openFile'>): Promise<Output<'openFile'>> {
  const [file] = await pickFiles(kind, false);
  if (file === undefined) return null;
  const read = await readUpTo(file, fileKinds[kind].maximum);
  return read.ok ? success({ name: file.name, ...read.value }) : read;
}

async function openFiles({ kind }: Input<'openFiles'>): Promise<Output<'openFiles'>> {
  const files = await pickFiles(kind, true);
  const { maximum } = fileKinds[kind];
  const read = files.map(async (file) => ({ name: file.name, read: await readUpTo(file, maximum) }));
  return files.length === 0 ? null : Promise.all(read);
}

async function readUpTo(file: File, maximum: number) {
  if (file.size > maximum) {
    return failure(
      'tooLarge',
      `A fájl túl nagy: legfeljebb ${maximum / 1024 / 1024} MB-os fájl nyitható meg.`,
    );
  }
  try {
    return success({ bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch {
    return failure('unreadable', 'A fájlt nem sikerült beolvasni. Ellenőrizze, hogy a helyén van-e.');
  }
}

function pickFiles(kind: keyof typeof fileKinds, several: boolean): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = several;
  input.accept = fileKinds[kind].extensions.map((extension) => `.${extension}`).join(',');
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

async function putAttachment(
  attachments: AttachmentStore,
  hash: string,
  bytes: Uint8Array,
): Promise<Output<'putAttachment'>> {
  try {
    await attachments.put(hash, bytes);
    return success(null);
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    return full
      ? failure('noSpace', 'A böngésző tárhelye megtelt, a melléklet nem lett mentve.')
      : failure('failed', 'A mellékletet nem sikerült menteni. Próbálja újra.');
  }
}
