import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { localTime, now } from './clock.ts';
import { connectShell } from './platform.ts';
import { readPreference, writePreference } from './preferences.ts';
import { newId, newReplicaId } from './random.ts';

const kept = new Map<string, Uint8Array>();
const store = {
  put: async (hash: string, bytes: Uint8Array) => void kept.set(hash, bytes),
  get: async (hash: string) => kept.get(hash) ?? null,
};
const hash = 'a'.repeat(64);
const bytes = new Uint8Array([1, 2, 3]);

afterEach(() => vi.unstubAllGlobals());

describe('behind the bridge', () => {
  test('a request goes over with its input and its answer comes back', async () => {
    const getAttachment = vi.fn(async () => bytes);
    vi.stubGlobal('mentoriroda', { getAttachment });
    expect(await connectShell(store).getAttachment({ hash })).toEqual(bytes);
    expect(getAttachment).toHaveBeenCalledWith({ hash });
  });

  test('an answer that does not fit the contract is a bug', async () => {
    vi.stubGlobal('mentoriroda', { about: async () => ({ host: 'toaster' }) });
    await expect(connectShell(store).about()).rejects.toThrow();
  });
});

describe('in a plain browser', () => {
  test('the page knows that there is no journal', async () => {
    expect(await connectShell(store).about()).toEqual({
      host: 'browser',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      journal: false,
    });
  });

  test('saving is a download under a proper name', async () => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const outcome = await connectShell(store).saveFile({ kind: 'report', name: 'Havi: március', bytes });
    expect(outcome).toMatchObject({ ok: true, value: { name: 'Havi- március.docx' } });
    expect(click.mock.contexts[0]).toMatchObject({ download: 'Havi- március.docx' });
    click.mockRestore();
  });

  test('what was saved is looked for in the downloads', async () => {
    expect(await connectShell(store).openSaved({ token: 't' })).toMatchObject({ reason: 'unavailable' });
  });

  test.each([
    [
      'a chosen file is handed over',
      new File([bytes], 'kép.png'),
      { ok: true, value: { name: 'kép.png', bytes } },
    ],
    [
      'a file over the limit is refused',
      new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'nagy.png'),
      { ok: false, reason: 'tooLarge' },
    ],
  ])('%s', async (_what, file, expected) => {
    vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementationOnce(function (this: HTMLInputElement) {
      Object.defineProperty(this, 'files', { value: [file] });
      this.dispatchEvent(new Event('change'));
    });
    expect(await connectShell(store).openFile({ kind: 'picture' })).toMatchObject(expected);
  });

  test('several chosen files are handed over each for itself', async () => {
    const chosen = [new File([bytes], 'a.mentor'), new File([], 'b.mentor')];
    vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementationOnce(function (this: HTMLInputElement) {
      expect(this.multiple).toBe(true);
      Object.defineProperty(this, 'files', { value: chosen });
      this.dispatchEvent(new Event('change'));
    });
    const files = await connectShell(store).openFiles({ kind: 'dataFile' });
    expect(files?.map(({ name, read }) => [name, read.ok])).toEqual([
      ['a.mentor', true],
      ['b.mentor', true],
    ]);
  });

  test('a cancelled choice is null', async () => {
    vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementationOnce(function (this: HTMLInputElement) {
      this.dispatchEvent(new Event('cancel'));
    });
    expect(await connectShell(store).openFile({ kind: 'dataFile' })).toBeNull();
  });

  test('attachments live in the store that was handed in', async () => {
    expect(await connectShell(store).putAttachment({ hash, bytes })).toEqual({ ok: true, value: null });
    expect(await connectShell(store).getAttachment({ hash })).toEqual(bytes);
    const full = { ...store, put: () => Promise.reject(new DOMException('', 'QuotaExceededError')) };
    expect(await connectShell(full).putAttachment({ hash, bytes })).toMatchObject({ reason: 'noSpace' });
  });

  test('leaving with unsaved work is asked about, and only then', async () => {
    const leaving = () => {
      const event = new Event('beforeunload', { cancelable: true });
      globalThis.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leaving()).toBe(false);
    await connectShell(store).setUnsaved({ unsaved: true });
    expect(leaving()).toBe(true);
    await connectShell(store).setUnsaved({ unsaved: false });
    expect(leaving()).toBe(false);
  });
});

describe('preferences', () => {
  const schema = z.object({ columns: z.array(z.string()) });

  test('are remembered, and forgotten on request', () => {
    writePreference('register', { columns: ['név'] });
    expect(readPreference('register', schema)).toEqual({ columns: ['név'] });
    writePreference('register', undefined);
    expect(readPreference('register', schema)).toBeUndefined();
  });

  test('written by another version or damaged count as absent', () => {
    writePreference('register', { columns: 3 });
    expect(readPreference('register', schema)).toBeUndefined();
    localStorage.setItem('mentoriroda.register', '{"columns":');
    expect(readPreference('register', schema)).toBeUndefined();
  });
});

describe('the doors', () => {
  test('the clock gives local calendar dates', () => {
    expect(localTime(new Date(2018, 3, 5, 7, 9))).toMatchObject({ date: '2018-04-05', time: '07:09' });
    expect(Math.abs(now().instant - Date.now())).toBeLessThan(5000);
  });

  test('ids are UUIDs of version 7, replica ids 96 bits, and none comes twice', () => {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(newReplicaId()).toMatch(/^[0-9a-f]{24}$/);
    expect(new Set(Array.from({ length: 1000 }, newReplicaId)).size).toBe(1000);
  });
});
