import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteDatabase, firstDatabase } from '../../data/store/database.ts';
import { openOffice } from '../../data/office-data.ts';
import type { Ground } from './fill-database.ts';
import { NewOffice } from './NewOffice.tsx';
import type { Run } from './run.ts';

// Typing key by key is slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

beforeEach(async () => {
  // This environment has no locks; nobody else has the database open.
  Object.defineProperty(navigator, 'locks', {
    configurable: true,
    value: { request: (_name: string, _options: unknown, use: (lock: object) => unknown) => use({}) },
  });
  localStorage.clear();
  await deleteDatabase(firstDatabase);
});
afterEach(cleanup);

const shell = {
  about: async () => ({ host: 'browser', version: '0.1.0', journal: false }),
} as unknown as Ground['shell'];

const field = (name: RegExp) => screen.getByLabelText<HTMLInputElement>(name);
const offer = () => screen.queryByText(/^Félbemaradt (módosítás|bejegyzés)/);

function open() {
  const made: Promise<{ readonly ok: boolean }>[] = [];
  const run: Run = (_, work) => void made.push(work());
  render(<NewOffice ground={{ shell }} onBack={() => undefined} run={run} />);
  return { user: userEvent.setup({ delay: null }), made };
}

describe('the form of a new office', () => {
  it('brings back the office, its mentors and its programme, and forgets them when the office is there', async () => {
    const first = open();
    await first.user.click(field(/^Vármegye/));
    await first.user.keyboard('hajdu{Enter}');
    await first.user.type(document.getElementById('mentor1-familyName') as HTMLElement, 'Kitalált');
    await first.user.type(document.getElementById('mentor1-givenName') as HTMLElement, 'Ilona');
    await first.user.type(document.getElementById('mentor1-start') as HTMLElement, '2017.04.04');
    await waitFor(() => expect(localStorage.getItem('mentoriroda.set-up.drafts')).toContain('2017-04-04'), {
      timeout: 3_000,
    });
    cleanup();

    const { user, made } = open();
    expect(offer()).not.toBeNull();
    await user.click(screen.getByRole('button', { name: 'Folytatás' }));
    expect((document.getElementById('office-name') as HTMLInputElement).value).toMatch(/^Hajdú-Bihar /);
    expect((document.getElementById('mentor1-familyName') as HTMLInputElement).value).toBe('Kitalált');
    await user.click(screen.getByRole('button', { name: 'Iroda létrehozása' }));
    expect(await made[0]).toMatchObject({ ok: true });
    expect(localStorage.getItem('mentoriroda.set-up.drafts')).toBeNull();
  });

  it('shows who leads the office, lets another be chosen, and leaves it open if asked', async () => {
    const { user, made } = open();
    await user.click(field(/^Vármegye/));
    await user.keyboard('hajdu{Enter}');
    expect((document.getElementById('office-name') as HTMLInputElement).value).toBe(
      'Hajdú-Bihar Megyei Mentoriroda',
    );
    expect(document.getElementById('lead')).toBeNull();
    const people = ['Kitalált Ilona', 'Őrségi Béla'].map((name) => name.split(' '));
    for (const [index, [family = '', given = '']] of people.entries()) {
      await user.type(document.getElementById(`mentor${index + 1}-familyName`) as HTMLElement, family);
      await user.type(document.getElementById(`mentor${index + 1}-givenName`) as HTMLElement, given);
      await user.type(document.getElementById(`mentor${index + 1}-start`) as HTMLElement, '2017.04.04');
    }
    const lead = field(/^Irodavezető/);
    expect(lead.value).toBe('Kitalált Ilona');
    await user.tripleClick(lead);
    await user.keyboard('Később{Enter}');
    expect(lead.value).toBe('Később adjuk meg');
    await user.tripleClick(lead);
    await user.keyboard('Őrségi{Enter}');
    expect(lead.value).toBe('Őrségi Béla');
    await user.click(screen.getByRole('button', { name: 'Iroda létrehozása' }));
    expect(await made[0]).toMatchObject({ ok: true });
    const opened = await openOffice(firstDatabase);
    if (!opened.ok) throw new Error(opened.message);
    const { workingSet } = opened.value;
    const [office] = [...workingSet.records('office').values()];
    const [, second] = [...workingSet.records('mentor').values()];
    expect(office?.lead).toBe(second?.id);
    expect([...workingSet.records('mentor').values()].map(({ isLead }) => isLead)).toEqual([undefined, true]);
    opened.value.close();
  });

  it('keeps what was typed when the form is left before the office is there', async () => {
    const first = open();
    await first.user.type(document.getElementById('office-name') as HTMLElement, 'Kitalált Mentoriroda');
    cleanup();
    open();
    expect(offer()).not.toBeNull();
  });

  it('leads to the first field that keeps the office from being made, each time it is asked for', async () => {
    const { user, made } = open();
    await user.type(document.getElementById('mentor1-familyName') as HTMLElement, 'Kitalált');
    await user.type(document.getElementById('mentor1-givenName') as HTMLElement, 'Ilona');
    const make = screen.getByRole('button', { name: 'Iroda létrehozása' });
    await user.click(make);
    expect(document.activeElement).toBe(field(/^Vármegye/));
    await user.keyboard('hajdu{Enter}');
    await user.click(make);
    expect(document.activeElement?.id).toBe('mentor1-start');
    expect(screen.getByText(/^Még 1.mezőt kell kitölteni vagy javítani; ezt megjelöltük\.$/)).toBeDefined();
    expect(made).toEqual([]);
  });

  it('offers nothing where nothing was typed', () => {
    open();
    cleanup();
    open();
    expect(offer()).toBeNull();
    expect(localStorage.getItem('mentoriroda.set-up.drafts')).toBeNull();
  });
});
