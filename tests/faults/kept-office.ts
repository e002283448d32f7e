import type { Input, Shell } from '../../shared/contract/contract.ts';

const replica = 'a'.repeat(24);
const FINGERPRINT = '0123456789abcdef';

const office: Input<'beginOffice'> = {
  database: 'mentoriroda-1',
  replica,
  office: 'iroda',
  dataVersion: 1,
  counter: 0,
  rows: 40,
  fingerprint: FINGERPRINT,
  setAside: false,
};

/** An office as the shell sees it: nothing but names and numbers. Throws if it could not be begun. */
export async function beginOffice(shell: Shell, changed: Partial<Input<'beginOffice'>> = {}): Promise<void> {
  const begun = await shell.beginOffice({ ...office, ...changed });
  if (!begun.ok) throw new Error(begun.message);
}

export function officeLike(changed: Partial<Input<'beginOffice'>>): Input<'beginOffice'> {
  return { ...office, ...changed };
}

/** The text of commit n; of a length that differs. */
export function commitText(n: number): string {
  return JSON.stringify({ n, text: 'Őszi egyeztetés. '.repeat(1 + (n % 5)) });
}

export function lineAt(n: number, erased: readonly string[] = []): Input<'appendJournal'> {
  return {
    replica,
    counter: n,
    rows: 40,
    fingerprint: FINGERPRINT,
    commit: commitText(n),
    erased: [...erased],
  };
}

/** Appends commits 1 to `count`; throws if one is not taken. Answers their texts. */
export async function appendLines(shell: Shell, count: number): Promise<readonly string[]> {
  const texts: string[] = [];
  for (let n = 1; n <= count; n += 1) {
    const taken = await shell.appendJournal(lineAt(n));
    if (!taken.ok) throw new Error(taken.message);
    texts.push(commitText(n));
  }
  return texts;
}

export function snapshotAt(counter: number, bytes: Uint8Array): Input<'saveSnapshot'> {
  return {
    reason: 'request',
    madeAt: `2026-11-22T09:00:${String(counter).padStart(2, '0')}`,
    replica,
    counter,
    rows: 40,
    fingerprint: FINGERPRINT,
    bytes,
  };
}
