import { expect, test } from 'vitest';
import { success } from '../../shared/lib/outcome.ts';
import type { OpenedFile } from '../data/folder/folder-surroundings.ts';
import type { OfficeData } from '../data/office-data.ts';
import type { TakeInRequest } from '../data/commit/taking-in.ts';
import type { Services } from '../services.ts';
import { folderSurroundings } from './folder-surroundings.ts';

test('a form that is opened while attachments are still being kept stops what is taken in', async () => {
  const form = new AbortController();
  const shell = {
    async putAttachment() {
      form.abort();
      return success(null);
    },
  };
  const asked: TakeInRequest[] = [];
  const data = { name: 'x', takeIn: async (request: TakeInRequest) => asked.push(request) };
  const around = folderSurroundings({
    data: data as unknown as OfficeData,
    services: { shell, about: {} } as unknown as Services,
    formOpens: () => form.signal,
    onTaken: () => undefined,
  });
  const attachments = new Map([['ab'.repeat(32), new Uint8Array(1)]]);
  expect(around.mayTakeIn()).toBe(true);
  await around.takeIn({ plan: { arrivals: [] }, attachments } as unknown as OpenedFile, true);
  expect([asked[0]?.signal?.aborted, around.mayTakeIn()]).toEqual([true, false]);
});
