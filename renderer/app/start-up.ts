import { z } from 'zod';
import { existingDatabases, firstDatabase } from '../data/database.ts';
import { type OfficeData, openOffice } from '../data/office-data.ts';
import { own } from '../data/ownership.ts';
import { readPreference, writePreference } from '../platform/preferences.ts';

/** What the page finds when it starts. */
export type Start =
  | { readonly state: 'setUp' }
  | { readonly state: 'owned' }
  | { readonly state: 'refused'; readonly message: string }
  | { readonly state: 'open'; readonly data: OfficeData; readonly database: string };

const DATABASE = 'database';

/** Opens the database this PC works with; one page owns it, a second one is told so. */
export async function startUp(): Promise<Start> {
  const name = await chosenDatabase();
  if (name === undefined) return { state: 'setUp' };
  if (!(await own(name))) return { state: 'owned' };
  const opened = await openOffice(name);
  if (opened.ok) return { state: 'open', data: opened.value, database: name };
  return opened.reason === 'empty' ? { state: 'setUp' } : { state: 'refused', message: opened.message };
}

/** The last choice if it is still there, else the office's database if there is one. */
async function chosenDatabase(): Promise<string | undefined> {
  const existing = await existingDatabases();
  const chosen = readPreference(DATABASE, z.string());
  return [chosen, firstDatabase].find((name) => name !== undefined && existing.includes(name));
}

/** Starts again with this database. */
export function switchTo(database: string): void {
  writePreference(DATABASE, database);
  globalThis.location.hash = '';
  globalThis.location.reload();
}

/** Leaves the sample county: back to the office of this PC, or to the first-run choice. */
export function leaveSample(): void {
  writePreference(DATABASE, undefined);
  globalThis.location.hash = '';
  globalThis.location.reload();
}
