/** A file that is to be opened on the page where files are taken in. */
export interface OfferedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

let offered: OfferedFile | undefined;

/** Lays a file ready for that page; the newest one counts. */
export function offerFile(file: OfferedFile): void {
  offered = file;
}

/** The file that was laid ready, once. */
export function takeOffered(): OfferedFile | undefined {
  const file = offered;
  offered = undefined;
  return file;
}
