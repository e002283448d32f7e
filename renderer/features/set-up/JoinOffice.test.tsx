import type { ComponentProps } from 'react';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { KINDS } from '../../../shared/domain/dataset.ts';
import { readFile } from '../../../shared/exchange/read-file.ts';
import { writeFile } from '../../../shared/exchange/write-file.ts';
import { failure, success } from '../../../shared/lib/outcome.ts';
import { freshRow } from '../../../shared/merge/write.ts';
import { unseal } from '../../data/keeping/sealed-files.ts';
import { passphraseText } from '../../text/passphrase.ts';
import { setUpTexts } from '../../text/set-up.ts';
import { PassphrasePrompt } from '../../ui/PassphrasePrompt.tsx';
import { JoinOffice } from './JoinOffice.tsx';

type JoinOfficeProps = ComponentProps<typeof JoinOffice>;

// A small file is read so soon that the page shows nothing in between.
vi.mock(import('../../data/keeping/read-breathing.ts'), () => ({
  readBreathing: async (bytes) => readFile(bytes),
}));
vi.mock(import('../../data/keeping/sealed-files.ts'), async (original) => ({
  ...(await original()),
  unseal: vi.fn(),
}));

afterEach(cleanup);

const user = userEvent.setup({ delay: null });
const stamp = { dot: 'a:1', time: '2018-03-31T12:00:00', person: 'm1' };

/** A whole file of an office; its head names the kinds in the order of their letters. */
function fileOfOffice(): Uint8Array {
  const row = (kind: 'office' | 'mentor' | 'workplace' | 'task', fields: Record<string, unknown>) =>
    [kind, [freshRow(KINDS[kind], { id: kind, office: 'office', ...fields }, stamp)]] as const;
  const written = writeFile(
    {
      app: '0.1.0',
      fileId: 'f1',
      madeAt: '2018-04-05T09:05:00',
      sender: { replica: 'a', office: 'office', label: 'ablaknál' },
      scope: { type: 'all' },
    },
    {
      kind: 'exchange',
      rows: new Map([
        row('office', { name: 'Kitalált Megyei Mentoriroda', county: '09' }),
        row('workplace', { label: 'ablaknál' }),
        row('mentor', { familyName: 'Kitalált', givenName: 'Ilona', start: '2016-09-16' }),
        row('task', { title: 'Levél', due: '2018-04-10', status: 'open' }),
      ]),
    },
  );
  if (!written.ok) throw new Error(written.message);
  return written.value;
}

it('has the focus where the next step is: choosing, naming the PC, choosing again after a refusal', async () => {
  const openFile = vi.fn();
  const shell = { openFile } as unknown as JoinOfficeProps['shell'];
  const ground = {} as JoinOfficeProps['ground'];
  render(<JoinOffice shell={shell} ground={ground} onBack={() => undefined} run={() => undefined} />);
  expect(document.activeElement?.textContent).toBe(setUpTexts.choices.join.button);
  openFile.mockResolvedValueOnce(success({ name: 'a.mentor', bytes: fileOfOffice() }));
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Kitalált Megyei Mentoriroda')).toBeDefined();
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
  expect(screen.getByText(/^Mentorirodák/).textContent).toBe(
    'Mentorirodák: 1 · Számítógépek: 1 · Mentorok: 1 · Feladatok: 1',
  );
  openFile.mockResolvedValueOnce(failure('tooLarge', 'Túl nagy.'));
  await user.click(screen.getByRole('button', { name: setUpTexts.join.another }));
  expect((await screen.findByRole('alert')).textContent).toBe('Túl nagy.');
  expect(document.activeElement?.textContent).toBe(setUpTexts.choices.join.button);
  openFile.mockResolvedValueOnce(success({ name: 'a.mentor', bytes: new Uint8Array([1, 2, 3]) }));
  await user.keyboard('{Enter}');
  await vi.waitFor(() => expect(screen.getByRole('alert').textContent).not.toBe('Túl nagy.'));
  expect(document.activeElement?.textContent).toBe(setUpTexts.choices.join.button);
});

it('has the focus on naming the PC after a locked file was opened too, and Enter chooses no other file', async () => {
  const locked = new TextEncoder().encode('age-encryption.org/v1\n');
  const openFile = vi.fn().mockResolvedValueOnce(success({ name: 'a.mentor', bytes: locked }));
  // As a worker answers: later, and in no event of the page.
  vi.mocked(unseal).mockImplementationOnce(
    () => new Promise((resolve) => setTimeout(() => resolve(success(fileOfOffice())), 20)),
  );
  const shell = { openFile } as unknown as JoinOfficeProps['shell'];
  const ground = {} as JoinOfficeProps['ground'];
  render(<JoinOffice shell={shell} ground={ground} onBack={() => undefined} run={() => undefined} />);
  await user.keyboard('{Enter}');
  await screen.findByText(setUpTexts.join.locked);
  await user.keyboard('alma{Enter}');
  expect(await screen.findByText('Kitalált Megyei Mentoriroda')).toBeDefined();
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox')));
  await user.keyboard('{Enter}');
  expect(openFile).toHaveBeenCalledOnce();
  openFile.mockResolvedValueOnce(success({ name: 'b.mentor', bytes: fileOfOffice() }));
  await user.click(screen.getByRole('button', { name: setUpTexts.join.another }));
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox')));
});

it('can be typed again at once if the passphrase was wrong', async () => {
  const prompt = (state: { readonly busy?: string; readonly problem?: string }) => (
    <PassphrasePrompt text="Zárt" {...state} onSubmit={() => undefined} onCancel={() => undefined} />
  );
  const { rerender } = render(prompt({}));
  await user.type(screen.getByRole('textbox'), 'alma');
  rerender(prompt({ busy: 'Nyitás' }));
  // A browser takes the focus from a field nobody can type into, and the dialog gives it to what is left.
  screen.getByRole('button', { name: passphraseText.cancel }).focus();
  rerender(prompt({ problem: 'Nem ez a jelszó.' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
});
