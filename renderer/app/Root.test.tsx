import 'fake-indexeddb/auto';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Shell } from '../../shared/contract/contract.ts';
import { errorText } from '../text/errors.ts';
import { saveTexts } from '../text/saving.ts';
import { setUpTexts } from '../text/set-up.ts';
import { startTexts } from '../text/start.ts';
import { Root } from './Root.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const about = { host: 'browser', version: '0.1.0', journal: false } as const;

it('offers the set-up where there is nothing yet', async () => {
  render(<Root shell={{ about: async () => about } as unknown as Shell} />);
  expect(await screen.findByRole('button', { name: setUpTexts.choices.newOffice.button })).toBeDefined();
});

it('offers to start again where the database cannot be read', async () => {
  const shell = {
    about: async () => ({ ...about, journal: true }),
    lookAtKept: () => Promise.reject(new Error('no answer')),
  } as unknown as Shell;
  render(<Root shell={shell} />);
  const button = await screen.findByRole('button', { name: saveTexts.reload });
  expect(screen.getByText(startTexts.unreadable)).toBeDefined();
  expect(document.activeElement).toBe(button);
});

it('says that it broke where the machine does not answer, instead of staying blank', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  render(<Root shell={{ about: () => Promise.reject(new Error('no answer')) } as unknown as Shell} />);
  expect(await screen.findByText(errorText.title)).toBeDefined();
});
