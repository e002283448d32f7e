import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountyPackage } from '../domain/county-package.ts';
import { dataSetOf } from '../domain/dataset.ts';
import type { Organisation } from '../domain/organisation.ts';
import { parsePeriod, type Period } from '../lib/periods.ts';
import { digestOfCentre } from './digest.ts';
import { effectiveData } from './effective.ts';
import { type ArrivedExtract, judgeExtract, packageWrites } from './intake.ts';
import { matrixOf } from './matrix.ts';
import { coverageOf, lastMonth, packagesInForce } from './packages.ts';
import { countDifferent, thingOf } from './things.ts';
import { compareTotals, isReceivedAsSent } from './totals.ts';

const CENTRE = 'kozpont';

function period(code: string): Period {
  const read = parsePeriod(code);
  if (!read.ok) throw new Error(read.message);
  return read.value;
}

function extract(fileId: string, changes: Partial<ArrivedExtract> = {}): ArrivedExtract {
  return {
    county: '09',
    sender: 'iroda-hb',
    senderName: 'Hajdú-Bihar Megyei Mentoriroda',
    madeAt: '2018-04-03T10:00:00',
    date: '2018-04-04',
    time: '09:00',
    fileId,
    fileName: `${fileId}.mentor`,
    attachments: [{ hash: fileId.padEnd(64, '0'), name: fileId, mime: 'application/octet-stream', size: 1 }],
    records: 3,
    sent: [{ kind: 'activity', month: '2018-03', count: 3, hash: '00000000000000aa' }],
    totals: [{ kind: 'activity', month: '2018-03', count: 3, hash: '00000000000000aa' }],
    ...changes,
  };
}

/** The records of a centre after these files have come, as its commits would leave them. */
function taken(
  files: readonly ArrivedExtract[],
  before: readonly CountyPackage[] = [],
): readonly CountyPackage[] {
  const records = new Map(before.map((one) => [one.id, one]));
  for (const file of files) {
    const verdict = judgeExtract(file, records.values());
    for (const { id, fields } of packageWrites(file, verdict, CENTRE)) {
      records.set(id, { ...records.get(id), ...fields, id, office: CENTRE } as CountyPackage);
    }
  }
  return [...records.values()];
}

describe('an arriving extract', () => {
  it('is taken, and takes the place of the earlier one of its office and scope', () => {
    const [first, second] = [extract('a'), extract('b', { madeAt: '2018-05-03T10:00:00' })];
    const records = taken([first, second]);
    expect(records.map(({ fileId, status }) => [fileId, status])).toEqual([
      ['a', 'superseded'],
      ['b', 'current'],
    ]);
  });

  it('is named and not taken if it came before, or if a newer one is there', () => {
    const records = taken([
      extract('b', { madeAt: '2018-05-03T10:00:00' }),
      extract('b', { madeAt: '2018-05-03T10:00:00' }),
      extract('a'),
    ]);
    expect(records).toHaveLength(1);
    expect(records[0]?.notTaken?.map(({ fileId, reason }) => [fileId, reason])).toEqual([
      ['b', 'repeated'],
      ['a', 'older'],
    ]);
  });

  it('of another span of days stands beside the others', () => {
    const quarter = extract('q', { from: '2018-01-01', to: '2018-03-31' });
    const inForce = packagesInForce(taken([extract('a'), quarter])).get('iroda-hb');
    expect(inForce?.map(({ fileId }) => fileId)).toEqual(['q', 'a']);
  });

  it('can be sent again after it was withdrawn', () => {
    const withdrawn = taken([extract('a')]).map((one) => ({ ...one, status: 'withdrawn' as const }));
    expect(judgeExtract(extract('a'), withdrawn).verdict).toBe('taken');
  });

  it('counts again with its months when the one that took its place is withdrawn', () => {
    const april = { kind: 'activity', month: '2018-04', count: 1, hash: '00000000000000ab' };
    const records = taken([extract('a'), extract('b', { madeAt: '2018-05-03T10:00:00', totals: [april] })]);
    expect(lastMonth(records)).toBe('2018-04');
    const left = records.map((one) => (one.fileId === 'b' ? { ...one, status: 'withdrawn' as const } : one));
    expect(lastMonth(left)).toBe('2018-03');
  });

  it('of whatever order and however often leaves the centre with the same digest', () => {
    const files = ['02', '03', '04', '05', '06', '07'].flatMap((county) =>
      [1, 2, 3].map((round) =>
        extract(`${county}-${round}`, {
          county,
          sender: `iroda-${county}`,
          madeAt: `2018-0${round}-05T08:00:00`,
          records: round,
        }),
      ),
    );
    const wanted = digestOfCentre(taken(files));
    fc.assert(
      fc.property(fc.shuffledSubarray([...files, ...files], { minLength: files.length * 2 }), (order) => {
        expect(digestOfCentre(taken(order))).toBe(wanted);
      }),
      { numRuns: 300, seed: 18 },
    );
    expect(digestOfCentre(taken(files.slice(0, -1)))).not.toBe(wanted);
  });
});

