import { NBSP } from '../../shared/lib/numbers.ts';

export const setUpTexts = {
  title: 'Mentoriroda',
  welcome:
    'A megyei mentoriroda nyilvántartása: egyszer rögzíti, ami történt, és minden dokumentum abból készül. Az adatok ezen a számítógépen maradnak.',
  noJournal:
    'A program most böngészőben fut: napló és biztonsági mentés nem készül, ezért az adatokat rendszeresen fájlba kell menteni.',
  choices: {
    newOffice: {
      title: 'Új iroda',
      text: 'Ha az irodában még senki sem használja a programot. Megadja az iroda, a mentorok és a program adatait.',
      button: 'Új iroda létrehozása',
    },
    join: {
      title: 'Csatlakozás munkatárshoz',
      text: 'Ha egy munkatársa már használja a programot, és adatfájlt küldött. Minden adata ezen a gépen is meglesz.',
      button: 'Munkatárs fájljának megnyitása',
    },
    sample: {
      title: 'Kipróbálás',
      text: 'Kitalált adatokkal feltöltött mintairoda. Bármit kipróbálhat benne; a saját adataival nem keveredik.',
      button: 'Mintairoda megnyitása',
    },
  },
  back: 'Vissza',
  newOffice: {
    title: 'Új iroda létrehozása',
    intro: 'A ponttal jelölt mezők kitöltése kötelező. Minden később is módosítható.',
    county: 'Vármegye',
    countyHelp:
      'A vármegye kiválasztása után az iroda neve és székhelye magától kitöltődik. Az irodák adatait összesítő országos központ a lista végén választható.',
    centre: 'Országos központ (nem vármegye)',
    centreName: 'Országos Mentorközpont',
    officeTitle: 'Az iroda',
    /** An institution of the programme, whose name the word vármegye never changed. */
    officeName: (county: string) => `${county} Megyei Mentoriroda`,
    lead: 'Irodavezető',
    leadHelp: 'Az ő neve kerül vezetőként a dokumentumokra. Később is megadható és módosítható.',
    leadLater: 'Később adjuk meg',
    mentors: {
      title: 'Mentorok',
      help: 'Az üresen hagyott sorok nem számítanak. Mentor később is felvehető.',
      unusual:
        'Egy megyei mentorirodában általában három-négy mentor dolgozik. Ettől eltérő létszámmal is létrehozható az iroda.',
      none: 'Legalább egy mentor családi nevét és utónevét adja meg.',
      add: 'Újabb mentor',
      number: (number: number) => `${number}. mentor`,
    },
    /** Who works at the national centre; there may be any number of them. */
    staff: {
      title: 'Munkatársak',
      help: 'Akik a központban ezzel a programmal dolgoznak. Munkatárs később is felvehető.',
      unusual: undefined,
      none: 'Legalább egy munkatárs családi nevét és utónevét adja meg.',
      add: 'Újabb munkatárs',
      number: (number: number) => `${number}. munkatárs`,
    },
    programmeTitle: 'Program',
    programmeHelp: 'Az EFOP-1.3.1 adatai előre kitöltve állnak; más program esetén írja át őket.',
    workplace: 'E számítógép megnevezése',
    workplaceHelp: 'Erről ismerik meg a munkatársak, melyik gépről érkezett egy adatfájl.',
    workplaceDefault: '1. számítógép',
    create: 'Iroda létrehozása',
    countyMissing: 'Válassza ki az iroda vármegyéjét.',
    wrong: (count: number) =>
      `Még ${count}${NBSP}mezőt kell kitölteni vagy javítani; ${count === 1 ? 'ezt' : 'ezeket'} megjelöltük.`,
  },
  join: {
    title: 'Csatlakozás munkatárs fájljával',
    intro:
      'Kérjük, nyissa meg azt az adatfájlt, amelyet a munkatársa az iroda összes adatával készített. A program előbb megmutatja, mi van benne; a csatlakozás gombjának megnyomásáig semmi sem változik.',
    extract:
      'Ez a fájl kivonat: nem tartalmaz minden adatot, ezért nem lehet vele csatlakozni. Kérjük, a munkatársa a „Minden adat mentése fájlba” gombbal készítsen fájlt.',
    partial:
      'Ez a fájl nem egy iroda összes adatát tartalmazza. Kérjük, a munkatársa a „Minden adat mentése fájlba” gombbal készítsen fájlt.',
    officeLine: 'Iroda',
    senderLine: 'A fájlt készítette',
    madeLine: 'Készült',
    contentLine: 'Tartalma',
    confirm: 'Csatlakozás ehhez az irodához',
    another: 'Másik fájl választása',
    locked:
      'Ez a fájl jelszóval van titkosítva. A jelszót az tudja, aki a fájlt készítette; ha biztonsági másolat, a jelszava a felírt vagy kinyomtatott lapon áll.',
    workplaceDefault: '2. számítógép',
  },
  busy: {
    create: 'Az iroda létrehozása folyamatban…',
    join: 'Az adatok beolvasása folyamatban…',
    sample: 'A mintairoda összeállítása folyamatban. Ez néhány másodpercig tart.',
    read: 'A fájl ellenőrzése folyamatban…',
  },
  owned: 'Ezt az adattárat egy másik ablak használja. Kérjük, zárja be azt az ablakot, majd próbálja újra.',
  failed:
    'Az adattárat nem sikerült létrehozni. Kérjük, ellenőrizze, van-e szabad hely a lemezen, majd próbálja újra.',
  /** The office is there, its journal is not yet. */
  notBegun: (why: string) =>
    `Az iroda adattára létrejött, de a biztonságát szolgáló napló még nem. ${why} Kérjük, ezután indítsa újra a programot: a beírt adatok megvannak.`,
  person: {
    title: 'Ki ül a gépnél?',
    text: 'A rögzített tevékenységek az Ön nevével kerülnek a nyilvántartásba. Később a bal oldali sávban válthat.',
    lead: 'irodavezető',
    notListed: 'Nem szerepelek a listában',
  },
} as const;
