import { type CalendarDate, formatDate, formatRange } from '../../shared/lib/dates.ts';
import { formatKilometres, formatWithUnit, NBSP } from '../../shared/lib/numbers.ts';

/** Words of the activity entry. */
export const entryText = {
  newTitle: 'Új tevékenység',
  editTitle: 'Tevékenység módosítása',
  notFoundTitle: 'Ez a tevékenység nem található',
  notFound: 'A tételt időközben törölték, vagy még nem érkezett meg erre a gépre.',
  newButton: 'Új tevékenység',
  save: 'Mentés és új',
  saveChanges: 'Módosítások mentése',
  saveKeys: 'Ctrl+Enter',
  repeat: 'Mint legutóbb',
  repeatKey: 'F4',
  delete: 'Törlés',
  deleteTitle: 'Tevékenység törlése',
  deleteText: (what: string) => `Biztosan törli ezt a tevékenységet? ${what}. A törlés visszavonható.`,
  cancel: 'Mégse',
  contextTitle: 'A következő bejegyzéshez is megmarad',
  contextLabel: 'Nap, mentorok, projekt',
  mainLabel: 'A tevékenység adatai',

  settlementStays: 'Új település beírásakor a korábbi helyére lép.',
  noSettlement: 'Kezdje el beírni a település nevét vagy irányítószámát.',
  emptyRegister: 'Ebben a nyilvántartásban még nincs tétel.',
  noTopic: 'Írja be az új témát.',
  newTopic: 'új téma',
  endPlaceholder: 'pl. 1030, +90',
  lengthNeedsStart: 'Az időtartamhoz előbb a kezdetet adja meg.',
  endsNextDay: 'A tevékenység vége éjfél utánra esne. Kérjük, rögzítse két napra elosztva.',
  endMissing: 'Vége nélkül a tevékenység nem számít bele a munkaidőbe.',
  startMissing: 'Kezdete nélkül a tevékenység nem számít bele a munkaidőbe.',
  clash: (name: string, when: string, what: string) =>
    `Ugyanebben az időben már van bejegyzés: ${name}, ${when}, ${what}.`,

  due: 'Határidő',
  duePlaceholder: 'pl. péntek, +7',
  becomesTask: (name: string) => `Mentéskor feladat készül belőle. Felelős: ${name}.`,
  changesTask: 'A hozzá tartozó nyitott feladat is módosul.',
  noTaskYet: 'Határidő megadásával feladat is készül belőle.',
  dueNeedsStep: 'A feladathoz írja be a következő lépést is.',

  travel: 'Kiküldetés is készüljön',
  travelRoute: (route: string, kilometres: number) =>
    `Saját gépkocsival: ${route}, ${formatKilometres(kilometres)}.`,
  travelExists: 'Ehhez a tevékenységhez már tartozik kiküldetés.',
  noCar: 'A mentor adatlapján még nincs rendszám; a kiküldetésen később pótolható.',
  legsEstimated:
    'Az egyes szakaszok hosszát a program a települések távolságának arányában osztotta fel. Kérjük, ellenőrizze.',

  participants: 'Résztvevők száma',

  attach: 'Igazoló dokumentum csatolása',
  attachments: 'Igazoló dokumentumok',
  attachmentNote: 'Kép (PNG, JPG) vagy PDF, legfeljebb 20 MB. A fénykép a jelenléti ívről is megfelel.',
  attachmentDescription: 'Mit igazol?',
  attachmentDescriptionOf: (name: string) => `Mit igazol? ${name}`,
  showAttachment: (name: string) => `${name} megnyitása`,
  pdfOfSize: (size: string) => `PDF, ${size}`,
  attachmentLoading: 'Betöltés…',
  pictureMissing: 'A kép ezen a gépen nem található.',
  pdfMissing: 'A PDF ezen a gépen nem található.',
  pictureBroken: 'A kép nem jeleníthető meg, mert a fájl sérült, vagy nem kép.',
  pdfNotShown: 'A PDF tartalmát a program nem jeleníti meg. Fájlba mentés után nyitható meg.',
  savePdf: 'Mentés fájlba',
  pdfSaved: (name: string) => `A fájl mentése megtörtént: ${name}`,
  close: 'Bezárás',
  removeAttachment: (name: string) => `${name} eltávolítása`,
  attachmentTwice: 'Ez a fájl már csatolva van ehhez a tevékenységhez.',

  until: 'Utolsó nap',
  untilPlaceholder: 'ha több nap',
  untilBefore: 'Az utolsó nap nem lehet korábbi, mint az első.',
  untilTooFar: 'Egyszerre legfeljebb egy évnyi távollét rögzíthető.',
  noWorkday: 'Ebben az időszakban nincs munkanap.',
  absenceDays: (from: CalendarDate, to: CalendarDate, count: number) =>
    count === 1
      ? `1${NBSP}nap: ${formatDate(from)}`
      : `${count}${NBSP}munkanap: ${formatRange(from, to)} Minden munkanapra külön bejegyzés készül.`,
  absenceNote: 'A hétvégék és a munkaszüneti napok kimaradnak. Az áthelyezett munkanapokat külön rögzítse.',

  dayTitle: (date: CalendarDate, weekday: string) => `${formatDate(date)}, ${weekday}`,
  dayEmpty: 'Erre a napra még nincs bejegyzés.',
  daySum: (hours: string) => `Munkaidő: ${hours}`,
  overlap: (one: string, other: string) => `Átfedés: ${one} és ${other}`,
  noTime: 'időpont nélkül',

  lastTime: (what: string) => `Legutóbb itt: ${what}`,
  firstTime: 'Ezen a településen ez lesz az első bejegyzés.',
  nothingToRepeat: 'Ezen a településen még nincs korábbi tevékenység, amely megismételhető.',
  saved: (what: string) => `Mentve: ${what}.`,
  savedAbsence: (days: number, what: string) => `Mentve: ${what}, ${days}${NBSP}nap.`,
} as const;

/** Bytes as „340 kB” or „1,2 MB”. */
export function sizeText(bytes: number): string {
  const kilobyte = 1024;
  return bytes < kilobyte * kilobyte
    ? formatWithUnit(Math.max(1, Math.round(bytes / kilobyte)), 'kB')
    : formatWithUnit(bytes / kilobyte / kilobyte, 'MB', { decimals: 1 });
}
