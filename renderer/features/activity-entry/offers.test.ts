import { describe, expect, it } from 'vitest';
import { OFFICE, PLACES, smallOffice } from '../../../tests/support/small-office.ts';
import { lookupOf } from '../../ui/lookup.ts';
import { assignedSettlements, localOffer, mentorOffer, settlementOffer, topicOffer } from './offers.ts';

const data = smallOffice();
const lookup = lookupOf(data, '2018-04-05');
const labels = (options: readonly { readonly label: string }[]) => options.map(({ label }) => label);

describe('settlements', () => {
  it("begin with the person's own, then the office's, then all others; accents do not count", () => {
    const own = assignedSettlements(data, 'mentor-szucs', '2018-04-05');
    const offer = settlementOffer(lookup, own);
    expect(labels(offer.search('')).slice(0, 6)).toEqual([
      'Báránd',
      'Földes',
      'Nagyrábé',
      'Sáp',
      'Tetétlen',
      'Kaba',
    ]);
    expect(labels(offer.search('sa'))[0]).toBe('Sáp');
    expect(labels(offer.search('fold'))[0]).toBe('Földes');
    expect(labels(offer.search('szeged'))[0]).toBe('Szeged');
  });

  it('are those of the day: an assignment ends', () => {
    const ended = new Map(
      [...data.assignment].map(([id, one]) => [id, { ...one, to: '2018-03-31' }] as const),
    );
    expect(assignedSettlements({ ...data, assignment: ended }, 'mentor-szucs', '2018-03-31').size).toBe(5);
    expect(assignedSettlements({ ...data, assignment: ended }, 'mentor-szucs', '2018-04-01').size).toBe(0);
  });
});

describe('organisations and contacts', () => {
  it('are those of the settlement until something is typed', () => {
    const offer = localOffer('organisation', [PLACES.foldes], lookup);
    expect(labels(offer.search(''))).toEqual([
      'Földes Nagyközség Önkormányzata',
      'Tőzike Könyvtár és Közösségi Ház',
    ]);
    expect(labels(offer.search('gyokerek'))).toEqual(['Sárréti Gyökerek Egyesület']);
    expect(labels(offer.search('kozossegi'))[0]).toBe('Tőzike Könyvtár és Közösségi Ház');
  });

  it('are all where the settlement has none', () =>
    expect(localOffer('organisation', [PLACES.sap], lookup).search('').length).toBe(5));

  it('find a contact through its organisation', () =>
    expect(labels(localOffer('contact', [PLACES.foldes], lookup).search(''))).toEqual([
      'Dr. Győri Ákos',
      'Tőzsér Márta',
    ]));
});

describe('mentors', () => {
  it('are those employed on the day', () => {
    const on = (date: string) =>
      labels(mentorOffer({ data, office: { id: OFFICE } }, date, lookup).search(''));
    expect(on('2018-01-15')).toEqual(['Dr. Őri Zsuzsanna', 'Szűcs Benedek']);
    expect(on('2018-02-01')).toEqual(['Dr. Őri Zsuzsanna', 'Szűcs Benedek', 'Vörös-Nagy Hajnalka']);
  });

  it('are our own; those of another office are named, not offered', () => {
    const [first] = data.mentor.values();
    if (first === undefined) throw new Error('no mentor');
    const other = mentorOffer({ data, office: { id: 'o9' } }, '2018-02-01', lookup);
    expect(labels(other.search(''))).toEqual([]);
    expect(other.option(first.id)?.label).toContain(first.familyName);
  });
});

describe('topics', () => {
  const offer = topicOffer(data, OFFICE, [PLACES.tetetlen]);
  it('begin with those used at the settlement', () =>
    expect(labels(topicOffer(data, OFFICE, [PLACES.barand]).search(''))[0]).not.toBe(
      'helyi cselekvési terv',
    ));
  it('offer what is typed as a new one after what is known', () => {
    expect(labels(offer.search('OVI'))).toEqual(['OVIMOR', 'OVI']);
    expect(labels(offer.search('ovimor'))).toEqual(['OVIMOR']);
    expect(offer.search('Népi játékok')).toEqual([
      { id: 'Népi játékok', label: 'Népi játékok', detail: 'új téma' },
    ]);
  });
});
