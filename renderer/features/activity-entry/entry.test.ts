import { describe, expect, it } from 'vitest';
import { type Activity, activity } from '../../../shared/domain/activity.ts';
import { dataSetOf, type DataSet } from '../../../shared/domain/dataset.ts';
import { OFFICE, PLACES, smallOffice } from '../../../tests/support/small-office.ts';
import { lookupOf } from '../../ui/lookup.ts';
import { clashesOf } from './day.ts';
import { entryOf, keptOf, newEntry, recordOf, withFields } from './entry.ts';
import type { Entry, World } from './entry-shape.ts';
import { asLastTime, suggestedKilometres } from './last-time.ts';
import { operationsOf } from './operations.ts';
import { problemsOfEntry, wrongFields } from './problems.ts';

const TODAY = '2018-04-05';
const [SZUCS, VOROS] = ['mentor-szucs', 'mentor-voros'];

function worldOf(data: DataSet = smallOffice(), changes: Partial<World> = {}): World {
  const office = data.office.get(OFFICE);
  if (office === undefined) throw new Error('the small office has its record');
  return { data, office, person: SZUCS, today: TODAY, wantsTravel: false, ...changes };
}

/** The small office with these activities instead of its own month. */
function withActivities(...drafts: readonly Partial<Activity>[]): DataSet {
  const records = drafts.map((draft, index) => ({
    id: `a${index}`,
    office: OFFICE,
    date: TODAY,
    kind: 'visit',
    mentors: [SZUCS],
    ...draft,
  }));
  return { ...smallOffice(), activity: dataSetOf({ activity: records }).activity };
}

const begin = (world: World, kept = {}) => newEntry('new', kept, world);
const counter = () => {
  let count = 0;
  return () => `id${(count += 1)}`;
};

describe('a new entry', () => {
  it('is a visit of the person at the PC, today', () => {
    expect(begin(worldOf()).values).toMatchObject({
      date: TODAY,
      kind: 'visit',
      mode: 'inPerson',
      mentors: [SZUCS],
      start: undefined,
    });
  });

  it('keeps day, settlement, people, project, kind and mode of the one before, and nothing else', () => {
    const world = worldOf(
      withActivities(
        { date: '2018-03-07', settlements: [PLACES.sap], kilometres: 61.2 },
        { date: '2018-04-03', start: '08:00', end: '10:00' },
      ),
    );
    const before = withFields(
      begin(world),
      {
        date: '2018-04-03',
        settlements: [PLACES.sap],
        mentors: [SZUCS, VOROS],
        project: 'projekt-sarret',
        kind: 'forum',
        title: 'Fórum',
        topics: ['részvételi fórum'],
        kilometres: 12,
        participants: 30,
      },
      world,
    );
    expect(begin(world, keptOf(before)).values).toEqual({
      date: '2018-04-03',
      settlements: [PLACES.sap],
      mentors: [SZUCS, VOROS],
      project: 'projekt-sarret',
      kind: 'forum',
      mode: 'inPerson',
      start: '10:00',
      kilometres: 61.2,
    });
  });

  it('leaves company behind on another day or at another place, unless it was chosen again by hand', () => {
    const kept = { date: '2018-04-04', settlements: [PLACES.foldes], mentors: [SZUCS, VOROS] };
    const stayed = begin(worldOf(), kept);
    expect(stayed.values.mentors).toEqual([SZUCS, VOROS]);
    expect(withFields(stayed, { date: TODAY }, worldOf()).values.mentors).toEqual([SZUCS]);
    expect(withFields(stayed, { settlements: [PLACES.tetetlen] }, worldOf()).values.mentors).toEqual([SZUCS]);
    const again = withFields(stayed, { mentors: [VOROS, SZUCS] }, worldOf());
    expect(withFields(again, { date: TODAY }, worldOf()).values.mentors).toEqual([VOROS, SZUCS]);
  });

  it('does not stay an absence after an absence', () => {
    const kept = keptOf(withFields(begin(worldOf()), { kind: 'absence', absence: 'holiday' }, worldOf()));
    expect(begin(worldOf(), kept).values).toMatchObject({ kind: 'visit', mode: 'inPerson' });
  });

  it('begins when the last activity of the own day ended, in a joint visit too', () => {
    const data = withActivities(
      { start: '08:00', end: '09:30' },
      { start: '10:00', end: '11:15', mentors: [VOROS] },
      { start: '13:00', mentors: [SZUCS] },
    );
    expect(begin(worldOf(data)).values.start).toBe('09:30');
    const joint = withFields(begin(worldOf(data)), { mentors: [SZUCS, VOROS] }, worldOf(data));
    expect(joint.values.start).toBe('09:30');
    const ofOther = withFields(begin(worldOf(data)), { mentors: [VOROS] }, worldOf(data));
    expect(ofOther.values.start).toBe('11:15');
  });

  it('leaves a start typed by hand alone when the day changes', () => {
    const world = worldOf(withActivities({ start: '08:00', end: '09:30' }));
    const typed = withFields(begin(world), { start: '07:00' }, world);
    expect(withFields(typed, { date: '2018-04-04' }, world).values.start).toBe('07:00');
    expect(withFields(begin(world), { date: '2018-04-04' }, world).values.start).toBeUndefined();
  });

  it('takes the usual mode of its kind until somebody chooses one', () => {
    const world = worldOf();
    const phone = withFields(begin(world), { kind: 'remoteConsultation' }, world);
    expect(phone.values.mode).toBe('phone');
    expect(withFields(phone, { kind: 'administration' }, world).values.mode).toBeUndefined();
    const online = withFields(phone, { mode: 'online' }, world);
    expect(withFields(online, { kind: 'forum' }, world).values.mode).toBe('online');
  });

  it('replaces the settlement that stayed by the first one chosen, and joins the next', () => {
    const world = worldOf();
    const entry = begin(world, { settlements: [PLACES.sap] });
    const other = withFields(entry, { settlements: [PLACES.sap, PLACES.foldes] }, world);
    expect(other.values.settlements).toEqual([PLACES.foldes]);
    const joint = withFields(other, { settlements: [PLACES.foldes, PLACES.kaba] }, world);
    expect(joint.values.settlements).toEqual([PLACES.foldes, PLACES.kaba]);
    expect(withFields(entry, { settlements: [] }, world).values.settlements).toEqual([]);
  });
});

