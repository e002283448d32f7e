import { act, cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { KINDS } from '../../../shared/domain/dataset.ts';
import { rowOf } from '../../../shared/merge/versions.ts';
import { freshRow, writeDeletion, writeErasure } from '../../../shared/merge/write.ts';
import { OfficeDataContext } from '../../data/live.ts';
import type { OfficeData } from '../../data/office-data.ts';
import { createWorkingSet } from '../../data/store/working-set.ts';
import { erasingText } from '../../text/erasing.ts';
import { ErasureLeftNotice } from './ErasureLeftNotice.tsx';

const stampAt = (counter: number) => ({
  dot: `${'b'.repeat(24)}:${counter}`,
  time: '2018-03-01T08:00:00',
  person: 'm1',
});
const person = (id: string, fields: object) =>
  freshRow(
    KINDS.contact,
    { id, office: 'o1', familyName: 'Kitalált', givenName: 'Elek', ...fields },
    stampAt(1),
  );
const contact = (row: ReturnType<typeof rowOf>) => ({ kind: 'contact', row });
/** As the page is searched: spaces that do not break are spaces. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

afterEach(cleanup);

it('says that a contact is left as soon as the other one is erased, and no longer than it is there', () => {
  const kept = person('k', {});
  const other = person('o', { mergedInto: 'k' });
  const workingSet = createWorkingSet([contact(kept), contact(rowOf(writeDeletion(other, stampAt(2))))]);
  render(
    <OfficeDataContext value={{ workingSet } as unknown as OfficeData}>
      <MemoryRouter>
        <ErasureLeftNotice />
      </MemoryRouter>
    </OfficeDataContext>,
  );
  expect(screen.queryByRole('status')).toBeNull();
  act(() => workingSet.take([contact(rowOf(writeErasure(kept, stampAt(3))))]));
  expect(screen.getByText(plain(erasingText.left(1)))).toBeDefined();
  act(() => workingSet.take([contact(rowOf(writeErasure(other, stampAt(4))))]));
  expect(screen.queryByRole('status')).toBeNull();
});
