import type { Activity } from '../../shared/domain/activity.ts';
import type { Assignment } from '../../shared/domain/assignment.ts';
import type { Community } from '../../shared/domain/community.ts';
import type { Contact } from '../../shared/domain/contact.ts';
import { type DataSet, dataSetOf } from '../../shared/domain/dataset.ts';
import type { MentoredSettlement } from '../../shared/domain/mentored-settlement.ts';
import type { Mentor } from '../../shared/domain/mentor.ts';
import type { Office } from '../../shared/domain/office.ts';
import type { Organisation } from '../../shared/domain/organisation.ts';
import type { Project } from '../../shared/domain/project.ts';
import type { ProjectMember } from '../../shared/domain/project-member.ts';
import type { TargetArea } from '../../shared/domain/target-area.ts';
import type { Task } from '../../shared/domain/task.ts';
import type { Travel } from '../../shared/domain/travel.ts';
import { parsePeriod, type Period } from '../../shared/lib/periods.ts';
import { defaultProfile } from '../../shared/programme/efop-131.ts';
import type { ReportContext } from '../../shared/reports/report.ts';
import { indicatorTargets, moreTravels } from './small-office-more.ts';

/** A small invented office with one full month of work, made by hand: nobody in it exists. */
export const OFFICE = 'iroda-hb';

export const PLACES = {
  debrecen: '15130',
  foldes: '03258',
  kaba: '02307',
  tetetlen: '19691',
  sap: '26116',
  barand: '26693',
  nagyrabe: '06309',
  fuzesgyarmat: '12256',
} as const;

const own = { office: OFFICE } as const;

const office: Office = {
  ...own,
  id: OFFICE,
  name: 'Hajdú-Bihar Megyei Mentoriroda',
  county: '09',
  postalCode: '4024',
  seat: PLACES.debrecen,
  street: 'Őszirózsa utca 3.',
  phone: '+36 52 555 0101',
  email: 'hajdu-bihar@pelda.hu',
  lead: 'mentor-ori',
  employer: 'Szabadtéri Néprajzi Múzeum',
  employerSigner: 'dr. Csűrös Ödön',
  filingPrefix: 'HB',
};

const mentors: readonly Mentor[] = [
  {
    ...own,
    id: 'mentor-ori',
    title: 'dr.',
    familyName: 'Őri',
    givenName: 'Zsuzsanna',
    email: 'ori.zsuzsanna@pelda.hu',
    phone: '+36 30 555 0102',
    background: 'communityDeveloper',
    weeklyHours: 40,
    start: '2017-04-05',
    isLead: true,
  },
  {
    ...own,
    id: 'mentor-szucs',
    familyName: 'Szűcs',
    givenName: 'Benedek',
    email: 'szucs.benedek@pelda.hu',
    phone: '+36 30 555 0103',
    background: 'library',
    weeklyHours: 40,
    projectShare: 32,
    start: '2017-04-05',
  },
  {
    ...own,
    id: 'mentor-voros',
    familyName: 'Vörös-Nagy',
    givenName: 'Hajnalka',
    post: 'kulturális közösségfejlesztő mentor, módszertani referens',
    weeklyHours: 20,
    start: '2018-02-01',
  },
];

const mentoredSettlements: readonly MentoredSettlement[] = [
  { settlement: PLACES.foldes, involvement: 'top531', since: '2017-11-06', status: 'active' },
  { settlement: PLACES.tetetlen, involvement: 'top531', since: '2017-11-06', status: 'active' },
  { settlement: PLACES.sap, involvement: 'top531', since: '2018-01-15', status: 'active' },
  { settlement: PLACES.barand, involvement: 'other', since: '2018-02-12', status: 'active' },
  { settlement: PLACES.nagyrabe, involvement: 'contact', since: '2018-03-12' },
  { settlement: PLACES.kaba, involvement: 'clld', since: '2017-09-01', status: 'active' },
].map((one) => ({ ...own, id: `${OFFICE}/${one.settlement}`, ...one }) as MentoredSettlement);

const assigned = (mentor: string, settlement: string, from: string): Assignment => ({
  ...own,
  id: `kijeloles-${settlement}`,
  mentor,
  settlement,
  role: 'responsible',
  from,
});

