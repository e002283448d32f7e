import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { freshRow } from '../../../shared/merge/write.ts';
import { OfficeDataContext } from '../../data/live.ts';
import type { OfficeData } from '../../data/office-data.ts';
import { createWorkingSet } from '../../data/store/working-set.ts';
import { ChoosePerson } from './ChoosePerson.tsx';

afterEach(cleanup);

const stamp = { dot: 'a:1', time: '2018-03-31T12:00:00', person: 'm' };

function names(
  ...mentors: readonly (readonly [familyName: string, end?: string, title?: string])[]
): string[] {
  const rows = mentors.map(([familyName, end, title]) => {
    const person = { title, familyName, givenName: 'Anna' };
    const record = { id: familyName, office: 'o1', ...person, start: '2016-09-16', end };
    return { kind: 'mentor', row: freshRow(undefined, record, stamp) };
  });
  const identity = { office: 'o1', replica: 'a', sample: false };
  const data = { workingSet: createWorkingSet(rows), identity } as OfficeData;
  render(
    <OfficeDataContext value={data}>
      <ChoosePerson today="2018-04-05" onChoose={() => undefined} onNotListed={() => undefined} />
    </OfficeDataContext>,
  );
  const buttons = screen.getAllByRole('button').map((button) => button.textContent ?? '');
  return buttons.filter((name) => name.endsWith('Anna'));
}

describe('who sits here', () => {
  it('is chosen among those who work, in Hungarian order', () => {
    expect(names(['Zsíros'], ['Ács'], ['Kilépett', '2018-01-31'])).toEqual(['Ács Anna', 'Zsíros Anna']);
  });

  it('is written as in every column of names: what stands before the name begins with a capital', () => {
    expect(names(['Ács', undefined, 'dr.'])).toEqual(['Dr. Ács Anna']);
  });

  it('can still be chosen where everybody has left: nobody is locked out of a finished office', () => {
    expect(names(['Kilépett', '2018-01-31'])).toEqual(['Kilépett Anna']);
  });
});
