import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useHotkeys } from './use-hotkeys.ts';

afterEach(cleanup);

function Page({ onNew, onSearch }: { readonly onNew: () => void; readonly onSearch: () => void }) {
  useHotkeys({ n: onNew, 'ctrl+k': onSearch });
  return (
    <>
      <input aria-label="text" />
      <div role="dialog">
        <button type="button">{'inside'}</button>
      </div>
    </>
  );
}

function open() {
  const [onNew, onSearch] = [vi.fn(), vi.fn()];
  render(<Page onNew={onNew} onSearch={onSearch} />);
  return { onNew, onSearch };
}

it('takes a bare letter where nobody is typing', () => {
  const { onNew } = open();
  fireEvent.keyDown(document.body, { key: 'n' });
  expect(onNew).toHaveBeenCalledOnce();
});

it('leaves a bare letter to the text, but takes Ctrl+K from it', () => {
  const { onNew, onSearch } = open();
  fireEvent.keyDown(screen.getByLabelText('text'), { key: 'n' });
  fireEvent.keyDown(screen.getByLabelText('text'), { key: 'k', ctrlKey: true });
  expect(onNew).not.toHaveBeenCalled();
  expect(onSearch).toHaveBeenCalledOnce();
});

it('never takes AltGr, which arrives as Ctrl+Alt and types a character', () => {
  const { onSearch } = open();
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true, altKey: true });
  expect(onSearch).not.toHaveBeenCalled();
});

it('leaves the keys of a dialog to the dialog', () => {
  const { onNew } = open();
  fireEvent.keyDown(screen.getByText('inside'), { key: 'n' });
  expect(onNew).not.toHaveBeenCalled();
});