const assignments: readonly Assignment[] = [
  assigned('mentor-szucs', PLACES.foldes, '2017-11-06'),
  assigned('mentor-szucs', PLACES.tetetlen, '2017-11-06'),
  assigned('mentor-szucs', PLACES.sap, '2018-01-15'),
  assigned('mentor-szucs', PLACES.barand, '2018-02-12'),
  assigned('mentor-szucs', PLACES.nagyrabe, '2018-03-12'),
  assigned('mentor-voros', PLACES.kaba, '2018-02-01'),
];

const organisations: readonly Organisation[] = [
  {
    ...own,
    id: 'szervezet-foldes',
    name: 'Földes Nagyközség Önkormányzata',
    type: 'municipality',
    settlement: PLACES.foldes,
  },
  {
    ...own,
    id: 'szervezet-konyvtar',
    name: 'Tőzike Könyvtár és Közösségi Ház',
    type: 'library',
    settlement: PLACES.foldes,
  },
  {
    ...own,
    id: 'szervezet-egyesulet',
    name: 'Sárréti Gyökerek Egyesület',
    type: 'association',
    settlement: PLACES.tetetlen,
  },
  {
    ...own,
    id: 'szervezet-haz',
    name: 'Bárándi Közösségi Színtér',
    type: 'communityCulture',
    settlement: PLACES.barand,
  },
  { ...own, id: 'szervezet-tajhaz', name: 'Kőrózsa Tájház', type: 'museum', settlement: PLACES.fuzesgyarmat },
];

const communities: readonly Community[] = [
  {
    ...own,
    id: 'kozosseg-oszirozsa',
    name: 'Őszirózsa Nyugdíjasklub',
    settlement: PLACES.foldes,
    kind: 'pensioners',
    members: 38,
    membersDate: '2018-01-31',
  },
  {
    ...own,
    id: 'kozosseg-foltvarro',
    name: 'Tűcsarnok Foltvarró Kör',
    settlement: PLACES.tetetlen,
    kind: 'circle',
    isNew: true,
  },
  {
    ...own,
    id: 'kozosseg-ifjusag',
    name: 'Bárándi Ifjúsági Műhely',
    settlement: PLACES.barand,
    kind: 'youth',
    isNew: true,
  },
];

const contacts: readonly Contact[] = [
  {
    ...own,
    id: 'kapcsolat-jegyzo',
    title: 'dr.',
    familyName: 'Győri',
    givenName: 'Ákos',
    post: 'jegyző',
    organisation: 'szervezet-foldes',
    settlement: PLACES.foldes,
    basis: 'task',
  },
  {
    ...own,
    id: 'kapcsolat-konyvtaros',
    familyName: 'Tőzsér',
    givenName: 'Márta',
    post: 'könyvtárvezető',
    organisation: 'szervezet-konyvtar',
    settlement: PLACES.foldes,
    basis: 'task',
  },
  {
    ...own,
    id: 'kapcsolat-elnok',
    familyName: 'Bíró',
    givenName: 'Csongor',
    post: 'elnök',
    organisation: 'szervezet-egyesulet',
    settlement: PLACES.tetetlen,
    basis: 'consent',
    basisDate: '2018-02-20',
  },
];

const projects: readonly Project[] = [
  {
    ...own,
    id: 'projekt-sarret',
    title: 'Közösségek a Sárrét szívében',
    projectNumber: 'TOP-5.3.1-16-HB1-2017-00091',
    call: 'top531',
    leader: 'szervezet-foldes',
    start: '2018-01-01',
    physicalEnd: '2021-12-31',
    grant: 48_500_000,
    status: 'running',
    statusDate: '2018-01-01',
    milestones: [
      { label: 'A közösségfejlesztő foglalkoztatásának megkezdése', due: '2018-02-28', done: '2018-02-15' },
      { label: 'A helyi nyilvánosság fórumainak kialakítása', due: '2018-03-20' },
      { label: 'A helyi cselekvési terv elfogadása', due: '2018-06-30' },
    ],
  },
  {
    ...own,
    id: 'projekt-barand',
    title: 'Bárándi partnerség az ifjúságért',
    call: 'partnership',
    leader: 'szervezet-haz',
    status: 'preparing',
    statusDate: '2018-02-12',
  },
];

