import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf } from './dataset.ts';
import type { SenseContext } from './finding.ts';
import { checkWritten, isKshCode, isTaxNumber } from './identifiers.ts';
import type { AnyRecord, Kind } from './record.ts';
import { senseOf } from './sense.ts';

const mentors = new Map([['m1', { id: 'm1', office: 'o1' }]]);
const programme = { id: 'o1/programme', office: 'o1', start: '2016-09-16', end: '2019-09-15' } as AnyRecord;
const context: SenseContext = {
  find: (kind, id) =>
    kind === 'mentor' ? mentors.get(id) : kind === 'programmeProfile' ? programme : undefined,
  all: () => [],
  knowsSettlement: (ksh) => ksh === '15130',
  today: '2018-04-05',
};

function messages(kindName: string, fields: Record<string, unknown>): readonly string[] {
  const kind = kindOf(kindName) as Kind;
  const record = { id: 'r1', office: 'o1', ...fields } as AnyRecord;
  return senseOf(kind, record, context).map(
    ({ severity, field, message }) => `${severity} ${field ?? ''}: ${message}`,
  );
}

const visit = { date: '2018-04-05', kind: 'visit', mentors: ['m1'], settlements: ['15130'] };

describe('identifiers', () => {
  it('accepts the real tax numbers of public bodies and catches every single wrong digit', () => {
    for (const real of ['15309123-2-41', '18691896-1-13']) expect(isTaxNumber(real)).toBe(true);
    fc.assert(
      fc.property(fc.nat(7), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digits = [...'15309123'];
        digits[place] = String((Number(digits[place]) + by) % 10);
        return !isTaxNumber(`${digits.join('')}-2-41`);
      }),
    );
  });

  it('catches every single wrong digit of a KSH code', () => {
    expect(isKshCode('15130')).toBe(true);
    for (let place = 0; place < 5; place += 1) {
      for (let digit = 0; digit < 10; digit += 1) {
        const code = `${'15130'.slice(0, place)}${digit}${'15130'.slice(place + 1)}`;
        expect(isKshCode(code), code).toBe(code === '15130');
      }
    }
  });

  it('takes usual project numbers silently and unusual but possible ones with a warning', () => {
    for (const usual of ['TOP-5.3.1-16-CS1-2017-00009', 'EFOP-1.3.1-15-2016-00001']) {
      expect(checkWritten('projectNumber', usual)).toEqual([]);
    }
    for (const unusual of [
      'TOP_PLUSZ-3.1.2-21-HB1-2022-00003',
      'ÁROP-1.A.6-2013-2013-0014',
      'helyi program',
    ]) {
      expect(checkWritten('projectNumber', unusual).map(({ severity }) => severity)).toEqual(['warning']);
    }
  });
});

describe('the sense of a record', () => {
  it('has nothing to say about a usual visit', () => {
    expect(
      messages('activity', { ...visit, start: '09:00', end: '10:30', participants: 12, women: 7 }),
    ).toEqual([]);
  });

  it('refuses an impossible day, a reversed time and a part larger than the whole', () => {
    expect(messages('activity', { ...visit, date: '2018-02-30' })).toEqual([
      'error date: Nincs ilyen nap a naptárban: 2018-02-30.',
    ]);
    expect(messages('activity', { ...visit, start: '10:00', end: '09:00' })[0]).toMatch(/^error end/);
    expect(messages('activity', { ...visit, participants: 5, young: 6 })[0]).toMatch(/^error young/);
  });

  it('names a reference to nowhere, an unknown settlement and a mistyped KSH code', () => {
    expect(messages('activity', { ...visit, mentors: ['nobody'] })[0]).toMatch(
      /^error mentors: A hivatkozott tétel/,
    );
    expect(messages('activity', { ...visit, settlements: ['15133'] })[0]).toContain('ellenőrző számjegye');
    expect(messages('activity', { ...visit, settlements: ['xyz'] })[0]).toContain('nincs a helységnévtárban');
  });

  it('asks for what is required', () => {
    expect(messages('task', { due: '2018-04-05', status: 'open' })).toEqual([
      'error title: Ezt a mezőt ki kell tölteni.',
    ]);
    expect(messages('task', { title: 'x', due: '2018-04-05' })).toEqual([
      'error status: Ezt a mezőt ki kell tölteni.',
    ]);
  });

  it('warns of what is possible but odd, and lets it pass', () => {
    expect(messages('activity', { ...visit, date: '2018-04-06' })[0]).toMatch(/^warning date/);
    expect(messages('activity', { ...visit, date: '2016-09-15' })[0]).toContain(
      'kívül esik a projekt időtartamán',
    );
    expect(messages('activity', { ...visit, settlements: [] })[0]).toMatch(/^warning settlements/);
    expect(
      messages('targetArea', { project: 'p', name: 'x', settlements: ['15130'], population: 640 }).at(-1),
    ).toMatch(/1000 fő/);
  });
});
