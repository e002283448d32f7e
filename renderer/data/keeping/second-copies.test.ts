import { expect, test } from 'vitest';
import { sha256Hex } from '../../../shared/lib/hash.ts';
import { failure, success } from '../../../shared/lib/outcome.ts';
import { bringBackAttachments, type BringingBack } from './second-copies.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const [here, there, spoilt, nowhere] = ['itt', 'ott', 'rossz', 'sehol'].map((name) => sha256Hex(bytes(name)));
const all = [here, there, spoilt, nowhere].map(String);

/** „Decryption” takes the passphrase off the front. */
function place(passphrase: string) {
  const local = new Map<string | undefined, Uint8Array>([[here, bytes('itt')]]);
  const files = new Map([
    [`${there}.age`, 'alma:ott'],
    [`${spoilt}.age`, 'alma:más'],
  ]);
  const bringing: BringingBack = {
    shell: {
      listSecondCopies: async () => success([...files.keys()]),
      readSecondCopy: async ({ name }) => success({ bytes: bytes(files.get(name) ?? '') }),
      getAttachment: async ({ hash }) => local.get(hash) ?? null,
      putAttachment: async ({ hash, bytes: some }) => {
        local.set(hash, some);
        return success(null);
      },
    },
    passphrase,
    signal: new AbortController().signal,
    unseal: async (some, tried) => {
      const [used, text] = new TextDecoder().decode(some).split(':');
      return used === tried ? success(bytes(text ?? '')) : failure('wrongPassphrase', 'Nem nyitja.');
    },
  };
  return { local, files, bringing };
}

test('only what is missing here and whole there comes back', async () => {
  const { local, bringing } = place('alma');
  expect(await bringBackAttachments(bringing, all)).toEqual(success({ brought: 1, notThere: 2, locked: 0 }));
  expect([...local.keys()]).toEqual([here, there]);
});

test('what was encrypted with another passphrase is counted apart, and the rest still comes', async () => {
  const { local, files, bringing } = place('alma');
  files.set(`${spoilt}.age`, 'körte:rossz');
  expect(await bringBackAttachments(bringing, all)).toEqual(success({ brought: 1, notThere: 1, locked: 1 }));
  const again = { ...bringing, passphrase: 'körte' };
  expect(await bringBackAttachments(again, all)).toEqual(success({ brought: 1, notThere: 1, locked: 0 }));
  expect([...local.keys()]).toEqual([here, there, spoilt]);
});

test('a wrong passphrase is tried on three files, not on all', async () => {
  const { files, bringing } = place('körte');
  const many = Array.from({ length: 9 }, (_, index) => sha256Hex(bytes(String(index))));
  for (const [index, hash] of many.entries()) files.set(`${hash}.age`, `alma:${index}`);
  expect(await bringBackAttachments(bringing, many)).toEqual(success({ brought: 0, notThere: 0, locked: 3 }));
});

test('it stops between two attachments when told', async () => {
  const { bringing } = place('alma');
  const stop = new AbortController();
  const onProgress = (): void => stop.abort();
  const brought = await bringBackAttachments({ ...bringing, signal: stop.signal, onProgress }, all);
  expect(brought).toEqual(success({ brought: 1, notThere: 0, locked: 0 }));
});
