import { z } from 'zod';
import { readPreference, writePreference } from './platform/preferences.ts';

const counterForm = z.int().min(0);
const listeners = new Set<() => void>();

/** How far a database had come when all of it was last saved into a file; 0 if it never was. */
export function counterOfFile(database: string): number {
  return readPreference(nameOf(database), counterForm) ?? 0;
}

/** All of a database, up to this counter, has been saved into a file. */
export function markFile(database: string, counter: number): void {
  writePreference(nameOf(database), counter);
  for (const listener of Array.from(listeners)) listener();
}

export function onFileMarked(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function nameOf(database: string): string {
  return `file.${database}`;
}
