import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { SaveStatus } from '../data/commit/journal-link.ts';
import { OfficeDataContext } from '../data/live.ts';
import type { OfficeData } from '../data/office-data.ts';
import { type Services, ServicesContext } from '../services.ts';
import { useTellUnsaved } from './tell-unsaved.ts';

afterEach(cleanup);

it('has closing ask as long as something is typed or the journal lacks a change, and not longer', () => {
  let status: SaveStatus = { state: 'safe' };
  let announce = () => undefined as void;
  const saving = {
    current: () => status,
    subscribe(listener: () => void) {
      announce = listener;
      return () => undefined;
    },
  };
  const setUnsaved = vi.fn(async () => null);
  const { result } = renderHook(() => useTellUnsaved(), {
    wrapper: ({ children }) => (
      <OfficeDataContext value={{ saving } as unknown as OfficeData}>
        <ServicesContext value={{ shell: { setUnsaved } } as unknown as Services}>{children}</ServicesContext>
      </OfficeDataContext>
    ),
  });
  const becomes = (next: SaveStatus) => {
    status = next;
    act(announce);
    return setUnsaved.mock.lastCall;
  };
  const types = (now: boolean) => {
    act(() => result.current.onTyped(now));
    return setUnsaved.mock.lastCall;
  };
  expect(becomes({ state: 'saving' })).toBeUndefined();
  expect(becomes({ state: 'behind', message: 'Nincs hely.', readOnly: false })).toEqual([{ unsaved: true }]);
  types(true);
  expect(becomes({ state: 'safe' })).toEqual([{ unsaved: true }]);
  expect(types(false)).toEqual([{ unsaved: false }]);
  expect(becomes({ state: 'slow' })).toEqual([{ unsaved: true }]);
  expect(setUnsaved).toHaveBeenCalledTimes(3);
});
