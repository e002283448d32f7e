import { expect, test } from 'vitest';
import { inKindOrder } from './kind-order.ts';

test('kinds stand in the order of the registers, unknown ones last', () => {
  const counts = { activity: 1, unheardOf: 2, mentor: 3, office: 4, another: 5 };
  const kinds = inKindOrder(Object.entries(counts)).map(([kind]) => kind);
  expect(kinds).toEqual(['office', 'mentor', 'activity', 'unheardOf', 'another']);
});
