import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { createMemoryRouter, Link, Outlet, RouterProvider, useNavigate } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { UnsavedGuard, useOpenForm, useUnsaved } from './unsaved.tsx';

// Typing key by key is slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

afterEach(cleanup);

function Form() {
  const [text, setText] = useState('');
  const release = useUnsaved(text !== '');
  const navigate = useNavigate();
  const save = () => {
    release();
    void navigate('/list');
  };
  return (
    <>
      <input aria-label="text" value={text} onChange={(event) => setText(event.target.value)} />
      <button type="button" onClick={save} aria-label="save" />
      <Link to="/list" aria-label="leave" />
      <Link to="/?other=1" aria-label="begin another" />
    </>
  );
}

function open() {
  const onChange = vi.fn();
  const guard = (
    <UnsavedGuard onChange={onChange}>
      <Link to="/list" aria-label="menu" />
      <main>
        <Outlet />
      </main>
    </UnsavedGuard>
  );
  const children = [
    { path: '/', element: <Form /> },
    { path: '/list', element: <p role="note" /> },
  ];
  render(<RouterProvider router={createMemoryRouter([{ element: guard, children }])} />);
  return { onChange, user: userEvent.setup() };
}

it('tells that a form is open before anything is typed, and when the last one is closed', () => {
  const onOpen = vi.fn();
  const Reading = () => <>{useOpenForm()}</>;
  const forms = (count: number) => {
    const guard = (
      <UnsavedGuard onChange={() => undefined} onOpen={onOpen}>
        {Array.from({ length: count }, (_, index) => (
          <Reading key={index} />
        ))}
      </UnsavedGuard>
    );
    return <RouterProvider router={createMemoryRouter([{ path: '/', element: guard }])} />;
  };
  const { unmount } = render(forms(2));
  expect(onOpen.mock.calls).toEqual([[true]]);
  unmount();
  expect(onOpen.mock.calls).toEqual([[true], [false]]);
});

describe('a form with changes', () => {
  it('is left without a question while nothing was typed', async () => {
    const { user } = open();
    await user.click(screen.getByLabelText('leave'));
    expect(await screen.findByRole('note')).toBeDefined();
  });

  it('asks before it is left, and stays by default', async () => {
    const { user, onChange } = open();
    await user.type(screen.getByLabelText('text'), 'a');
    expect(onChange).toHaveBeenLastCalledWith(true);
    await user.click(screen.getByLabelText('menu'));
    expect((await screen.findByRole('alertdialog')).textContent).toContain('Elmentetlen módosítások');
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('note')).toBeNull();
    const input = screen.getByLabelText<HTMLInputElement>('text');
    expect(input.value).toBe('a');
    expect(document.activeElement).toBe(input);
  });

  it('asks too before another one is begun at the same place', async () => {
    const { user } = open();
    await user.type(screen.getByLabelText('text'), 'a');
    await user.click(screen.getByLabelText('begin another'));
    expect(await screen.findByRole('alertdialog')).toBeDefined();
  });

  it('is left when its changes are given up, and the window may close again', async () => {
    const { user, onChange } = open();
    await user.type(screen.getByLabelText('text'), 'a');
    await user.click(screen.getByLabelText('leave'));
    await user.click(await screen.findByRole('button', { name: 'Módosítások elvetése' }));
    expect(await screen.findByRole('note')).toBeDefined();
    expect(onChange).toHaveBeenLastCalledWith(false);
  });

  it('is left without a question once it was saved', async () => {
    const { user } = open();
    await user.type(screen.getByLabelText('text'), 'a');
    await user.click(screen.getByLabelText('save'));
    expect(await screen.findByRole('note')).toBeDefined();
  });
});
