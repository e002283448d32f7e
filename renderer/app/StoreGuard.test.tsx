import 'fake-indexeddb/auto';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { deleteDatabase, firstDatabase, openDatabase } from '../data/store/database.ts';
import { saveTexts } from '../text/saving.ts';
import { StoreGuard } from './StoreGuard.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const typed = 'Amit beírtak';

it('says over the page that the database was taken or removed, and leaves what was typed to be copied', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await openDatabase(firstDatabase);
  render(
    <StoreGuard>
      <textarea defaultValue={typed} />
    </StoreGuard>,
  );
  expect(screen.queryByRole('alert')).toBeNull();
  await act(() => deleteDatabase(firstDatabase));
  expect(screen.getByRole('alert').textContent).toContain(saveTexts.taken);
  expect(screen.getByRole('button', { name: saveTexts.reload })).toBeDefined();
  // By its role: what a dialog covers has none.
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe(typed);
});
