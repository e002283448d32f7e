import { expect, test, vi } from 'vitest';
import type { Kept } from '../../../shared/contract/kept.ts';
import { failure, success } from '../../../shared/lib/outcome.ts';
import { copyToSecondPlace, isSecondCopyDue, secondCopyIfDue, secondCopyReminder } from './second-copy.ts';

const hash = (letter: string) => letter.repeat(64);
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (some: Uint8Array) => new TextDecoder().decode(some);

/** A second place in memory; „encryption” puts the passphrase in front. */
function place(there: readonly string[] = []) {
  const files = new Map<string, string>(there.map((name) => [name, 'there']));
  const order: string[] = [];
  const newest = { id: 'mentes-1', madeAt: '2018-04-05T08:00:00', shrunk: false };
  const state = {
    secondPlace: { label: 'E:\\', madeAt: null as string | null, remembered: true },
    snapshots: [newest],
  };
  const shell = {
    listSecondCopies: vi.fn(async () => success([...files.keys()])),
    async saveSecondCopy({ name, bytes: some }: { name: string; bytes: Uint8Array }) {
      order.push(name);
      files.set(name, text(some));
      return success(null);
    },
    getAttachment: async ({ hash: wanted }: { hash: string }) =>
      wanted === hash('f') ? null : bytes(`kép ${wanted[0]}`),
    lookAtKept: async () => state as unknown as Kept,
    readSnapshot: async () => success({ bytes: bytes('lemezről') }),
    recallPassphrase: async (): Promise<string | null> => 'alma',
  };
  const seal = vi.fn(async (some: Uint8Array, passphrase: string) => bytes(`${passphrase}:${text(some)}`));
  const copying = { shell, seal, passphrase: 'alma', madeAt: '2018-04-05T09:05:00' };
  const due = { shell, seal, time: '2018-04-05T09:05:00' };
  return {
    files,
    order,
    state,
    shell,
    seal,
    due,
    copying: { ...copying, signal: new AbortController().signal },
  };
}

test('the snapshot goes first, then each attachment that is not there yet, encrypted', async () => {
  const { files, order, seal, copying } = place([`${hash('a')}.age`, 'családi fotó.jpg']);
  const copied = await copyToSecondPlace(copying, {
    id: 'mentes-1',
    bytes: bytes('adatok'),
    attachments: [hash('a'), hash('b'), hash('f')],
  });
  expect(copied).toEqual(success({ attached: 1, missing: 1, stopped: false }));
  expect(order).toEqual(['mentes-1.mentor', `${hash('b')}.age`]);
  expect(files.get('mentes-1.mentor')).toBe('alma:adatok');
  expect(files.get(`${hash('b')}.age`)).toBe('alma:kép b');
  expect(seal).toHaveBeenCalledTimes(2);
});

test('a folder that is not there is told before anything is encrypted', async () => {
  const { shell, seal, copying } = place();
  shell.listSecondCopies.mockResolvedValueOnce(failure('unreachable', 'Nincs itt.') as never);
  const copied = await copyToSecondPlace(copying, { id: 'x', bytes: bytes('a'), attachments: [] });
  expect(copied).toEqual(failure('unreachable', 'Nincs itt.'));
  expect(seal).not.toHaveBeenCalled();
});

test('stopping leaves the snapshot there and says that attachments are left', async () => {
  const { files, copying } = place();
  const stop = new AbortController();
  stop.abort();
  const copied = await copyToSecondPlace(
    { ...copying, signal: stop.signal },
    { id: 'x', bytes: bytes('a'), attachments: [hash('a')] },
  );
  expect(copied).toEqual(success({ attached: 0, missing: 0, stopped: true }));
  expect([...files.keys()]).toEqual(['x.mentor']);
});

test('encryption that breaks down is a sentence', async () => {
  const { copying, seal } = place();
  seal.mockRejectedValueOnce(new Error('out of memory'));
  const copied = await copyToSecondPlace(copying, { id: 'x', bytes: bytes('a'), attachments: [] });
  expect(copied).toMatchObject({ ok: false, reason: 'failed' });
});

