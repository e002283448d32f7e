import { formatDateTime } from '../../shared/lib/dates.ts';
import type { TakenCounts } from '../../shared/merge/taken-counts.ts';
import { takenWords } from './taken-counts.ts';
import { formatNumber, NBSP } from '../../shared/lib/numbers.ts';

const items = (value: number) => `${formatNumber(value)}${NBSP}tétel`;

/** Words of the list of files that were taken in, and of taking them out again. */
export const importTexts = {
  title: 'Korábbi átvételek',
  emptyTitle: 'Itt gyűlnek az átvett fájlok',
  empty:
    'Minden átvétel megmarad ebben a listában: ki, mikor, kitől, hány tételt vett át. Az átvétel napokkal később is visszavonható úgy, hogy az azóta végzett munka megmarad.',
  reading: 'A korábbi átvételek beolvasása…',
  columns: {
    when: 'Átvéve',
    from: 'Kitől',
    what: 'Tételek',
    actions: 'Műveletek',
  },
  moment: (time: string) => formatDateTime(time.slice(0, 10), time.slice(11, 16)),
  madeAt: (time: string) => `készült: ${formatDateTime(time.slice(0, 10), time.slice(11, 16))}`,
  file: (name: string) => `fájl: ${name}`,
  by: (who: string) => `átvette: ${who}`,
  fromFolder: 'automatikusan, a cseremappából',
  counts: (counts: TakenCounts) => takenWords(counts) || 'látható változás nélkül',
  many: (counts: string, kinds: string, isMore: boolean) => `${counts} (${kinds}${isMore ? ' …' : ''})`,
  joined: {
    text: (moment: string) =>
      `Ez a számítógép egy munkatárs fájljával csatlakozott az irodához (${moment}), és a fájl minden tétele megérkezett. Ha a fájl készítője elismervényt kér róla, itt menthető.`,
    button: 'Elismervény mentése a csatlakozásról…',
  },
  unknownSender: 'ismeretlen küldő',
  takenBack: 'visszavonva',
  takeOut: 'Visszavonás…',
  takeOutOf: (when: string, from: string) => `Az átvétel visszavonása: ${from}, ${when}`,
  all: (value: number) => `Minden átvétel megjelenítése (${formatNumber(value)})`,

  dialog: {
    title: 'Az átvétel visszavonása',
    text: (from: string, when: string) =>
      `A fájl adatai kikerülnek, és a tételek olyanok lesznek, amilyenek az átvétel előtt voltak, kivéve azt, ami az alábbiak szerint megmarad. Küldő: ${from}. Átvéve: ${when}.`,
    looking: 'Az azóta történt módosítások áttekintése…',
    back: (value: number) => `Visszaáll: ${items(value)}.`,
    nothingStays: 'Az átvett tételeket azóta senki sem módosította: az átvétel minden hatása visszavonható.',
    erased: (value: number) =>
      `Nem állítható vissza: ${items(value)}. A véglegesen törölt személyes adatok nem hozhatók vissza.`,
    stays: (value: number) => `Az azóta végzett munka miatt részben vagy egészben megmarad: ${items(value)}.`,
    why: {
      edited: 'azóta módosították',
      used: 'azóta más tétel hivatkozik rá',
      erased: 'a véglegesen törölt személyes adatok nem hozhatók vissza',
      undecided: 'döntésre vár',
    },
    ofFields: (title: string, fields: string, why: string) =>
      fields === '' ? `${title} (${why})` : `${title}: ${fields} (${why})`,
    more: (value: number) => `és további ${items(value)}`,
    elsewhere:
      'A visszavonás csak ezen a számítógépen történik. Amelyik gépen a fájl adatai már megvannak (a küldőén is), ott megmaradnak, és onnan a cseremappán át vagy egy következő adatfájllal újra ideérkezhetnek.',
    forgotten:
      'A más irodák érintetlen tételei csak innen kerülnek ki: a küldőnél megmaradnak, és a következő fájljával újra ideérkezhetnek.',
    given:
      'Az adatok az átvétel óta már továbbmehettek (átadott fájllal vagy a cseremappán át), ezért a visszavonás is módosításként terjed: a következő fájllal azokhoz is eljut, akik közben megkapták.',
    confirm: 'Visszavonás',
    cancel: 'Mégse',
    close: 'Bezárás',
    busy: 'Az átvétel visszavonása…',
    done: (value: number) => `Az átvétel visszavonása megtörtént: ${items(value)} állt vissza.`,
    failed: 'A visszavonás nem történt meg, az adatok nem változtak. Kérjük, próbálja újra.',
  },
} as const;
