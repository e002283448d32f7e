import { type CalendarDate, formatDate, weekdayName } from '../../shared/lib/dates.ts';
import { NBSP } from '../../shared/lib/numbers.ts';

/** Words of the home page. */
export const homeText = {
  title: 'Kezdőlap',
  today: (date: CalendarDate) => `${formatDate(date)}, ${weekdayName(date)}`,
  newActivity: 'Új tevékenység',
  newActivityKey: 'F2',

  whoTitle: 'Ki dolgozik most ezen a gépen?',
  whoText: 'A teendők és a havi adatok a választott munkatárséi lesznek. Később is módosítható.',

  tasks: 'Feladatok',
  late: 'Lejárt',
  dueToday: 'Ma esedékes',
  soon: 'A következő hét napban',
  noTask: 'A következő hét napban nincs esedékes feladat.',
  allTasks: 'Feladatok listája',
  done: (title: string) => `Kész: ${title}`,

  month: (month: string) => `Ez a hónap: ${month}`,
  hours: 'Munkaidő',
  occasions: 'Szakmai alkalom',
  settlements: 'Elért település',
  kilometres: 'Megtett út',
  participants: 'Résztvevők',

  neglected: 'Régen látott települések',
  neglectedFor: 'Legalább ennyi ideje',
  weeks: (count: number) => `${count}${NBSP}hete`,
  lastSeen: (date: CalendarDate, days: number) => `legutóbb ${formatDate(date)} (${days}${NBSP}napja)`,
  neverSeen: (days: number) => `a kijelölés óta még nem volt személyes alkalom (${days}${NBSP}napja)`,
  nobodyAnswers: 'nincs felelős mentora',
  neverSeenInvolved: (days: number) => `a bevonás óta még nem volt személyes alkalom (${days}${NBSP}napja)`,
  noneNeglected: 'Nincs ilyen település.',
  visit: 'Rögzítés',
  visitOf: (name: string) => `Új tevékenység itt: ${name}`,

  papers: (month: string) => `Havi dokumentumok: ${month}`,
  due: (date: CalendarDate, days: number) =>
    days === 0
      ? `Határidő: ma (${formatDate(date)})`
      : `Határidő: ${formatDate(date)} (${days}${NBSP}nap múlva)`,
  beforeThat: 'Előtte pótlandó',
  complete: 'A rögzített adatok alapján nincs pótlandó.',
  emptyDays: (count: number) =>
    `${count}${NBSP}munkanapon nincs bejegyzés. Ha áthelyezett pihenőnap volt, nincs teendő.`,
  untimed: (count: number) => `${count}${NBSP}tevékenységnél hiányzik a kezdete vagy a vége`,
  unproved: (count: number) => `${count}${NBSP}rendezvényhez nincs igazoló dokumentum`,
  more: (count: number) => `és még ${count}`,
  recordDay: (date: CalendarDate) => `Tevékenység rögzítése erre a napra: ${formatDate(date)}`,

  team: (month: string) => `A mentorok hónapja: ${month}`,
  mentor: 'Mentor',
  hoursColumn: 'Munkaidő (óra)',
  kilometresColumn: 'Megtett út (km)',
  emptyDayColumn: 'Bejegyzés nélküli munkanap',
  unprovedColumn: 'Hiányzó igazolás',
  lateTaskColumn: 'Lejárt feladat',

  stepsTitle: 'Az első lépések',
  stepsText:
    'Ebben a sorrendben érdemes haladni. Ami egyszer rögzítve van, abból minden dokumentum elkészül.',
  stepDone: 'kész',
  steps: {
    mentor: {
      title: 'Mentorok',
      text: 'Az iroda munkatársainak felvétele. Az ő nevük áll majd a naplókon és a beszámolókon.',
      button: 'Új mentor',
    },
    mentoredSettlement: {
      title: 'Települések',
      text: 'Azoknak a településeknek a felvétele, amelyekkel az iroda dolgozik.',
      button: 'Új mentorált település',
    },
    assignment: {
      title: 'Kijelölések',
      text: 'Melyik településért melyik mentor felel. A saját települések a rögzítéskor elöl állnak.',
      button: 'Új kijelölés',
    },
    activity: {
      title: 'Az első tevékenység',
      text: 'Egy látogatás rögzítése egy perc: település, idő, tárgy, eredmény. Egér nélkül is.',
      button: 'Új tevékenység',
    },
  },
} as const;
