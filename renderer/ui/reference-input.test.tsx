import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { lookupOf } from './lookup.ts';
import { OwnOfficeContext } from './own-office.ts';
import { ReferenceInput } from './ReferenceInput.tsx';

afterEach(cleanup);

const label = 'Felelős';

const mentors = [
  { id: 'm1', office: 'o1', familyName: 'Kitalált', givenName: 'Ilona' },
  { id: 'm2', office: 'o2', familyName: 'Őrségi', givenName: 'Béla' },
];
const data = { mentor: new Map(mentors.map((mentor) => [mentor.id, mentor])), mentoredSettlement: new Map() };
const lookup = lookupOf(data as never, '2018-04-05');

function show(value?: string) {
  render(
    <OwnOfficeContext value="o1">
      <label htmlFor="who">{label}</label>
      <ReferenceInput id="who" to="mentor" lookup={lookup} value={value} onChange={() => undefined} />
    </OwnOfficeContext>,
  );
  return screen.getByLabelText(label);
}

it('offers the mentors of the own office only', async () => {
  await userEvent.click(show());
  await userEvent.keyboard('{ArrowDown}');
  expect((await screen.findAllByRole('option')).map((option) => option.textContent)).toEqual([
    'Kitalált Ilona',
  ]);
});

it('names a mentor of another office where a record names one', () => {
  expect(show('m2')).toHaveProperty('value', 'Őrségi Béla');
});
