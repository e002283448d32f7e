import type { z } from 'zod';

const prefix = 'mentoriroda.';

/**
 * What one person at this PC likes (a column hidden, a theme): no record, never exchanged, and no harm when it is lost.
 * The only door to the browser's storage; a value that does not fit `schema` any more counts as absent.
 */
export function readPreference<Value>(name: string, schema: z.ZodType<Value>): Value | undefined {
  try {
    const result = schema.safeParse(JSON.parse(localStorage.getItem(prefix + name) ?? 'null'));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}

/** `undefined` forgets it. A full or forbidden storage is not worth a message. */
export function writePreference(name: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, JSON.stringify(value));
  } catch {
    // The person's choice holds until the program closes.
  }
}
