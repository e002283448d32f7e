import { countyName } from '../gazetteer/counties.ts';
import { INDICATORS } from '../programme/indicators.ts';
import { EFOP_131_CONSORTIUM, efop131 } from '../programme/efop-131.ts';
import type { Area } from './area.ts';
import { OFFICE_START, type Staff } from './mentors.ts';
import { sampleStreet } from './organisations.ts';
import { branch, sampleReplica } from './seeds.ts';
import type { Sink } from './sink.ts';
import { sampleEmail, samplePhone } from './written-numbers.ts';

/** „CS” of „CS1”: the sign of the county opens its file numbers. */
export function filingPrefixOf(area: Area): string {
  return area.county.topSign?.slice(0, 2) ?? area.county.code;
}

/** The PC a mentor writes on. */
export function replicaOfMentor(seed: string, mentor: string): string {
  return sampleReplica(seed, mentor);
}

/** Who orders journeys and signs for the employer: an invented person. */
export const EMPLOYER_SIGNER = 'Dr. Barabás Katalin';

function addOffice(sink: Sink, seed: string, known: { readonly area: Area; readonly staff: Staff }): void {
  const { area, staff } = known;
  const random = branch(seed, 'office');
  const name = `${countyName(area.county, OFFICE_START)} Megyei Mentoriroda`;
  const writing = { person: staff.lead.record.id, day: OFFICE_START };
  sink.add(
    'office',
    {
      id: sink.office,
      name,
      county: area.county.code,
      ...(area.seat.postalCode && { postalCode: area.seat.postalCode }),
      seat: area.seat.ksh,
      street: sampleStreet(random),
      phone: samplePhone(random),
      email: sampleEmail('iroda', `${area.county.name} mentoriroda`),
      lead: staff.lead.record.id,
      employer: EFOP_131_CONSORTIUM[0],
      employerSigner: EMPLOYER_SIGNER,
      filingPrefix: filingPrefixOf(area),
    },
    writing,
  );
  sink.add('programmeProfile', { id: `${sink.office}/programme`, ...efop131 }, writing);
}

const places = [
  'iroda, ablak melletti gép',
  'iroda, ajtó melletti gép',
  'hordozható gép, első',
  'hordozható gép, második',
  'hordozható gép, harmadik',
  'hordozható gép, negyedik',
];

function addPeople(sink: Sink, seed: string, staff: Staff): void {
  staff.mentors.forEach((mentor, index) => {
    const day = mentor.first;
    const person = mentor.record.id;
    sink.add('mentor', mentor.record, { person: staff.lead.record.id, day });
    sink.add(
      'workplace',
      { id: replicaOfMentor(seed, person), label: places[index] ?? `hordozható gép, ${index + 1}.` },
      { person, day },
    );
  });
}

/** Targets of an office that mentors sixty settlements; where the network had a target, they are above its eighteenth part. */
const targets: Readonly<Record<string, number>> = {
  I01: 50,
  I02: 60,
  I03: 60,
  I04: 150,
  I05: 25,
  I06: 60,
  I07: 80,
  I08: 4,
  I09: 100,
  I10: 12,
  I11: 1800,
  I12: 900,
  I13: 220,
  I14: 30000,
  I15: 1000,
  I16: 4000,
  I17: 4,
};

function addTargets(sink: Sink, lead: string): void {
  for (const { code } of INDICATORS) {
    const target = targets[code];
    if (target === undefined) continue;
    const id = `${sink.office}/${code}`;
    const baseline = { baseline: 0, baselineDate: efop131.start };
    sink.add(
      'indicatorTarget',
      { id, indicator: code, ...baseline, target, targetDate: efop131.end },
      { person: lead, day: OFFICE_START },
    );
  }
}

/** The office itself, its people, its PCs, its programme and its targets. */
export function addFrame(
  sink: Sink,
  seed: string,
  known: { readonly area: Area; readonly staff: Staff },
): void {
  addOffice(sink, seed, known);
  addPeople(sink, seed, known.staff);
  addTargets(sink, known.staff.lead.record.id);
}
