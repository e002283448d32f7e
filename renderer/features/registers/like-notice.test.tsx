import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { KINDS } from '../../../shared/domain/dataset.ts';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { freshRow } from '../../../shared/merge/write.ts';
import { createWorkingSet } from '../../data/store/working-set.ts';
import { lookupOf } from '../../ui/lookup.ts';
import { LikeNotice } from './LikeNotice.tsx';
import type { Register } from './register.ts';

afterEach(cleanup);

const stamp = { dot: 'a:1', time: '2018-03-31T12:00:00', person: 'm' };
const standing: AnyRecord = {
  id: 'k',
  office: 'o1',
  name: 'Kőteleki Művelődési Ház',
  type: 'communityCulture',
  settlement: '11235',
};

it('names, while a new record is typed, what stands in the register already', () => {
  const row = freshRow(KINDS.organisation, standing, stamp);
  const data = createWorkingSet([{ kind: 'organisation', row }]).dataSet();
  const register = { records: [row.record], lookup: lookupOf(data, '2018-04-05') } as unknown as Register;
  const typed = (name: string) => ({
    id: 'n',
    office: 'o1',
    name,
    settlement: '11235',
    type: 'communityCulture',
  });
  const show = (name: string) =>
    render(
      <MemoryRouter>
        <LikeNotice name="organisation" register={register} record={typed(name)} />
      </MemoryRouter>,
    );
  show('Kőteleki Műv. Ház');
  expect(screen.getByRole('link', { name: 'Kőteleki Művelődési Ház' }).getAttribute('href')).toBe(
    '/szervezetek/k',
  );
  cleanup();
  show('Kőteleki Sportkör');
  expect(screen.queryByRole('link')).toBeNull();
  cleanup();
  show('');
  expect(screen.queryByRole('link')).toBeNull();
});
