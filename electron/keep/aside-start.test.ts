import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tidyBeforeStart } from './aside-start.ts';
import { NO_STATE, stateBytes } from './state-form.ts';

let folder: string;
const wait = vi.fn();
const day = (number: number) => new Date(2026, 10, number, 12);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mentoriroda-aside-'));
  mkdirSync(join(folder, 'profile'));
  writeFileSync(join(folder, 'profile', 'store'), 'damaged');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function pending(snapshot: string | null): void {
  const state = {
    ...NO_STATE,
    pending: snapshot === null ? null : { snapshot, askedAt: '2026-11-22T09:00:00' },
  };
  writeFileSync(join(folder, 'state-a.json'), stateBytes({ generation: 1, state }));
}

function aside(): string[] {
  return existsSync(join(folder, 'set-aside')) ? readdirSync(join(folder, 'set-aside')) : [];
}

test('without a state, or without a fresh start in it, the profile stays', () => {
  expect(tidyBeforeStart(folder, day(22), wait)).toEqual({ ok: true, value: null });
  pending(null);
  tidyBeforeStart(folder, day(22), wait);
  expect(existsSync(join(folder, 'profile/store'))).toBe(true);
  expect(aside()).toEqual([]);
});

test('a fresh start sets the profile aside, once', () => {
  pending('a-snapshot');
  expect(tidyBeforeStart(folder, day(22), wait)).toMatchObject({ ok: true });
  expect(aside()).toEqual(['2026-11-22T09-00-00-profile']);
  expect(readFileSync(join(folder, 'set-aside/2026-11-22T09-00-00-profile/store'), 'utf8')).toBe('damaged');
  mkdirSync(join(folder, 'profile'));
  writeFileSync(join(folder, 'profile', 'store'), 'fresh');
  tidyBeforeStart(folder, day(22), wait);
  expect(readFileSync(join(folder, 'profile/store'), 'utf8')).toBe('fresh');
});

test('waits for the program that was just left, and says so if it never ends', () => {
  pending('a-snapshot');
  // A file where the folder should be cannot be written into either.
  writeFileSync(join(folder, 'set-aside'), '');
  expect(tidyBeforeStart(folder, day(22), wait)).toMatchObject({ ok: false, reason: 'held' });
  expect(readFileSync(join(folder, 'profile/store'), 'utf8')).toBe('damaged');
  wait.mockImplementation(() => rmSync(join(folder, 'set-aside'), { force: true }));
  expect(tidyBeforeStart(folder, day(22), wait)).toMatchObject({ ok: true });
  expect(existsSync(join(folder, 'profile'))).toBe(false);
});

const names = ['2026-10-22T11-59-59-profile', '2026-10-23T12-00-01-000001.journal-tail', 'notes.txt'];

function setAsideLongAgo(): void {
  for (const name of names) mkdirSync(join(folder, 'set-aside', name), { recursive: true });
}

test('what was set aside goes after 30 days; what is no such thing stays', () => {
  setAsideLongAgo();
  tidyBeforeStart(folder, day(22), wait);
  const noted = 'expired-2026-11-22T12-00-00-2026-10-22T11-59-59-profile';
  expect(aside()).toEqual([...names.slice(1), noted].sort());
  tidyBeforeStart(folder, new Date(2026, 10, 23, 11), wait);
  expect(aside()).toContain(noted);
  tidyBeforeStart(folder, day(23), wait);
  expect(aside().sort()).toEqual([
    'expired-2026-11-23T11-00-00-2026-10-23T12-00-01-000001.journal-tail',
    'notes.txt',
  ]);
});

test('a start with a wrong clock takes nothing, and the next one with the right clock forgets it', () => {
  setAsideLongAgo();
  tidyBeforeStart(folder, new Date(2036, 0, 1), wait);
  expect(aside()).toHaveLength(3);
  tidyBeforeStart(folder, day(20), wait);
  expect(aside()).toEqual(names);
  tidyBeforeStart(folder, new Date(2036, 0, 3), wait);
  expect(aside()).toHaveLength(3);
});

test('a profile stays set aside as long as its restore is not done', () => {
  pending('a-snapshot');
  tidyBeforeStart(folder, day(22), wait);
  mkdirSync(join(folder, 'profile'));
  tidyBeforeStart(folder, new Date(2027, 2, 1), wait);
  expect(aside()).toEqual(['2026-11-22T09-00-00-profile']);
  expect(existsSync(join(folder, 'profile'))).toBe(true);
});