const projectMembers: readonly ProjectMember[] = [
  {
    ...own,
    id: 'tag-foldes',
    project: 'projekt-sarret',
    organisation: 'szervezet-foldes',
    role: 'leader',
    budget: 31_500_000,
  },
  {
    ...own,
    id: 'tag-egyesulet',
    project: 'projekt-sarret',
    organisation: 'szervezet-egyesulet',
    role: 'member',
    budget: 17_000_000,
  },
];

const targetAreas: readonly TargetArea[] = [
  {
    ...own,
    id: 'celterulet-sarret',
    project: 'projekt-sarret',
    name: 'Földes, Sáp és Tetétlen',
    settlements: [PLACES.foldes, PLACES.sap, PLACES.tetetlen].sort(),
    population: 5629,
  },
];

type Draft = Omit<Activity, 'id' | 'office' | 'mentors'> & { readonly mentors?: readonly string[] };

const szucs: readonly Draft[] = [
  {
    date: '2018-03-01',
    start: '08:00',
    end: '12:00',
    kind: 'administration',
    title: 'A februári beszámoló lezárása',
  },
  {
    date: '2018-03-01',
    start: '12:30',
    end: '16:30',
    kind: 'visit',
    mode: 'inPerson',
    settlements: [PLACES.foldes],
    place: 'Polgármesteri Hivatal',
    project: 'projekt-sarret',
    organisations: ['szervezet-foldes'],
    contacts: ['kapcsolat-jegyzo'],
    topics: ['helyi cselekvési terv'],
    title: 'A konzorcium tavaszi ütemterve',
    description: 'Áttekintettük a konzorcium vállalásait és a közösségfejlesztő munkájának első hónapját',
    result: 'Elkészült a közösségi felmérés ütemterve.',
    nextStep: 'Az interjúalanyok listájának összeállítása',
    participants: 4,
    women: 1,
    kilometres: 78.4,
  },
  {
    date: '2018-03-02',
    start: '08:00',
    end: '10:00',
    kind: 'officeMeeting',
    mentors: ['mentor-ori', 'mentor-szucs', 'mentor-voros'],
    title: 'Heti irodai megbeszélés',
  },
  {
    date: '2018-03-02',
    start: '10:00',
    end: '12:00',
    kind: 'remoteConsultation',
    mode: 'phone',
    settlements: [PLACES.tetetlen],
    communities: ['kozosseg-foltvarro'],
    topics: ['közösségfejlesztés'],
    description: 'Egyeztetés a foltvarró kör bemutatkozásáról',
  },
  {
    date: '2018-03-05',
    start: '09:00',
    end: '17:00',
    kind: 'interview',
    mode: 'inPerson',
    settlements: [PLACES.tetetlen],
    place: 'Művelődési ház',
    project: 'projekt-sarret',
    organisations: ['szervezet-egyesulet'],
    contacts: ['kapcsolat-elnok'],
    topics: ['közösségi interjú', 'helyzetfeltárás'],
    title: 'Közösségi interjúk az egyesület tagjaival',
    description:
      'Hét interjú készült a település közéletét jól ismerő lakosokkal. A beszélgetések három kérdéskört érintettek: a kötődést ' +
      'és a helyi gondokat, az ötleteket, valamint azt, hogy ki mit vállalna a megvalósításban. Többen említették, hogy a ' +
      'művelődési ház nyitvatartása nem igazodik a műszakban dolgozók idejéhez, ezért a délutáni foglalkozásokra kevesen ' +
      'jutnak el; a kulcsot vállaló önkéntesek bevonásával a ház hétvégén is megnyitható volna.',
    result:
      'A hét interjúból négyben konkrét vállalás hangzott el. Az egyesület elnöke vállalta az önkéntesek névsorának összeállítását.',
    nextStep: 'Az interjúk összegzése és a közösségi beszélgetés előkészítése.',
    participants: 7,
    women: 4,
    young: 1,
    newcomers: 7,
    kilometres: 84,
    attachments: [
      {
        hash: 'a'.repeat(64),
        name: 'interjuvazlatok-tetetlen.pdf',
        mime: 'application/pdf',
        size: 184_220,
        description: 'Interjúvázlatok',
      },
    ],
  },
  { date: '2018-03-06', kind: 'absence', absence: 'holiday' },
  {
    date: '2018-03-07',
    start: '08:30',
    end: '12:30',
    kind: 'visit',
    mode: 'inPerson',
    mentors: ['mentor-szucs', 'mentor-voros'],
    settlements: [PLACES.sap],
    place: 'Községháza',
    project: 'projekt-sarret',
    topics: ['közösségi felmérés'],
    title: 'A felmérés kérdezőbiztosainak felkészítése',
    result: 'Öt helyi önkéntes vállalta a kérdőívek felvételét.',
    participants: 6,
    women: 5,
    young: 2,
    newcomers: 3,
    kilometres: 61.2,
  },
  {
    date: '2018-03-07',
    start: '12:00',
    end: '14:00',
    kind: 'remoteConsultation',
    mode: 'phone',
    settlements: [PLACES.barand],
    project: 'projekt-barand',
    organisations: ['szervezet-haz'],
    topics: ['pályázat, forrásteremtés'],
    description: 'A partnerségi projekt költségtervének áttekintése',
  },
  {
    date: '2018-03-07',
    start: '14:00',
    end: '16:30',
    kind: 'administration',
    title: 'Emlékeztetők és jelenléti ívek rendezése',
  },
  {
    date: '2018-03-08',
    start: '09:00',
    end: '13:00',
    kind: 'conversation',
    mode: 'inPerson',
    settlements: [PLACES.foldes],
    place: 'Tőzike Könyvtár és Közösségi Ház',
    project: 'projekt-sarret',
    organisations: ['szervezet-konyvtar'],
    communities: ['kozosseg-oszirozsa'],
    contacts: ['kapcsolat-konyvtaros'],
    topics: ['közösségi interjú', 'részvételi fórum'],
    title: 'Közösségi beszélgetés az interjúk eredményeiről',
    result:
      'A résztvevők három kezdeményezést választottak ki: közösségi kert, helytörténeti est, padfestés.',
    nextStep: 'A padfestés előkészítése a nyugdíjasklubbal.',
    participants: 23,
    women: 15,
    young: 4,
    newcomers: 6,
    attachments: [
      {
        hash: 'b'.repeat(64),
        name: 'jelenleti-iv-foldes-2018-03-08.pdf',
        mime: 'application/pdf',
        size: 221_804,
        description: 'Jelenléti ív',
      },
      {
        hash: 'c'.repeat(64),
        name: 'fenykepek-foldes.jpg',
        mime: 'image/jpeg',
        size: 812_004,
        description: 'Fényképek',
      },
    ],
  },
  {
    date: '2018-03-08',
    start: '13:30',
    end: '17:00',
    kind: 'consultation',
    mode: 'inPerson',
    settlements: [PLACES.foldes],
    place: 'Polgármesteri Hivatal',
    project: 'projekt-sarret',
    organisations: ['szervezet-foldes'],
    contacts: ['kapcsolat-jegyzo'],
    topics: ['OVIMOR'],
    title: 'Adatrögzítés az OVIMOR-ban',
    participants: 2,
    women: 1,
  },
  {
    date: '2018-03-09',
    start: '08:00',
    end: '16:00',
    kind: 'training',
    mode: 'inPerson',
    settlements: [PLACES.debrecen],
    place: 'Mentoriroda, tárgyaló',
    organisations: ['szervezet-haz', 'szervezet-konyvtar'],
    topics: ['közösségi tervezés'],
    title: 'Közösségi tervezés a gyakorlatban',
    result: 'A résztvevők elkészítették saját településük partnertérképét.',
    participants: 18,
    women: 13,
    young: 5,
    newcomers: 9,
    attachments: [
      { hash: 'd'.repeat(64), name: 'jelenleti-iv-kepzes.pdf', mime: 'application/pdf', size: 154_004 },
    ],
  },
  {
    date: '2018-03-10',
    start: '09:00',
    end: '13:00',
    kind: 'action',
    mode: 'inPerson',
    settlements: [PLACES.foldes],
    place: 'Fő tér',
    project: 'projekt-sarret',
    communities: ['kozosseg-oszirozsa'],
    topics: ['közösségi akció, program szervezése'],
    title: 'Padfestés és szemétszedés',
    result: 'Tizenkét pad újult meg, és huszonhárom család csatlakozott a következő alkalomhoz.',
    nextStep: 'Köszönőlevél a támogatóknak.',
    participants: 64,
    women: 37,
    young: 21,
    newcomers: 30,
    kilometres: 80.6,
  },
  {
    date: '2018-03-12',
    start: '08:00',
    end: '16:00',
    kind: 'survey',
    mode: 'inPerson',
    settlements: [PLACES.nagyrabe],
    place: 'a település több pontján',
    topics: ['közösségi felmérés', 'helyzetfeltárás'],
    title: 'Kapcsolatfelvétel és próbafelmérés',
    result: 'A harmincegy megkérdezett közül tizenkilencen részt vennének egy közösségi beszélgetésen.',
    participants: 31,
    women: 18,
    young: 6,
    newcomers: 31,
    kilometres: 92,
  },
  { date: '2018-03-13', kind: 'absence', absence: 'sick' },
  { date: '2018-03-14', kind: 'absence', absence: 'sick' },
  {
    date: '2018-03-19',
    start: '08:00',
    end: '11:00',
    kind: 'networkMeeting',
    mode: 'online',
    mentors: ['mentor-ori', 'mentor-szucs', 'mentor-voros'],
    title: 'A mentorhálózat havi értekezlete',
  },
  {
    date: '2018-03-19',
    start: '11:00',
    end: '16:00',
    kind: 'administration',
    title: 'Az interjúk összegzése',
  },
  {
    date: '2018-03-20',
    start: '09:30',
    end: '17:30',
    kind: 'forum',
    mode: 'inPerson',
    settlements: [PLACES.barand],
    place: 'Bárándi Közösségi Színtér',
    project: 'projekt-barand',
    organisations: ['szervezet-haz'],
    communities: ['kozosseg-ifjusag'],
    topics: ['részvételi fórum', 'ifjúság bevonása'],
    title: 'Fórum az ifjúsági térről',
    result: 'A jelenlévők elfogadták, hogy az ifjúsági tér a régi iskola épületében kapjon helyet.',
    participants: 41,
    women: 22,
    young: 19,
    newcomers: 15,
    kilometres: 101,
    attachments: [
      {
        hash: 'e'.repeat(64),
        name: 'jelenleti-iv-barand-forum.pdf',
        mime: 'application/pdf',
        size: 301_112,
        description: 'Jelenléti ív',
      },
    ],
  },
  {
    date: '2018-03-21',
    start: '07:00',
    end: '19:00',
    kind: 'studyTrip',
    mode: 'inPerson',
    mentors: ['mentor-ori', 'mentor-szucs'],
    settlements: [PLACES.fuzesgyarmat],
    place: 'Kőrózsa Tájház',
    organisations: ['szervezet-egyesulet', 'szervezet-tajhaz'],
    communities: ['kozosseg-foltvarro'],
    topics: ['jó gyakorlatok megosztása', 'társadalmiasított működés'],
    title: 'Tanulmányút: önkéntesek működtette tájház',
    description: 'Az út programját Őri Zsuzsanna állította össze',
    result: 'Az egyesület megállapodott a tájház önkénteseivel a tapasztalatok átadásáról.',
    participants: 22,
    women: 17,
    young: 3,
    newcomers: 4,
  },
  {
    date: '2018-03-22',
    start: '09:00',
    end: '12:00',
    kind: 'workshop',
    mode: 'inPerson',
    mentors: ['mentor-szucs', 'mentor-voros'],
    settlements: [PLACES.kaba],
    topics: ['közösségi tervezés'],
    title: 'Térképezzük fel együtt Kabát!',
    participants: 12,
    women: 9,
    young: 2,
  },
  {
    date: '2018-03-22',
    start: '13:00',
    end: '17:00',
    kind: 'visit',
    mode: 'inPerson',
    settlements: [PLACES.tetetlen],
    project: 'projekt-sarret',
    communities: ['kozosseg-foltvarro'],
    topics: ['közösségfejlesztés'],
    title: 'A foltvarró kör bemutatkozó estje',
    participants: 9,
    women: 9,
    newcomers: 2,
  },
  {
    date: '2018-03-23',
    start: '08:00',
    end: '14:00',
    kind: 'informationDay',
    mode: 'inPerson',
    settlements: [PLACES.foldes, PLACES.sap, PLACES.barand].sort(),
    place: 'Földes, művelődési ház',
    project: 'projekt-sarret',
    organisations: ['szervezet-foldes', 'szervezet-haz'],
    topics: ['helyi nyilvánosság'],
    title: 'Térségi információs nap',
    result: 'A három település közös hírlevelet indít.',
    participants: 35,
    women: 20,
    young: 8,
    newcomers: 11,
  },
  {
    date: '2018-03-26',
    kind: 'visit',
    mode: 'inPerson',
    settlements: [PLACES.sap],
    project: 'projekt-sarret',
    topics: ['közösségi felmérés'],
    title: 'A kitöltött kérdőívek átvétele',
    result: 'Száztizennégy kérdőív érkezett vissza.',
    participants: 3,
    women: 2,
  },
  {
    date: '2018-03-27',
    start: '08:00',
    end: '16:30',
    kind: 'administration',
    title: 'A felmérés adatainak rögzítése',
  },
  {
    date: '2018-03-28',
    start: '08:00',
    end: '16:00',
    kind: 'consultation',
    mode: 'inPerson',
    settlements: [PLACES.foldes, PLACES.tetetlen].sort(),
    place: 'Földes, könyvtár',
    project: 'projekt-sarret',
    organisations: ['szervezet-egyesulet', 'szervezet-konyvtar'],
    contacts: ['kapcsolat-elnok', 'kapcsolat-konyvtaros'],
    topics: ['helyi cselekvési terv', 'közösségi tervezés'],
    title: 'A helyi cselekvési terv szerkezete',
    description: 'Fejezetenként áttekintettük a tervezetet; a „kis lépések” fejezet önálló részt kap.',
    result: 'A tartalomjegyzéket a felek elfogadták.',
    participants: 5,
    women: 3,
  },
  { date: '2018-03-29', start: '08:00', end: '12:00', kind: 'absence', absence: 'otherAbsence' },
  {
    date: '2018-03-29',
    start: '12:30',
    end: '16:30',
    kind: 'other',
    title: 'Az iroda eszközeinek leltározása',
  },
];