describe('as last time', () => {
  const data = withActivities(
    { date: '2018-03-01', settlements: [PLACES.foldes], title: 'Régebbi', place: 'Könyvtár', kind: 'forum' },
    {
      date: '2018-03-20',
      settlements: [PLACES.foldes],
      kind: 'consultation',
      place: 'Polgármesteri Hivatal',
      organisations: ['szervezet-foldes'],
      contacts: ['kapcsolat-jegyzo'],
      topics: ['helyi cselekvési terv'],
      title: 'Egyeztetés',
      result: 'Megállapodás',
      kilometres: 78.4,
      participants: 4,
    },
    { date: '2018-03-28', settlements: [PLACES.foldes], mentors: [VOROS], place: 'Iskola' },
    { date: '2018-04-20', settlements: [PLACES.foldes], place: 'Még nem történt meg' },
    { date: '2018-04-04', kind: 'absence', absence: 'sick' },
  );
  const world = worldOf(data);
  const atFoldes = withFields(begin(world), { settlements: [PLACES.foldes] }, world);

  it('brings kind, people, place, topics and kilometres of the own last time there, but no text and no numbers', () => {
    const { values } = asLastTime(atFoldes, data);
    expect(values).toMatchObject({
      kind: 'consultation',
      place: 'Polgármesteri Hivatal',
      organisations: ['szervezet-foldes'],
      contacts: ['kapcsolat-jegyzo'],
      topics: ['helyi cselekvési terv'],
      kilometres: 78.4,
    });
    expect([values.title, values.result, values.participants]).toEqual([undefined, undefined, undefined]);
  });

  it('overwrites nothing set by hand', () => {
    const typed = withFields(atFoldes, { place: 'Művelődési ház', kilometres: 80 }, world);
    expect(asLastTime(typed, data).values).toMatchObject({ place: 'Művelődési ház', kilometres: 80 });
  });

  it('takes back what belonged to the place when the settlement changes', () => {
    const repeated = asLastTime(atFoldes, data);
    const moved = withFields(repeated, { settlements: [PLACES.kaba] }, world);
    expect(moved.values).toMatchObject({
      settlements: [PLACES.kaba],
      kind: 'consultation',
      place: undefined,
      organisations: undefined,
      topics: undefined,
      kilometres: undefined,
    });
  });

  it("learns from a colleague's visit where one has never been, without sending the colleague", () => {
    const voros = worldOf(data, { person: 'mentor-ori' });
    const entry = withFields(begin(voros), { settlements: [PLACES.foldes] }, voros);
    expect(asLastTime(entry, data).values).toMatchObject({ place: 'Iskola', mentors: ['mentor-ori'] });
  });

  it('changes nothing where nobody has ever been', () => {
    const entry = withFields(begin(world), { settlements: [PLACES.barand] }, world);
    expect(asLastTime(entry, data)).toBe(entry);
  });
});

