import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';
import { ageOf, asideName, nameAside } from './aside.ts';
import { newestState, stateNames } from './state-form.ts';

/** The program that was just left may hold its files for a moment; milliseconds between the tries. */
const waits = [100, 200, 400, 800, 1000, 1000, 1000, 1000];

/**
 * What must happen before the page's store is opened: if a fresh start was asked for, the profile goes aside, once; and what was set
 * aside long ago is removed. All at once, because Electron gets ready meanwhile.
 */
export function tidyBeforeStart(
  folder: string,
  now: Date,
  wait: (milliseconds: number) => void,
): Outcome<null, 'held'> {
  const pending = newestState(stateNames.map((name) => bytesOf(join(folder, name))))?.state.pending ?? null;
  const asked = pending === null ? null : nameAside(pending.askedAt, 'profile');
  const moved = asked === null || moveProfile(folder, asked, wait);
  removeOld(join(folder, asideName), now, asked);
  return moved ? success(null) : held;
}

const held = failure(
  'held',
  'A sérült adattárat nem sikerült félretenni, mert másik program tartja nyitva. ' +
    'Kérjük, indítsa újra a számítógépet, majd a programot.',
);

/** The name tells that it has been done: the same profile is never moved twice. */
function moveProfile(folder: string, name: string, wait: (milliseconds: number) => void): boolean {
  const profile = join(folder, 'profile');
  const target = join(folder, asideName, name);
  for (const milliseconds of [0, ...waits]) {
    if (existsSync(target) || !existsSync(profile)) return true;
    wait(milliseconds);
    try {
      mkdirSync(join(folder, asideName), { recursive: true });
      renameSync(profile, target);
    } catch {
      // Tried again after the next wait.
    }
  }
  return existsSync(target);
}

/** `expired-<since>-` stands before the name of what a start has found to be old. */
const agedName =
  /^(?:expired-(?<since>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d)-)?(?<plain>(?<at>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d)-.*)$/;

function removeOld(folder: string, now: Date, asked: string | null): void {
  for (const name of namesOf(folder)) {
    const next = nextName(name, now, asked);
    try {
      if (next === null) rmSync(join(folder, name), { recursive: true, force: true });
      else if (next !== name) renameSync(join(folder, name), join(folder, next));
    } catch {
      // Tried again at a later start.
    }
  }
}

/** `null`: it goes. */
function nextName(name: string, now: Date, asked: string | null): string | null {
  const { since, plain, at } = agedName.exec(name)?.groups ?? {};
  if (plain === undefined || at === undefined || plain === asked) return name;
  const age = ageOf({ at: momentOf(at), expiredSince: since === undefined ? null : momentOf(since) }, now);
  if (age.goes) return null;
  return age.expiredSince === null ? plain : nameAside(`expired-${age.expiredSince}`, plain);
}

/** With the colons no name of a file may have. */
function momentOf(inName: string): string {
  return inName.replace(/(\d\d)-(\d\d)-(\d\d)$/, '$1:$2:$3');
}

function namesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function bytesOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
