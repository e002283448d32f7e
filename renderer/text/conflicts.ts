import { withArticle } from '../../shared/lib/grammar.ts';
import { formatNumber, NBSP } from '../../shared/lib/numbers.ts';

const count = (value: number) => formatNumber(value, { grouping: 'always' });

/** Words of what waits for a decision. */
export const conflictText = {
  title: 'Ütközések',
  subtitle:
    'Ugyanazt az adatot két helyen is módosították. Kérjük, döntse el, melyik változat maradjon érvényben; a döntés a következő adatcserével mindenkihez eljut.',
  waiting: (value: number) => `${count(value)}${NBSP}döntésre váró ütközés`,
  list: 'Döntésre váró ütközések',
  keys: '↑ ↓ másik ütközés · ← → vagy szám: változat · Enter döntés (több sorba vagy mezőbe írva Ctrl+Enter) · H ugyanígy a hasonlókat is',
  keysOfLine: 'Enter döntés · Esc mégse',
  keysOfLines: 'Ctrl+Enter döntés · Esc mégse',
  emptyTitle: 'Nincs döntésre váró ütközés',
  empty:
    'Ha ugyanazt az adatot két számítógépen is módosítják, mielőtt adatot cserélnének, a program egyik változatot sem dobja el: itt kérdezi meg, melyik maradjon érvényben. Addig a tételen és a róla készült dokumentumban is jelzi, hogy a döntés hátravan.',
  howToReturn:
    'A legutóbbi döntés a Ctrl+Z billentyűvel, a korábbiak az „Előzmények” lapon vonhatók vissza; ilyenkor a program újra megkérdezi, melyik változat maradjon.',
  toTakeIn: 'Adatfájl átvétele',
  toHistory: 'Előzmények',

  decided: (title: string, what: string) => `${title}, ${what}`,
  decidedField: (title: string, field: string, value: string) => `${title}, ${field}: ${value}`,
  /** Its name itself was decided, so the value says which record it is. */
  decidedName: (kind: string, field: string, value: string) =>
    kind === field ? `${field}: ${value}` : `${kind}, ${field}: ${value}`,
  decidedDeleted: (title: string) => `${title}: törölve marad.`,
  decidedPresent: (title: string) => `${title}: megmarad.`,
  decidedUnited: (title: string, into: string) =>
    title === into
      ? `${title}: összevonva marad; a listában a másik, azonos nevű tétel látszik.`
      : `${title}: összevonva marad ezzel: „${into}”.`,
  decidedUnitedShown: (title: string) => `${title}: összevonva marad; a listában ez a tétel látszik.`,
  decidedApart: (title: string) => `${title}: külön tételként megmarad.`,
  decidedAlike: (value: number, what: string) => `${count(value)}${NBSP}ütközés eldöntve, köztük: ${what}`,

  shown: 'most ez látszik',
  version: (place: number) => `${formatNumber(place)}. változat`,
  notFilled: 'nincs kitöltve',
  written: (when: string, who: string) => `${when}, ${who}`,
  deletedBy: (when: string, who: string) => `Törölte: ${who} (${when})`,
  unitedBy: (title: string, into: string, writer: { readonly when: string; readonly who: string }) =>
    `Összevonta ezzel: ${title === into ? 'azonos nevű tétel' : `„${into}”`} – ${writer.who} (${writer.when})`,
  changedBy: (when: string, who: string) => `Közben módosította: ${who} (${when})`,
  ground: (value: string) => `Előtte mindkét helyen: ${value}`,
  deletion: 'Törlés',
  uniting: 'Összevonás',
  deletedRecord: 'Ez a tétel törölve van; a döntés után is törölve marad.',

  thisPc: (label: string) => `ez a számítógép („${label}”)`,
  thisPcUnnamed: 'ez a számítógép',
  pc: (label: string) => `„${label}”`,
  unknownPc: 'ismeretlen számítógép',
  ofOffice: (pc: string, office: string) => `${pc}, ${office}`,
  unknownOffice: 'ismeretlen iroda',
  unknownPerson: 'ismeretlen munkatárs',
  nobody: 'nincs megadva, ki',

  choose: (place: number) => `${formatNumber(place)}. változat`,
  digit: (digit: number, label: string) => `${formatNumber(digit)} · ${label}`,
  answerOf: (label: string, title: string) => `${label}: ${title}`,
  /** Name of the record to begin with in the address: `kind/id`. */
  addressOf: 'tetel',
  both: 'Mindkettő maradjon',
  all: 'Mindegyik maradjon',
  other: 'Mást írok…',
  stayDeleted: 'Maradjon törölve',
  bringBack: 'Maradjon meg a tétel',
  stayUnited: 'Maradjon összevonva',
  standAlone: 'Maradjon külön tétel',
  alike: (value: number) => `Ugyanígy mind ${withArticle(count(value))}${NBSP}hasonlót`,
  alikeHelp: 'Ugyanennek a mezőnek ugyanezen két helyen írt változatai.',
  save: 'Döntés mentése',
  cancel: 'Mégse',
  saving: 'Mentés…',
  showText: 'Teljes szöveg',
  hideText: 'Kevesebb',

  noticeTitle: 'Ütköző változatok',
  notice: (fields: string) => `Két változata van, és döntésre vár: ${fields}.`,
  decide: 'Döntés',
  undecidedField: 'Két változata van – döntés',
  badge: (value: number) => `${count(value)}${NBSP}döntésre váró ütközés`,
} as const;