const others: readonly Activity[] = [
  {
    ...own,
    id: 'tevekenyseg-februar',
    date: '2018-02-27',
    start: '09:00',
    end: '12:00',
    kind: 'visit',
    mentors: ['mentor-szucs'],
    settlements: [PLACES.sap],
    project: 'projekt-sarret',
    title: 'Bemutatkozás a képviselő-testület előtt',
    participants: 9,
    kilometres: 61.2,
  },
  {
    ...own,
    id: 'tevekenyseg-aprilis',
    date: '2018-04-03',
    start: '09:00',
    end: '10:00',
    kind: 'remoteConsultation',
    mentors: ['mentor-szucs'],
    settlements: [PLACES.foldes],
    title: 'Telefonos egyeztetés',
  },
  {
    ...own,
    id: 'tevekenyseg-voros-1',
    date: '2018-03-05',
    start: '08:00',
    end: '12:00',
    kind: 'visit',
    mentors: ['mentor-voros'],
    settlements: [PLACES.kaba],
    title: 'Látogatás a helyi akciócsoportnál',
    result: 'Megkezdődött a helyi felhívás előkészítése.',
    participants: 3,
    kilometres: 88,
  },
  {
    ...own,
    id: 'tevekenyseg-voros-2',
    date: '2018-03-14',
    start: '08:00',
    end: '12:00',
    kind: 'professionalDay',
    mentors: ['mentor-voros'],
    settlements: [PLACES.kaba],
    organisations: ['szervezet-konyvtar'],
    title: 'Könyvtári szakmai nap',
    participants: 27,
    women: 24,
  },
  {
    ...own,
    id: 'tevekenyseg-ori-1',
    date: '2018-03-12',
    start: '08:00',
    end: '16:00',
    kind: 'administration',
    mentors: ['mentor-ori'],
    title: 'A megyei összesítő beszámoló szerkesztése',
  },
];

