import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KINDS } from '../../../shared/domain/dataset.ts';
import { planImport } from '../../../shared/merge/arrivals.ts';
import { rowOf } from '../../../shared/merge/versions.ts';
import { freshRow, writeErasure } from '../../../shared/merge/write.ts';
import { takeInTexts } from '../../text/take-in.ts';
import { lookupOf } from '../../ui/lookup.ts';
import { groupsOf } from './arrival-groups.ts';
import { ArrivalList } from './ArrivalList.tsx';

const [ourPc, theirPc] = ['a'.repeat(24), 'c'.repeat(24)] as const;
const stampOf = (counter: number) => ({
  dot: `${theirPc}:${counter}` as const,
  time: `2018-04-05T10:0${counter}:00`,
  person: 'm1',
});
const maria = freshRow(
  KINDS.contact,
  { id: 'c1', office: 'o2', familyName: 'Kovács', givenName: 'Mária', phone: '+36301234567' },
  stampOf(1),
);
const empty = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, new Map()]));
const lookup = lookupOf(empty as never, '2018-04-06');
const user = userEvent.setup({ delay: null });
const scrolled = vi.fn();

/** The list of a file that erases one person. */
beforeEach(() => {
  // A page that is not drawn has no heights; the list shows what has room.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(scrolled);
  const source = { office: 'o2', label: 'Gép', fileId: 'f1', madeAt: '2018-04-06T08:00:00' };
  const erased = rowOf(writeErasure(maria, stampOf(2)));
  const plan = planImport([{ kind: 'contact', row: erased }], source, {
    office: 'o1',
    replica: ourPc,
    counter: 9,
    lookUp: () => maria,
  });
  const groups = groupsOf({ plan, findings: { findings: [] } as never }, lookup, {
    office: 'o1',
    replica: ourPc,
  });
  render(
    <ArrivalList
      groups={groups}
      lookup={lookup}
      accepted={new Set()}
      isChoosing={false}
      onAccept={() => undefined}
    />,
  );
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it('says of an erasure what goes for good, and brings what was opened into sight', async () => {
  await user.keyboard('{ArrowDown}');
  const line = screen.getByRole('treeitem', { name: /Kovács Mária/ });
  expect(within(line).queryByText(takeInTexts.list.goes)).toBeNull();
  scrolled.mockClear();
  await user.keyboard('{Enter}');
  expect(within(line).getByText(takeInTexts.list.goes)).toBeDefined();
  expect(line.textContent).toMatch(/\+36301234567/);
  expect(scrolled).toHaveBeenCalledWith({ block: 'nearest' });
});
