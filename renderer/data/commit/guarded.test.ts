import { expect, it } from 'vitest';
import { guarded } from './guarded.ts';
import { journalQueue } from './journal-link.ts';

it('a commit that breaks off by a bug leaves nothing that would be saved for ever', async () => {
  const queue = journalQueue(undefined);
  const broken = () => Promise.reject(new Error('hibás'));
  await expect(guarded({ queue, beforeLarge: undefined }, undefined, broken)).rejects.toThrow('hibás');
  expect(queue.current().state).toBe('safe');
  await expect(guarded({ queue, beforeLarge: broken }, 'bulk', broken)).rejects.toThrow('hibás');
  expect(queue.current().state).toBe('safe');
});