const activities: readonly Activity[] = [
  ...szucs.map(
    (draft, index): Activity => ({
      ...own,
      id: `tevekenyseg-${String(index + 1).padStart(2, '0')}`,
      mentors: ['mentor-szucs'],
      ...draft,
    }),
  ),
  ...others,
];

const car = {
  vehicle: 'own',
  plate: 'ABC-123',
  carType: 'Suzuki Swift',
  fuelNorm: 7.6,
  fuelPrice: 368,
} as const;

const journey = (id: string, date: string, route: readonly [string, number, string]): Travel => ({
  ...own,
  ...car,
  id,
  mentor: 'mentor-szucs',
  date,
  orderedBy: 'dr. Őri Zsuzsanna',
  purpose: `Mentori munka: ${route[0]}`,
  allowance: 15,
  legs: [
    { from: 'Debrecen', to: route[0], kilometres: route[1] },
    { from: route[0], to: 'Debrecen', kilometres: route[1] },
  ],
  activities: [route[2]],
});

const travels: readonly Travel[] = [
  journey('ut-1', '2018-03-01', ['Földes', 39.2, 'tevekenyseg-02']),
  journey('ut-2', '2018-03-05', ['Tetétlen', 42, 'tevekenyseg-05']),
  journey('ut-3', '2018-03-10', ['Földes', 40.3, 'tevekenyseg-13']),
  journey('ut-4', '2018-03-12', ['Nagyrábé', 46, 'tevekenyseg-14']),
  {
    ...journey('ut-5', '2018-03-07', ['Sáp', 30.6, 'tevekenyseg-07']),
    mentor: 'mentor-voros',
    plate: 'DEF-456',
    carType: 'Opel Astra',
    fuelNorm: 8.6,
  },
];

