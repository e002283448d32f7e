import type { RegisterName } from './shapes.ts';

const seen = new Map<RegisterName, string>();

/** The record last looked at in each register, so that its list goes on from there. Kept until the page closes. */
export const lastSeen = {
  of: (register: RegisterName) => seen.get(register),
  is: (register: RegisterName, id: string) => void seen.set(register, id),
} as const;
