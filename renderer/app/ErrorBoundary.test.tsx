import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ErrorBoundary } from './ErrorBoundary.tsx';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function Screen({ broken }: { readonly broken: boolean }) {
  if (broken) throw new Error('the screen broke');
  return <p role="note" />;
}

it('says in words that a screen broke and that saved data are safe, with the error for the helper', () => {
  render(
    <ErrorBoundary place="/a">
      <Screen broken />
    </ErrorBoundary>,
  );
  expect(screen.getByRole('alert').textContent).toContain('A korábban mentett adatok nem sérültek');
  expect(document.body.textContent).toContain('the screen broke');
});

it('lets another screen through after the broken one', () => {
  const { rerender } = render(
    <ErrorBoundary place="/a">
      <Screen broken />
    </ErrorBoundary>,
  );
  rerender(
    <ErrorBoundary place="/b">
      <Screen broken={false} />
    </ErrorBoundary>,
  );
  expect(screen.getByRole('note')).toBeDefined();
});
