import { v7 } from 'uuid';

/** A UUIDv7: the id of a new record. */
export function newId(): string {
  return v7();
}

/** 96 random bits as 24 hexadecimal digits: the id of this copy of the data, new after every restore. */
export function newReplicaId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Bytes fit for secrets. */
export function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}
