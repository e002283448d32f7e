import 'fake-indexeddb/auto';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { deleteDatabase, firstDatabase, openDatabase } from '../data/database.ts';
import { startTexts } from '../text/start.ts';
import { StoreGuard } from './StoreGuard.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const typed = 'Amit beírtak';

it('covers the page when another window takes the database, and leaves under it what was typed', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await openDatabase(firstDatabase);
  render(
    <StoreGuard>
      <textarea defaultValue={typed} />
    </StoreGuard>,
  );
  expect(screen.queryByRole('alertdialog')).toBeNull();
  await act(() => deleteDatabase(firstDatabase));
  expect(screen.getByRole('alertdialog').textContent).toContain(startTexts.taken);
  expect(screen.getByDisplayValue(typed)).toBeDefined();
});
