import { type CalendarDate, formatDate, formatDateTime, weekdayName } from '../../shared/lib/dates.ts';
import { formatNumber, NBSP } from '../../shared/lib/numbers.ts';

/** „feladat módosítása”: what was done, of which kind of record. */
const actions = {
  created: 'felvétele',
  changed: 'módosítása',
  deleted: 'törlése',
  broughtBack: 'visszahozása',
  erased: 'végleges törlése',
} as const;

/** The same of a record whose name is known already. */
const deeds = {
  created: 'Felvétel',
  changed: 'Módosítás',
  deleted: 'Törlés',
  broughtBack: 'Visszahozás',
  erased: 'Végleges törlés',
} as const;

const causes = {
  entry: '',
  undo: 'visszavonás',
  redo: 'mégis végrehajtva',
  return: 'visszaállítás korábbi állapotra',
  import: 'átvétel',
  setUp: 'az iroda létrehozása',
  decision: 'döntés ütköző változatok között',
  erasure: 'személyes adatok törlése',
  unite: 'két tétel összevonása',
  part: 'összevont tételek szétválasztása',
  handOver: 'adatok átadása',
} as const;

const SEPARATOR = ' · ';
const count = (value: number) => `${formatNumber(value)}${NBSP}`;

/** Words of the history and of undoing. */
export const historyText = {
  title: 'Előzmények',
  recordTitle: (title: string) => `${title} – előzmények`,
  day: (date: CalendarDate) => `${formatDate(date)}, ${weekdayName(date)}`,
  at: (date: CalendarDate, time: string) => formatDateTime(date, time),
  nobody: 'nincs megadva, ki',
  /** What comes out of the exchange folder by itself is nobody's step. */
  fromFolder: 'automatikusan, a cseremappából',
  /** Whoever takes a file in has not written what is in it. */
  takenBy: (who: string) => `átvette: ${who}`,
  /** „Írta: Kitalált Ilona, 2018. április 5., 9:05 (ablak melletti gép)” */
  writtenBy: (who: string, when: string, pc: string) =>
    `Írta: ${who}, ${when}${pc === '' || pc === who ? '' : ` (${pc})`}`,
  writtenFields: (fields: string, written: string) => `${fields} – ${written}`,
  cameFrom: (label: string) => `A fájl küldője: ${label}`,
  somebodyOf: (office: string) => `${office} munkatársa`,
  deeds,
  causes,
  action: (label: string, action: keyof typeof actions) => `${label} ${actions[action]}`,
  ofTitle: (what: string, title: string) => `${what}: ${title}`,
  /** „ · Felelős, Határidő”, after what was changed. */
  changedFields: (labels: readonly string[]) =>
    labels.length > 4
      ? `${SEPARATOR}${labels.slice(0, 3).join(', ')} és további ${count(labels.length - 3)}mező`
      : `${SEPARATOR}${labels.join(', ')}`,
  /** A file that was taken in: whose, and how many records it changed. */
  takenIn: (label: string, records: number) =>
    label === '' ? `Átvétel: ${count(records)}tétel` : `Átvétel: ${label}, ${count(records)}tétel`,
  records: (value: number) => `${count(value)}tétel módosítása`,
  ofKind: (label: string, records: number) => `${label}: ${count(records)}tétel`,
  andMore: (what: string, more: number) => `${what} és további ${count(more)}tétel`,

  field: 'Mező',
  before: 'Előtte',
  after: 'Utána',
  now: 'Most',
  willBe: 'Visszaállítás után',
  nothing: '–',
  deletedState: 'törölve',
  presentState: 'a nyilvántartásban',
  deletedField: 'A tétel',
  erasedValues: 'A tétel személyes adatait véglegesen törölték; a korábbi értékek innen is kikerültek.',
  decidedBetween: (fields: string) => `A döntés előtti változatok (${fields}):`,
  version: (value: string, when: string, who: string) => `${value} – ${when}, ${who}`,
  noVisibleChange: 'A látható adatokon nem változtatott.',

  undo: 'Visszavonás',
  redo: 'Mégis',
  undoKey: 'Ctrl+Z',
  redoKey: 'Ctrl+Shift+Z',
  undone: (what: string) => `Visszavonva: ${what}. Ismételt végrehajtás: Ctrl+Shift+Z.`,
  takenOut: (what: string) =>
    `Visszavonva: ${what}. Ami azóta módosult, megmaradt. Ha az adatok mégis kellenek, a fájlt újra át lehet venni.`,
  redone: (what: string) => `Ismét végrehajtva: ${what}.`,
  nothingToUndo: 'Nincs visszavonható művelet.',
  nothingToRedo: 'Nincs olyan visszavont művelet, amelyet most ismét végre lehetne hajtani.',
  notOwn: 'Csak a saját művelet vonható vissza innen. Más módosítása a tétel előzményeinél állítható vissza.',
  unsavedFirst: 'A megkezdett űrlap mentése vagy elvetése után vonható vissza az előző művelet.',
  /** Beside a step; the whole sentence is said when it is tried. */
  blocked: {
    changedSince: 'azóta módosították',
    deletedSince: 'azóta törölték',
    conflicted: 'két változata van',
    erased: 'véglegesen törölve',
    takenBack: 'visszavonva',
    never: 'nem vonható vissza',
  },
  nextUndo: (what: string) => `Következő visszavonható művelet: ${what}`,

  details: 'Részletek',
  showAll: (value: number) => `Minden tétel megjelenítése (${formatNumber(value)})`,
  more: 'Korábbiak megjelenítése',
  reading: 'Az előzmények beolvasása…',
  filterDay: 'Nap',
  filterPerson: 'Munkatárs',
  filterKind: 'Nyilvántartás',
  everybody: 'mindenki',
  everyKind: 'mindegyik',
  clearFilters: 'Szűrők törlése',
  list: 'Műveletek, a legújabbtól visszafelé',
  keys: '↑ ↓ mozgás · Enter részletek · V visszavonás · Esc vissza',
  emptyTitle: 'Az előzmények itt gyűlnek',
  empty:
    'Itt jelenik meg minden mentés: ki, mikor, mit módosított, mi volt előtte, és mi lett utána. A saját műveletek innen vonhatók vissza, és egy elrontott nap is visszaállítható.',
  noneFound: 'A szűrésnek egyetlen művelet sem felel meg.',
  noneFoundHelp: 'Adjon meg más napot, munkatársat vagy nyilvántartást, vagy törölje a szűrőket.',

  back: 'Vissza',
  toRecord: 'A tétel megnyitása',
  toHistory: 'Az iroda előzményei',
  recordEmptyTitle: 'Ennek a tételnek itt nincs előzménye',
  recordEmpty:
    'A tétel az adattárral együtt érkezett, és azóta nem módosították. A következő módosítástól kezdve itt látható lesz, ki, mikor, mit változtatott rajta.',
  earlierTitle: 'Ami az előzmények kezdete előtt került a tételbe',
  earlier: (when: string, who: string, fields: string) => `${when}, ${who}: ${fields}`,
  unknownTitle: 'Ismeretlen tétel',
  unknown: 'Ilyen tétel nincs ebben az adattárban, és az előzmények sem tudnak róla.',
  recordKeys: '↑ ↓ mozgás · Enter visszaállítás a kijelölt állapotra · Esc vissza',
  deletedNotice: 'Ez a tétel törölve van. A törlés előtti adatai megvannak, a tétel visszahozható.',
  bringBack: 'A tétel visszahozása',
  erasedNotice: 'A tétel személyes adatait véglegesen törölték, ezért korábbi állapota nem állítható vissza.',

  returnTo: 'Visszaállítás erre az állapotra',
  isPresent: 'ez a jelenlegi állapot',
  returnTitle: 'Visszaállítás korábbi állapotra',
  returnText: (title: string, when: string) =>
    `${title}: a következő mezőkbe a korábbi érték kerül vissza (mentve: ${when}). A visszaállítás maga is visszavonható.`,
  bringBackText: (title: string) => `${title}: a tétel a törlés előtti adataival kerül vissza.`,
  returnButton: 'Visszaállítás',
  cancel: 'Mégse',
  nothingToReturn: 'A tétel most is ebben az állapotban van, nincs mit visszaállítani.',
  leftOut: (fields: string) =>
    `Kimarad, mert két változata van, és még nem döntöttek közülük: ${fields}. Kérjük, előbb válasszon közülük.`,

  dayButton: 'A nap visszaállítása…',
  dayTitle: (date: CalendarDate) => `A nap visszaállítása: ${formatDate(date)}`,
  dayText:
    'A kijelölt tételek olyanok lesznek, amilyenek ennek a napnak a kezdetén voltak. Ami ezen a napon került a nyilvántartásba, törlődik. A visszaállítás egyetlen művelet, és visszavonható.',
  dayOnly: 'Azóta nem módosított tételek',
  dayLater: 'Azóta is módosított tételek',
  dayLaterNote: 'Ezeknél a visszaállítás a későbbi módosításokat is elveszi, ezért nincsenek kijelölve.',
  dayEmpty:
    'Ezen a napon nem maradt olyan módosítás, amelyet egyben vissza lehetne állítani. A törölt vagy módosított tételek egyenként, a művelet „Részletek” gombja alól megnyitva állíthatók vissza.',
  dayConfirm: (chosen: number) => `${count(chosen)}tétel visszaállítása`,
  dayNothingChosen: 'Nincs kijelölt tétel',
  selectAll: 'Mind kijelölése',
  selectNone: 'Kijelölés megszüntetése',
  willBeDeleted: 'törlődik, mert a nap kezdetén nem volt a nyilvántartásban',
  willComeBack: 'visszakerül a nyilvántartásba',
  manyTitle: 'Sok tétel visszaállítása',
  many: (chosen: number) =>
    `Biztosan visszaállít ${count(chosen)}tételt? A művelet egyben visszavonható, amíg az érintett tételeket nem módosítják.`,
  moreItems: (value: number) => `és további ${count(value)}tétel, ugyanígy`,
  preparing: 'Az előzmények áttekintése…',
  showText: 'Teljes szöveg',
  hideText: 'Kevesebb',
} as const;