const task = (id: string, due: string, rest: Partial<Task> & { readonly title: string }): Task => ({
  ...own,
  id,
  due,
  status: 'open',
  assignee: 'mentor-szucs',
  ...rest,
});

const tasks: readonly Task[] = [
  task('feladat-1', '2018-02-28', {
    title: 'A februári jelenléti ívek eredeti példányának bekérése',
    settlement: PLACES.sap,
    project: 'projekt-sarret',
    source: 'completion',
  }),
  task('feladat-2', '2018-03-20', {
    title: 'Az interjúalanyok listájának összeállítása',
    settlement: PLACES.foldes,
    project: 'projekt-sarret',
    activity: 'tevekenyseg-02',
    status: 'inProgress',
    source: 'activity',
  }),
  task('feladat-3', '2018-03-15', {
    title: 'A közösségi beszélgetés meghívójának elkészítése',
    status: 'done',
    statusDate: '2018-03-05',
  }),
  task('feladat-4', '2018-04-10', {
    title: 'Az interjúk összegzésének megküldése a konzorciumvezetőnek',
    settlement: PLACES.tetetlen,
    project: 'projekt-sarret',
  }),
  task('feladat-5', '2018-04-16', {
    title: 'Közösségi beszélgetés előkészítése',
    settlement: PLACES.nagyrabe,
  }),
  task('feladat-6', '2018-04-20', {
    title: 'A helyi cselekvési terv tervezetének véleményezése',
    settlement: PLACES.foldes,
    project: 'projekt-sarret',
    assignee: 'mentor-ori',
  }),
  task('feladat-7', '2018-04-12', { title: 'Elmaradt egyeztetés pótlása', status: 'withdrawn' }),
  task('feladat-8', '2018-05-04', { title: 'Az első félévi program egyeztetése', settlement: PLACES.barand }),
  task('feladat-9', '2018-04-11', {
    title: 'A helyi felhívás tervezete',
    settlement: PLACES.kaba,
    assignee: 'mentor-voros',
  }),
];

