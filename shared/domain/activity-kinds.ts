/** Kinds of activity, in the order mentors reach for them. Code, Hungarian label. */
export const ACTIVITY_KINDS = {
  visit: 'Helyszíni látogatás',
  consultation: 'Személyes tanácsadás',
  remoteConsultation: 'Telefonos vagy online konzultáció',
  interview: 'Közösségi interjú',
  conversation: 'Közösségi beszélgetés',
  survey: 'Közösségi felmérés',
  forum: 'Részvételi fórum',
  action: 'Közösségi akció',
  programme: 'Új program',
  training: 'Képzés',
  professionalDay: 'Szakmai nap',
  workshop: 'Műhelymunka',
  studyTrip: 'Tanulmányút',
  conference: 'Konferencia',
  informationDay: 'Információs nap',
  officeMeeting: 'Irodai megbeszélés',
  networkMeeting: 'Hálózati értekezlet',
  communityWeek: 'Közösségek Hete',
  administration: 'Adminisztráció',
  travel: 'Utazás',
  absence: 'Szabadság, távollét',
  other: 'Egyéb',
} as const;

export type ActivityKind = keyof typeof ACTIVITY_KINDS;

/** Kinds that need no settlement: work inside the office, on the road, or no work at all. */
export const OFFICE_KINDS: ReadonlySet<string> = new Set<ActivityKind>([
  'officeMeeting',
  'networkMeeting',
  'administration',
  'travel',
  'absence',
  'conference',
  'other',
]);

/** Reasons of absence with the letter printed in the timesheet. */
export const ABSENCES = {
  holiday: 'szabadság',
  sick: 'betegszabadság, táppénz',
  unpaid: 'fizetés nélküli szabadság',
  training: 'tanulmányi szabadság',
  otherAbsence: 'egyéb igazolt távollét',
} as const;

/** How people met. */
export const MODES = {
  inPerson: 'Személyesen',
  phone: 'Telefonon',
  online: 'Online',
  email: 'E-mailben',
} as const;