describe('kilometres', () => {
  const data = withActivities(
    { date: '2018-03-01', settlements: [PLACES.foldes], kilometres: 78.4 },
    { date: '2018-03-20', settlements: [PLACES.foldes], kilometres: 80 },
    { date: '2018-03-25', settlements: [PLACES.foldes, PLACES.sap], kilometres: 99 },
    { date: '2018-03-26', settlements: [PLACES.foldes], kilometres: 60, mentors: [VOROS] },
    { date: TODAY, settlements: [PLACES.kaba], kilometres: 70, start: '08:00', end: '09:00' },
  );
  const world = worldOf(data);
  const at = (...settlements: string[]) => withFields(begin(world), { settlements }, world);

  it("are those of the same person's last trip to the same settlements", () => {
    expect(at(PLACES.foldes).values.kilometres).toBe(80);
    expect(at(PLACES.foldes, PLACES.sap).values.kilometres).toBe(99);
    expect(at(PLACES.barand).values.kilometres).toBeUndefined();
  });

  it('are not offered twice on a day, nor for a call', () => {
    expect(at(PLACES.kaba).values.kilometres).toBeUndefined();
    const call = withFields(at(PLACES.foldes), { kind: 'remoteConsultation' }, world);
    expect(call.values.kilometres).toBeUndefined();
  });

  it('come from the last travel where no activity tells them', () => {
    const travel = {
      id: 't1',
      office: OFFICE,
      mentor: SZUCS,
      date: '2018-03-02',
      purpose: 'Látogatás',
      vehicle: 'own',
      legs: [
        { from: 'Debrecen', to: 'Báránd', kilometres: 41.5 },
        { from: 'Báránd', to: 'Debrecen', kilometres: 41.5 },
      ],
    };
    const withTravel = { ...data, travel: dataSetOf({ travel: [travel] }).travel };
    expect(suggestedKilometres(at(PLACES.barand), withTravel)).toBe(83);
  });
});

