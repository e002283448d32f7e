import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { LabelsInput } from './LabelsInput.tsx';
import { MultiPicker, Picker, sourceOf } from './Picker.tsx';

const source = sourceOf([
  { id: 'a', label: 'Művelődési ház' },
  { id: 'b', label: 'Könyvtár' },
]);

/** A form that is painted anew at every key, as the real ones are. */
function Form({ kind }: { readonly kind: 'picker' | 'labels' }) {
  const [value, setValue] = useState<readonly string[] | undefined>();
  const [, repaint] = useState(0);
  return (
    <form onKeyUp={() => repaint((old) => old + 1)} aria-label={(value ?? []).join(' ')}>
      {kind === 'picker' ? (
        <MultiPicker id="field" source={source} value={value} onChange={setValue} />
      ) : (
        <LabelsInput id="field" value={value} onChange={setValue} />
      )}
    </form>
  );
}

const towns = sourceOf([
  { id: 'kerka', label: 'Kerkabarabás', detail: 'Zala' },
  { id: 'nagykallo', label: 'Nagykálló' },
  { id: 'kallo', label: 'Kálló' },
  { id: 'kaba', label: 'Kaba' },
]);

/** A field with a town chosen already; its name tells what is chosen. */
function Towns({ chosen }: { readonly chosen: string }) {
  const [value, setValue] = useState<readonly string[] | undefined>([chosen]);
  return (
    <form aria-label={(value ?? []).join(' ')}>
      <MultiPicker id="field" source={towns} value={value} onChange={setValue} />
    </form>
  );
}

function Town({ chosen }: { readonly chosen: string }) {
  const [value, setValue] = useState<string | undefined>(chosen);
  return (
    <form aria-label={value ?? ''}>
      <Picker id="field" source={towns} value={value} onChange={setValue} />
    </form>
  );
}

afterEach(cleanup);

describe('a name typed as a whole', () => {
  it('keeps what is chosen already, and says so instead of marking another one', async () => {
    const user = userEvent.setup();
    render(<Towns chosen="kaba" />);
    const input = screen.getByRole<HTMLInputElement>('combobox');
    await user.type(input, 'kaba');
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'Kabamár kiválasztva',
      'KerkabarabásZala',
    ]);
    await user.keyboard('{Enter}');
    expect(screen.getByRole('form', { name: 'kaba' })).toBeTruthy();
    expect(input.value).toBe('');
    await user.type(input, 'Kaba');
    await user.tab();
    expect(screen.getByRole('form', { name: 'kaba' })).toBeTruthy();
  });

  it('is marked before what only contains it, and before what is chosen', async () => {
    const user = userEvent.setup();
    render(<Towns chosen="nagykallo" />);
    await user.type(screen.getByRole('combobox'), 'kallo{Enter}');
    expect(screen.getByRole('form', { name: 'nagykallo kallo' })).toBeTruthy();
  });

  it('keeps or changes the one chosen where there is only one', async () => {
    const user = userEvent.setup();
    render(<Town chosen="nagykallo" />);
    const input = screen.getByRole<HTMLInputElement>('combobox');
    const retype = () =>
      user.type(input, 'Kálló{Enter}', { initialSelectionStart: 0, initialSelectionEnd: input.value.length });
    await retype();
    expect(screen.getByRole('form', { name: 'kallo' })).toBeTruthy();
    await retype();
    expect(screen.getByRole('form', { name: 'kallo' })).toBeTruthy();
    expect(input.value).toBe('Kálló');
  });
});

describe('fields for several values', () => {
  it('keep what is being typed while nothing is chosen yet', async () => {
    const user = userEvent.setup();
    render(<Form kind="picker" />);
    const input = screen.getByRole<HTMLInputElement>('combobox');
    await user.type(input, 'konyv');
    expect(input.value).toBe('konyv');
    await user.keyboard('{Enter}');
    expect(screen.getByRole('form', { name: 'b' })).toBeTruthy();
  });

  it('keep a half-typed label while the form is painted anew', async () => {
    const user = userEvent.setup();
    render(<Form kind="labels" />);
    const input = screen.getByRole<HTMLInputElement>('combobox');
    await user.type(input, 'önkéntesség');
    expect(input.value).toBe('önkéntesség');
    await user.keyboard('{Enter}');
    expect(screen.getByRole('form', { name: 'önkéntesség' })).toBeTruthy();
  });
});
