import { ThemeProvider } from '@mui/material';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createNotices } from '../notices.ts';
import { NoticeBar } from './NoticeBar.tsx';
import { theme } from './theme.ts';

afterEach(cleanup);

function open() {
  const notices = createNotices();
  render(
    <ThemeProvider theme={theme}>
      <input aria-label="text" defaultValue="Földes" />
      <NoticeBar notices={notices} />
    </ThemeProvider>,
  );
  const undo = vi.fn(async () => undefined);
  const save = () => act(() => notices.show({ message: 'saved', undo }));
  const field = screen.getByLabelText('text');
  /** Answers whether the text was left its own Ctrl+Z. */
  const pressUndo = () => fireEvent.keyDown(field, { key: 'z', ctrlKey: true });
  return { undo, save, pressUndo, notices, field, user: userEvent.setup({ delay: null }) };
}

describe('Ctrl+Z in a text field', () => {
  it('takes the save back while nothing was typed there since', async () => {
    const { undo, save, pressUndo, field, user } = open();
    await user.type(field, 'typed before the save');
    save();
    expect(pressUndo()).toBe(false);
    expect(undo).toHaveBeenCalledOnce();
  });

  it('is left to the text as soon as something was typed after the save', async () => {
    const { undo, save, pressUndo, field, user } = open();
    save();
    await user.type(field, 'a');
    expect(pressUndo()).toBe(true);
    expect(undo).not.toHaveBeenCalled();
  });

  it('is left to the text when the message is gone', () => {
    const { undo, save, pressUndo, notices } = open();
    save();
    act(() => notices.close());
    expect(pressUndo()).toBe(true);
    expect(undo).not.toHaveBeenCalled();
  });
});