describe('saving', () => {
  const world = worldOf();
  const visit = withFields(
    begin(world),
    { settlements: [PLACES.foldes], start: '09:00', end: '10:30', title: 'Egyeztetés', kilometres: 78.5 },
    world,
  );

  it('writes one activity and nothing else', () => {
    expect(operationsOf(visit, world, counter())).toEqual([
      {
        do: 'put',
        kind: 'activity',
        id: 'new',
        fields: {
          date: TODAY,
          kind: 'visit',
          mode: 'inPerson',
          mentors: [SZUCS],
          settlements: [PLACES.foldes],
          start: '09:00',
          end: '10:30',
          title: 'Egyeztetés',
          kilometres: 78.5,
        },
      },
    ]);
  });

  it('makes a task of a next step that has a deadline', () => {
    const step = withFields(visit, { nextStep: 'Az interjúalanyok\nlistájának elkészítése' }, world);
    expect(operationsOf(step, world, counter())).toHaveLength(1);
    expect(operationsOf({ ...step, plan: { due: '2018-04-12' } }, world, counter())[1]).toEqual({
      do: 'put',
      kind: 'task',
      id: 'id1',
      fields: {
        title: 'Az interjúalanyok listájának elkészítése',
        due: '2018-04-12',
        assignee: SZUCS,
        settlement: PLACES.foldes,
        project: undefined,
        activity: 'new',
        source: 'activity',
        status: 'open',
        statusDate: TODAY,
      },
    });
  });

  it('refuses a deadline without a next step', () => {
    const due: Entry = { ...visit, plan: { due: '2018-04-12' } };
    const problems = problemsOfEntry(due, world, lookupOf(world.data, TODAY));
    expect(wrongFields(problems, new Map())).toEqual(['nextStep']);
  });

  it('makes a travel there and back whose legs add up to the kilometres', () => {
    const [, travel] = operationsOf({ ...visit, plan: { travel: true } }, world, counter());
    expect(travel).toMatchObject({
      kind: 'travel',
      fields: {
        mentor: SZUCS,
        purpose: 'Egyeztetés',
        vehicle: 'own',
        allowance: 15,
        activities: ['new'],
        legs: [
          { from: 'Debrecen', to: 'Földes', kilometres: 39.3 },
          { from: 'Földes', to: 'Debrecen', kilometres: 39.2 },
        ],
      },
    });
  });

  it('makes it out of habit too, but never without kilometres and never for the own town', () => {
    const usual = worldOf(world.data, { wantsTravel: true });
    const kinds = (entry: Entry) => operationsOf(entry, usual, counter()).map(({ kind }) => kind);
    expect(kinds(visit)).toEqual(['activity', 'travel']);
    expect(kinds({ ...visit, plan: { travel: false } })).toEqual(['activity']);
    expect(kinds(withFields(visit, { kilometres: undefined }, usual))).toEqual(['activity']);
    expect(kinds(withFields(visit, { settlements: [PLACES.debrecen] }, usual))).toEqual(['activity']);
  });

  it('divides the way of several stops without losing a tenth, and says that it did', () => {
    const joint = withFields(visit, { settlements: [PLACES.foldes, PLACES.sap, PLACES.tetetlen] }, world);
    const [, travel] = operationsOf({ ...joint, plan: { travel: true } }, world, counter());
    const fields = travel?.do === 'put' ? travel.fields : {};
    const legs = fields['legs'] as readonly { kilometres: number }[];
    expect(legs).toHaveLength(4);
    expect(Math.round(legs.reduce((sum, leg) => sum + leg.kilometres, 0) * 10)).toBe(785);
    expect(fields['notes']).toContain('ellenőrizze');
  });

  it('writes an absence as one activity a working day, with its reason alone', () => {
    const absent = withFields(visit, { kind: 'absence', absence: 'holiday', date: '2018-03-14' }, world);
    const days = operationsOf({ ...absent, plan: { until: '2018-03-19' } }, world, counter());
    // 15 March is a public holiday, 17 and 18 a weekend.
    expect(days.map((day) => (day.do === 'put' ? day.fields['date'] : ''))).toEqual([
      '2018-03-14',
      '2018-03-16',
      '2018-03-19',
    ]);
    expect(days.every((day) => day.do === 'put' && day.fields['settlements'] === undefined)).toBe(true);
    expect(days[0]).toMatchObject({
      id: 'new',
      fields: { kind: 'absence', absence: 'holiday', mentors: [SZUCS] },
    });
  });

  it('writes of an edited activity only what changed', () => {
    const original = [...world.data.activity.values()].find(
      (one) => one.title === 'A konzorcium tavaszi ütemterve',
    );
    if (original === undefined) throw new Error('the small office has this visit');
    const entry = withFields(entryOf(original), { result: 'Új eredmény', women: undefined }, world);
    expect(operationsOf(entryOf(original), world, counter())).toEqual([]);
    expect(operationsOf(entry, world, counter())).toEqual([
      { do: 'put', kind: 'activity', id: original.id, fields: { result: 'Új eredmény', women: undefined } },
    ]);
    expect(recordOf(entryOf(original), world)).toEqual(original);
    expect(Object.keys(activity.fields)).toContain('women');
  });
});

describe('two places at once', () => {
  const data = withActivities(
    { start: '09:00', end: '11:00', settlements: [PLACES.kaba] },
    { start: '11:00', end: '12:00', mentors: [VOROS] },
  );
  const world = worldOf(data);
  const at = (start: string, end: string) => withFields(begin(world), { start, end }, world);

  it('is a warning that names who, when and where, and does not forbid saving', () => {
    const entry = at('10:00', '11:30');
    expect(clashesOf(recordOf(entry, world), data).map(({ mentor }) => mentor)).toEqual([SZUCS]);
    const problems = problemsOfEntry(entry, world, lookupOf(data, TODAY));
    expect(problems.get('clash')).toEqual([
      {
        severity: 'warning',
        message:
          'Ugyanebben az időben már van bejegyzés: Szűcs Benedek, 9:00–11:00, Kaba, Helyszíni látogatás.',
      },
    ]);
    expect(wrongFields(problems, new Map())).toEqual([]);
  });

  it('is not one after the other, and counts for everybody of a joint visit', () => {
    expect(clashesOf(recordOf(at('11:00', '12:00'), world), data)).toEqual([]);
    const joint = withFields(at('10:30', '11:30'), { mentors: [SZUCS, VOROS] }, world);
    expect(clashesOf(recordOf(joint, world), data).map(({ mentor }) => mentor)).toEqual([SZUCS, VOROS]);
  });
});
