import { expect, test } from 'vitest';
import { identity } from './identity.ts';

test('the identity of the program is what every installation already relies on', () => {
  expect(identity).toEqual({
    appId: 'hu.mentoriroda.app',
    productName: 'Mentoriroda',
    scheme: 'app',
    host: 'mentoriroda',
    origin: 'app://mentoriroda',
    dataFolder: ['Mentoriroda', 'data'],
    databasePrefix: 'mentoriroda-',
    browserHost: 'http://127.0.0.1:47811',
  });
});

test('the origin is made of its scheme and host', () => {
  expect(identity.origin).toBe(`${identity.scheme}://${identity.host}`);
});
