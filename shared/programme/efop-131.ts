import type { ProgrammeProfile } from '../domain/programme-profile.ts';
import { NETWORK_ALLOWANCE } from './allowance.ts';

/** The consortium of the flagship project, leader first. */
export const EFOP_131_CONSORTIUM = [
  'Szabadtéri Néprajzi Múzeum – Múzeumi Oktatási és Módszertani Központ',
  'NMI Művelődési Intézet Nonprofit Közhasznú Kft.',
  'Országos Széchényi Könyvtár',
] as const;

/** What stands in the place of the co-financing pictures until the office supplies them; the last line is the slogan. */
const EFOP_131_NOTICE = [
  'Európai Unió',
  'Európai Szociális Alap',
  'Magyarország Kormánya',
  'Befektetés a jövőbe',
] as const;

/** Topics offered when an activity is recorded; the office edits its own list. */
export const EFOP_131_TOPICS = [
  'civil szervezetek működése',
  'helyi cselekvési terv',
  'helyi értékek feltárása',
  'helyi nyilvánosság',
  'helyzetfeltárás',
  'ifjúság bevonása',
  'intézményi önkéntesség',
  'jó gyakorlatok megosztása',
  'képzés, szakmai nap szervezése',
  'közösségfejlesztés',
  'közösségi akció, program szervezése',
  'közösségi felmérés',
  'közösségi interjú',
  'közösségi tervezés',
  'minőségbiztosítás',
  'mérés, értékelés',
  'OVIMOR',
  'partnerségi együttműködés',
  'pályázat, forrásteremtés',
  'részvételi fórum',
  'társadalmiasított működés',
] as const;

type ProfileFields = Omit<ProgrammeProfile, 'id' | 'office' | 'deleted' | 'erased'>;

/** „Cselekvő közösségek”: the profile every new office starts from. Every field can be edited for another programme. */
export const efop131 = {
  title: 'Cselekvő közösségek – aktív közösségi szerepvállalás',
  projectNumber: 'EFOP-1.3.1-15-2016-00001',
  beneficiary: EFOP_131_CONSORTIUM.join('; '),
  start: '2016-09-16',
  end: '2019-09-15',
  countyWord: 'byDate',
  mentorTitle: 'kulturális közösségfejlesztő mentor',
  superior: EFOP_131_CONSORTIUM[0],
  allowance: NETWORK_ALLOWANCE,
  notice: EFOP_131_NOTICE.join('\n'),
  topics: [...EFOP_131_TOPICS].sort(),
} as const satisfies ProfileFields;

/** The default profile as the record of an office. */
export function defaultProfile(office: string): ProgrammeProfile {
  return { id: `${office}/programme`, office, ...efop131 };
}

/** The office's own profile, or the default one where it has not been written yet. */
export function profileOf(profiles: ReadonlyMap<string, ProgrammeProfile>, office: string): ProgrammeProfile {
  return profiles.get(`${office}/programme`) ?? defaultProfile(office);
}
