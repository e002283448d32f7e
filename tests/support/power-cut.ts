import { existsSync, truncateSync } from 'node:fs';
import type { Machine, OpenFile } from '../../electron/machine.ts';
import type { DeskMachine } from './desk-machine.ts';

/** What a power cut does to bytes that were written and not flushed: they all arrive, or none of them does. */
export type Unflushed = 'kept' | 'lost';

interface Lengths {
  written: number;
  flushed: number;
}

/** The machine's power goes at one call: it and all later ones fail, and what it was writing is half there, if at all. */
export function failingFrom(machine: DeskMachine, spared: number, unflushed: Unflushed): Machine {
  const { files } = machine;
  const lengths = new Map<string, Lengths>();
  let calls = 0;

  function isOff(): boolean {
    if (++calls === spared + 1 && unflushed === 'lost') forget(lengths);
    return calls > spared;
  }

  function meanwhile<Value>(work: () => Promise<Value>): Promise<Value> {
    return isOff() ? off() : work();
  }

  function watched(path: string, file: OpenFile): OpenFile {
    const length = { written: 0, flushed: 0 };
    lengths.set(path, length);
    async function write<Value>(
      bytes: Uint8Array,
      work: (bytes: Uint8Array) => Promise<Value>,
    ): Promise<Value> {
      if (isOff()) {
        if (calls === spared + 1 && unflushed === 'kept') await work(bytes.subarray(0, bytes.length >> 1));
        return off();
      }
      length.written += bytes.length;
      return work(bytes);
    }
    return {
      ...file,
      write: (bytes) => write(bytes, (part) => file.write(part)),
      writeFile: (bytes) => write(bytes, (part) => file.writeFile(part)),
      sync: () =>
        meanwhile(async () => {
          await file.sync();
          length.flushed = length.written;
        }),
    };
  }

  return {
    ...machine,
    files: {
      ...files,
      open: (path, flags) =>
        meanwhile(async () => {
          const file = await files.open(path, flags);
          return flags === 'wx' ? watched(path, file) : file;
        }),
      rename: (from, to) =>
        meanwhile(async () => {
          await files.rename(from, to);
          const length = lengths.get(from);
          lengths.delete(from);
          if (length !== undefined) lengths.set(to, length);
        }),
      unlink: (path) => meanwhile(() => files.unlink(path)),
    },
  };
}

async function off(): Promise<never> {
  throw Object.assign(new Error('the power is gone'), { code: 'EIO' });
}

function forget(lengths: ReadonlyMap<string, Lengths>): void {
  for (const [path, { written, flushed }] of lengths) {
    if (flushed < written && existsSync(path)) truncateSync(path, flushed);
  }
}
