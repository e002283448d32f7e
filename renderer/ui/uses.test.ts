import { expect, it } from 'vitest';
import { smallOffice } from '../../tests/support/small-office.ts';
import { lookupOf } from './lookup.ts';
import { usesOf } from './uses.ts';

const data = smallOffice();
const lookup = lookupOf(data, '2018-04-05');

it('counts the records that name a mentor, alone or in a list, each once', () => {
  const [mentor] = [...data.mentor.keys()];
  const counted = usesOf('mentor', mentor ?? '', lookup);
  const activities = [...data.activity.values()].filter(({ mentors }) => mentors.includes(mentor ?? ''));
  const others = [...data.travel.values(), ...data.assignment.values()].filter(
    ({ mentor: id }) => id === mentor,
  );
  const tasks = [...data.task.values()].filter(({ assignee }) => assignee === mentor);
  const offices = [...data.office.values()].filter(({ lead }) => lead === mentor);
  expect(counted).toBe(activities.length + others.length + tasks.length + offices.length);
  expect(counted).toBeGreaterThan(0);
});

it('finds nothing for a record nobody names', () => {
  expect(usesOf('mentor', 'nobody', lookup)).toBe(0);
});