describe('the table of counties and months', () => {
  const months = ['2018-02', '2018-03', '2018-04'].map(period);

  it('expects the eighteen counties of the network and names what is missing', () => {
    const states = matrixOf([], months);
    expect(states).toHaveLength(18);
    expect(states.map(({ code }) => code)).not.toContain('13');
    expect(states.every(({ months: all }) => all.every(({ state }) => state === 'missing'))).toBe(true);
  });

  it('tells whole months from empty ones and from those the extract was made in', () => {
    const [state] = matrixOf(taken([extract('a')]), months).filter(({ code }) => code === '09');
    expect(state?.months.map((one) => [one.state, one.activities])).toEqual([
      ['empty', 0],
      ['arrived', 3],
      ['part', 0],
    ]);
  });

  it('expects nothing outside the programme', () => {
    const [state] = matrixOf([], months, { start: '2018-03-15', end: '2018-03-31' });
    expect(state?.months.map((one) => one.state)).toEqual(['outside', 'missing', 'outside']);
  });

  it('counts repeated and old files and sees two offices of one county', () => {
    const other = extract('x', { sender: 'masik-iroda' });
    const [state] = matrixOf(taken([extract('a'), extract('a'), other]), months).filter(
      ({ code }) => code === '09',
    );
    expect(state).toMatchObject({ repeated: 1, older: 0, doubled: true });
  });

  it('calls a month part of what was asked for if the span ends within it', () => {
    const half = extract('h', { from: '2018-03-10', to: '2018-04-30', madeAt: '2018-06-01T08:00:00' });
    expect([
      coverageOf(half, period('2018-03')),
      coverageOf(half, period('2018-04')),
      coverageOf(half, period('2018-02')),
    ]).toEqual(['part', 'whole', 'none']);
  });
});

describe('what counts of several packages of an office', () => {
  const about = (fileId: string, changes: Partial<ArrivedExtract>) => extract(fileId, changes);
  const visit = (id: string, date: string) => ({ id, office: 'iroda-hb', date, kind: 'visit' });

  it('is each day as the newest that reaches over it has it, and the registers of the newest', () => {
    const old = {
      about: about('old', { madeAt: '2018-04-03T10:00:00' }),
      records: new Map([
        ['activity', [visit('februar', '2018-02-10'), visit('torolt', '2018-03-10')]],
        ['community', [{ id: 'megszunt', office: 'iroda-hb', name: 'Dalkör', settlement: '03258' }]],
      ]),
    };
    const fresh = {
      about: about('new', { from: '2018-03-01', to: '2018-03-31', madeAt: '2018-05-03T10:00:00' }),
      records: new Map([['activity', [visit('marcius', '2018-03-12')]]]),
    };
    const data = effectiveData([fresh, old]);
    expect([...data.activity.keys()]).toEqual(['marcius', 'februar']);
    expect(data.community.size).toBe(0);
  });
});

describe('things known to two offices', () => {
  const settlement = '15130';
  const club = { name: 'Polgárőr Egyesület', settlement };
  /** Each organisation as its office would count it. */
  const countOf = (...organisations: readonly Partial<Organisation>[]) =>
    countDifferent(
      organisations.map((fields, index) => {
        const one = {
          id: `s${index}`,
          office: `i${index}`,
          ...club,
          type: 'civil',
          ...fields,
        } as Organisation;
        return thingOf(dataSetOf({ organisation: [one] }), one.id);
      }),
    );

  it('are one by the first eight digits of the tax number, whatever they are called', () => {
    expect(countOf({ taxNumber: '18123456-1-09' }, { taxNumber: '18123456-2-41', name: 'PE' })).toBe(1);
  });

  it('are two if their tax numbers differ, even of the same name and seat', () => {
    expect(countOf({ taxNumber: '18123456-1-09' }, { taxNumber: '18999999-1-09' })).toBe(2);
  });

  it('are one by name and seat where neither has a tax number', () => {
    expect(countOf({}, { name: '„POLGÁRŐR” egyesület' }, { settlement: '03258' })).toBe(2);
  });

  it('without a tax number are the one of that name and seat that has one, unless several have', () => {
    expect(countOf({}, { taxNumber: '18123456-1-09' })).toBe(1);
    expect(countOf({}, { taxNumber: '18123456-1-09' }, { taxNumber: '18999999-1-09' }, {})).toBe(3);
    expect(countOf()).toBe(0);
  });

  it('are counted the same in whatever order they come', () => {
    const mark = fc.integer({ min: 0, max: 5 });
    const thing = fc.record({ mark: mark.map((one) => `t${one}`), named: mark.map(String) });
    const things = fc.array(
      fc.oneof(
        thing,
        mark.map((one) => ({ mark: String(one) })),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(things, (all) => {
        expect(countDifferent(all.toReversed())).toBe(countDifferent(all));
      }),
      { numRuns: 500, seed: 5 },
    );
  });
});

describe('control totals', () => {
  const one = extract('a', {
    sent: [
      { kind: 'activity', month: '2018-02', count: 2, hash: '0000000000000001' },
      { kind: 'activity', month: '2018-03', count: 3, hash: '00000000000000aa' },
    ],
    totals: [
      { kind: 'activity', month: '2018-02', count: 2, hash: '0000000000000001' },
      { kind: 'activity', month: '2018-03', count: 3, hash: '00000000000000ab' },
    ],
  });

  it('are compared by kind and month, number and value', () => {
    expect(compareTotals(one, period('2018-02'))).toEqual([
      { kind: 'activity', sent: 2, received: 2, equal: true },
    ]);
    expect(compareTotals(one, period('2018-03'))).toEqual([
      { kind: 'activity', sent: 3, received: 3, equal: false },
    ]);
    expect(isReceivedAsSent(one)).toBe(false);
  });

  it('of a sender who gave none by month are compared as a whole only', () => {
    const whole = { ...one, sent: [{ kind: 'activity', month: '', count: 5, hash: '' }] };
    expect(compareTotals(whole)).toEqual([{ kind: 'activity', sent: 5, received: 5, equal: true }]);
    expect(compareTotals(whole, period('2018-03'))).toEqual([
      { kind: 'activity', sent: undefined, received: 3, equal: true },
    ]);
  });
});