/** The records of the small office by kind, as `dataSetOf` takes them. */
export const smallOfficeRecords = {
  office: [office],
  programmeProfile: [defaultProfile(OFFICE)],
  mentor: mentors,
  mentoredSettlement: mentoredSettlements,
  assignment: assignments,
  organisation: organisations,
  community: communities,
  contact: contacts,
  project: projects,
  projectMember: projectMembers,
  targetArea: targetAreas,
  activity: activities,
  travel: [...travels, ...moreTravels],
  indicatorTarget: indicatorTargets,
  task: tasks,
} as const;

export function smallOffice(): DataSet {
  return dataSetOf(smallOfficeRecords);
}

/** What a document of the small office reads, made on 3 April 2018. */
export function smallOfficeContext(changes: Partial<ReportContext> = {}): ReportContext {
  return {
    data: smallOffice(),
    office: OFFICE,
    now: '2018-04-03T16:05:00',
    sample: false,
    pictures: new Map(),
    conflicts: new Set(),
    ...changes,
  };
}

/** A period by its code: '2018-03', '2018-Q1'. */
export function periodFrom(code: string): Period {
  const period = parsePeriod(code);
  if (!period.ok) throw new Error(period.message);
  return period.value;
}

export const MARCH = periodFrom('2018-03');
