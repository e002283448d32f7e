import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { LabelsInput } from './LabelsInput.tsx';
import { MultiPicker, sourceOf } from './Picker.tsx';

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

afterEach(cleanup);

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