const remembered = (madeAt: string | null) => ({ label: 'E:\\', madeAt, remembered: true });

test.each([
  ['no place', null, false],
  ['never copied', remembered(null), true],
  ['19 hours ago', remembered('2018-04-04T14:05:00'), false],
  ['20 hours ago', remembered('2018-04-04T13:05:00'), true],
  ['in the future, because the clock was put right', remembered('2018-04-09T09:05:00'), true],
  ['passphrase not remembered', { ...remembered(null), remembered: false }, false],
] as const)('a copy is due by itself: %s', (_, secondPlace, due) => {
  expect(isSecondCopyDue(secondPlace, '2018-04-05T09:05:00')).toBe(due);
});

const taken = { id: 'mentes-2', bytes: bytes('adatok'), shrunkFrom: null };

test('after a snapshot the copy is made without asking when it is due', async () => {
  const { files, due } = place();
  const copied = await secondCopyIfDue(due, taken, () => [hash('a')]);
  expect(copied).toEqual(success({ attached: 1, missing: 0, stopped: false }));
  expect(files.has('mentes-2.mentor')).toBe(true);
});

test('nothing is copied while a shrunken snapshot waits for a word, or without the passphrase', async () => {
  const { files, shell, state, due } = place();
  expect(await secondCopyIfDue(due, { ...taken, shrunkFrom: 100 }, () => [])).toBeNull();
  for (const snapshot of state.snapshots) snapshot.shrunk = true;
  expect(await secondCopyIfDue(due, undefined, () => [])).toBeNull();
  shell.recallPassphrase = async () => null;
  expect(await secondCopyIfDue(due, taken, () => [])).toBeNull();
  expect(files.size).toBe(0);
});

test('a folder that comes back gets the newest snapshot there is, under the hour of that snapshot, once', async () => {
  const { files, shell, state, due } = place();
  const saving = vi.spyOn(shell, 'saveSecondCopy');
  expect(await secondCopyIfDue(due, undefined, () => [])).toMatchObject({ ok: true });
  expect(files.get('mentes-1.mentor')).toBe('alma:lemezről');
  expect(saving).toHaveBeenCalledWith(expect.objectContaining({ madeAt: '2018-04-05T08:00:00' }));
  state.secondPlace.madeAt = '2018-04-05T08:00:00';
  expect(await secondCopyIfDue({ ...due, time: '2018-04-06T09:05:00' }, undefined, () => [])).toBeNull();
});

function kept(secondPlace: Kept['secondPlace'], ...madeAt: readonly string[]) {
  return { secondPlace, snapshots: madeAt.map((moment) => ({ madeAt: moment })) as Kept['snapshots'] };
}

test.each([
  ['six days of work without a place', kept(null, '2018-03-30T08:00:00'), undefined],
  ['a week of work without a place', kept(null, '2018-04-05T08:00:00', '2018-03-29T08:00:00'), 'never'],
  ['a place nothing has reached in a week', kept(remembered(null), '2018-03-29T08:00:00'), 'neverCopied'],
  ['a copy six days old', kept(remembered('2018-03-30T23:59:00'), '2018-01-01T08:00:00'), undefined],
  ['a copy seven days old', kept(remembered('2018-03-29T23:59:00'), '2018-01-01T08:00:00'), 'old'],
] as const)('the home page reminds: %s', (_, now, why) => {
  expect(secondCopyReminder(now, '2018-04-05')?.why).toBe(why);
});

test('a postponed reminder comes back on its day', () => {
  const now = kept(null, '2018-03-01T08:00:00');
  expect(secondCopyReminder(now, '2018-04-05', '2018-04-06')).toBeUndefined();
  expect(secondCopyReminder(now, '2018-04-06', '2018-04-06')).toEqual({ why: 'never' });
});
