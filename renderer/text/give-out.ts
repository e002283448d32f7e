import { fileName } from '../../shared/contract/file-name.ts';
import {
  type CalendarDate,
  formatDate,
  formatDateShort,
  formatDateTime,
  formatRange,
  formatTime,
} from '../../shared/lib/dates.ts';
import { formatNumber, NBSP } from '../../shared/lib/numbers.ts';

const items = (count: number) => `${formatNumber(count)}${NBSP}tétel`;
const persons = (count: number) => `${formatNumber(count)}${NBSP}személy`;

/** A name as long as this is seen whole in a folder and in a letter. */
const LONGEST_NAME = 80;

/**
 * „Hajdú-Bihar – minden adat – 2018-04-05 09.05.mentor”, of a moment `YYYY-MM-DDTHH:mm:ss`: at most 80 characters; what is too long
 * gives way before the moment does, which tells the files of one day apart.
 */
export function givenFileName(sender: string, what: string, moment: string): string {
  const end = ` – ${moment.slice(0, 10)} ${moment.slice(11, 16).replace(':', '.')}`;
  const room = LONGEST_NAME - '.mentor'.length - end.length;
  const start = fileName(`${sender} – ${what}`, 'mentor').slice(0, -'.mentor'.length);
  return `${start.slice(0, room).replace(/[\s–.,]+$/u, '')}${end}.mentor`;
}

/** Words of the page that gives data out. */
export const giveOutTexts = {
  title: 'Adatok átadása',
  subtitle:
    'Adatfájl készítése az iroda másik gépének, másik irodának vagy a központnak. Minden átadás bekerül az átadási naplóba.',

  what: {
    title: 'Mit ad át?',
    kinds: {
      all: 'Minden adat',
      mentor: 'Egy mentor adatai',
      settlement: 'Települések adatai',
      period: 'Egy időszak adatai',
      extract: 'Kivonat a központnak vagy a nyilvánosságnak',
    },
    help: {
      all: 'Minden nyilvántartás minden tétele. Az iroda másik gépén vagy egy másik irodában minden átvehető belőle.',
      mentor:
        'A mentor tevékenységei, kiküldetései, feladatai és kijelölései, továbbá azok a tételek, amelyekre ezek hivatkoznak.',
      settlement:
        'A kiválasztott települések tevékenységei, szervezetei, közösségei, kapcsolattartói, projektjei és feladatai, továbbá azok a tételek, amelyekre ezek hivatkoznak.',
      period:
        'Az időszak tevékenységei, kiküldetései, feladatai és kijelölései, továbbá azok a tételek, amelyekre ezek hivatkoznak.',
      extract:
        'Megtekintéshez és összesítéshez készül. A nyilvántartásba nem vehető át, és személyes adat csak akkor van benne, ha Ön kéri.',
    },
    mentor: 'Mentor',
    settlements: 'Települések',
    from: 'Első nap',
    to: 'Utolsó nap',
    onlyPeriod: 'Csak egy időszak adatai',
    onlyPeriodHelp:
      'Az időszakon kívüli tevékenységek, kiküldetések és feladatok kimaradnak; a többi nyilvántartás teljes.',
    attachments: 'A csatolt dokumentumok és képek is kerüljenek a fájlba',
    personal: 'Személyes adatok',
    levels: {
      none: 'Személyes adatok nélkül (ajánlott)',
      names: 'A személyek nevével',
      all: 'Minden személyes adattal',
    },
    levelHelp: {
      none: 'A nevek, elérhetőségek és megjegyzések kimaradnak. A rövid szövegekből a program kitakarja az irodában nyilvántartott személyek nevét, az e-mail-címeket és a telefonszámokat. Aki nincs a nyilvántartásban, annak a nevét nem ismeri fel: nyilvános közlés előtt kérjük, olvassa át a tevékenységek tárgyát.',
      names: 'A nevek benne vannak, az elérhetőségek, a leírások és a megjegyzések kimaradnak.',
      all: 'A kivonatban minden mező szerepel, az elérhetőségek és a megjegyzések is. Csak akkor válassza, ha az átvevő jogosult ezeket megismerni.',
    },
  },

  whom: {
    title: 'Kinek és miért?',
    recipient: 'Kinek adja át?',
    recipientHelp: 'Személy vagy szervezet, például: Jász-Nagykun-Szolnok Megyei Mentoriroda.',
    purpose: 'Milyen célból?',
    purposeHelp: 'Például: havi adatszolgáltatás; helyettesítés júliusban; közös projekt előkészítése.',
    log: 'A naplóból később is látható, ki, kinek az adatait, mikor és miért kapta meg.',
  },

  seal: {
    title: 'Hogyan nyitható meg?',
    drawnText:
      'A fájl ezzel az öt szóval nyitható meg. A jelszót telefonon vagy személyesen adja meg az átvevőnek, soha ne ugyanabban a levélben, amelyben a fájlt küldi.',
    card: {
      title: 'Adatfájl jelszava',
      note: 'Ezzel a jelszóval nyitható meg az átadott adatfájl. Kérjük, a fájltól külön adja át, és ne tartsa mellette.',
      use: 'Az átvevő gépen: „Adatcsere” → „Adatfájl megnyitása…”, majd a fájl kiválasztása és a jelszó beírása.',
    },
  },

  preview: {
    title: 'Mi kerül a fájlba?',
    name: 'A fájl neve',
    incomplete: 'Kérjük, előbb válassza ki, mit ad át.',
    nothing: 'Nincs ilyen tétel: a fájl üres lenne.',
    register: 'Nyilvántartás',
    count: 'Tétel',
    unknownKind: 'Újabb programban készült tételek',
    sum: 'Összesen',
    deleted: (count: number) =>
      `Ebből ${items(count)} törölt: azért kerül a fájlba, hogy a törlés az átvevőnél is megtörténjen.`,
    people: (count: number) => `A fájl ${persons(count)} adatait tartalmazza (mentorok és kapcsolattartók).`,
    names: (count: number) => `A fájl ${persons(count)} nevét tartalmazza (mentorok és kapcsolattartók).`,
    nobody: 'Nevek, elérhetőségek és megjegyzések nem kerülnek a fájlba.',
  },

  give: {
    button: 'Adatfájl mentése…',
    key: 'Ctrl+Enter',
    incomplete: 'Kérjük, töltse ki a jelölt mezőket.',
    cancel: 'Mégse',
    attachments: 'A csatolt fájlok összegyűjtése…',
    writing: 'Az adatfájl összeállítása és visszaolvasása…',
    sealing: 'Az adatfájl titkosítása. Ez néhány másodpercig tart…',
    saving: 'Az adatfájl mentése…',
    failed: 'Az adatfájl nem készült el. Az adatok nem változtak. Kérjük, próbálja újra.',
  },

  faults: {
    mentor: 'Kérjük, válassza ki a mentort.',
    settlements: 'Kérjük, válasszon legalább egy települést.',
    period: 'Kérjük, adja meg az időszak első és utolsó napját.',
    reversed: 'Az utolsó nap nem lehet korábbi, mint az első.',
    recipient: 'Kérjük, adja meg, kinek adja át az adatokat.',
    purpose: 'Kérjük, adja meg az átadás célját.',
  },

  saved: {
    title: 'Az adatfájl elkészült',
    text: (name: string, records: number) => `${name} (${items(records)})`,
    logged:
      'Az átadás bekerült a naplóba. Ha az átvevő visszaküldi az elismervényt, ott látszik, mi érkezett meg.',
    notLogged: 'A fájl elkészült, de az átadás még nem került be a naplóba.',
    logAgain: 'Bejegyzés a naplóba',
    passphrase: 'A fájl jelszava',
    passphraseText:
      'A jelszót telefonon vagy személyesen adja meg, soha ne ugyanabban a levélben, amelyben a fájlt küldi.',
    plain: 'A fájl nincs titkosítva: bárki megnyithatja, akihez eljut.',
    missing: (count: number) =>
      `${formatNumber(count)}${NBSP}csatolt fájl nincs meg ezen a számítógépen, vagy már nem fért a fájlba.`,
    show: 'Megjelenítés mappában',
    toLog: 'Átadási napló',
    another: 'Új átadás',
  },

  /** In the name of the file and in the log. Nobody's name stands in the name of a file: it is readable however well the file is locked. */
  about: {
    all: 'minden adat',
    mentor: 'egy mentor adatai',
    settlements: (count: number) => `${formatNumber(count)} település`,
    period: (from: CalendarDate, to: CalendarDate) => formatRange(from, to),
    periodOfExtract: (period: string) => `kivonat, ${period}`,
    extract: 'kivonat',
    whole: 'teljes időszak',
  },

  log: {
    title: 'Átadási napló',
    subtitle: 'Ki, kinek az adatait, mikor és milyen célból kapta meg, és megérkezett-e minden.',
    emptyTitle: 'Még nem adtak át adatot',
    empty:
      'Itt jelenik meg minden kiadott adatfájl. Ha az átvevő visszaküldi az elismervényt, és azt itt átveszik, az is látható lesz, hogy minden megérkezett-e.',
    toGiveOut: 'Adatok átadása',
    recipient: 'Kinek',
    everybody: 'mindenki',
    columns: {
      when: 'Mikor',
      recipient: 'Kinek',
      purpose: 'Milyen célból',
      about: 'Terjedelem',
      personal: 'Személyes adatok',
      records: 'Tétel',
      status: 'Állapot',
    },
    status: {
      waiting: 'elismervényre vár',
      whole: 'hiánytalanul megérkezett',
      partly: 'hiányos',
    },
    lacks: (count: number) => `hiányos: ${items(count)}`,
    details: 'Részletek',
    detailsOf: (recipient: string, when: string) => `Átadás: ${recipient}, ${when}`,
    when: (date: CalendarDate, time: string | undefined) =>
      time === undefined ? formatDate(date) : formatDateTime(date, time),
    whenShort: (date: CalendarDate, time: string | undefined) =>
      time === undefined ? formatDateShort(date) : `${formatDateShort(date)}${NBSP}${formatTime(time)}`,
    file: 'Fájl',
    by: 'Átadta',
    protection: 'Védelem',
    encrypted: 'jelszóval titkosítva',
    plain: 'titkosítás nélkül',
    fileId: 'Azonosító',
    notes: 'Megjegyzések',
    waitingText:
      'Az átvevő még nem küldött elismervényt. Az elismervény fájlját az „Átvétel” lapon kell megnyitni.',
    received: (receiver: string, when: string, records: number) => `${receiver}, ${when}: ${items(records)}`,
    people: 'Érintettek',
    personalOf: (level: string, count: number) => `${level} (${persons(count)})`,
    peopleOf: (contacts: number, mentors: number) =>
      [
        ...(contacts > 0 ? [`${formatNumber(contacts)}${NBSP}kapcsolattartó`] : []),
        ...(mentors > 0 ? [`${formatNumber(mentors)}${NBSP}mentor`] : []),
      ].join(', '),
    nobody: 'senki',
    peopleUnknown: 'nem ismert: a bejegyzés készítésekor a program még nem jegyezte fel',
    peopleTitle: 'Kinek az adatai voltak a fájlban?',
    peopleGone: (count: number) =>
      `${persons(count)} adatai azóta véglegesen törlődtek, vagy nincsenek meg ezen a gépen.`,
    wholeText: 'Minden elküldött tétel megérkezett.',
    missingTitle: 'Ami nem érkezett meg',
    shortfallsTitle: 'Eltérés nyilvántartásonként',
    sent: 'Elküldve',
    arrived: 'Megérkezett',
    month: 'Hónap',
    totalsTitle: 'Ellenőrző összegek',
    noMonth: 'dátum nélkül',
    close: 'Bezárás',
  },

  /** On the data sheet of a person: to whom their data went. */
  person: {
    title: 'Kinek adtuk át az adatait',
    scope:
      'Az „Átadás” lapon kiadott adatfájlok, amelyekben a személy adatlapja benne volt. Az iroda saját gépei közötti cseremappa nem átadás; a más módon elküldött fájlokról és dokumentumokról a program nem tud. Amit az iroda másik számítógépén adtak ki, az itt akkor jelenik meg, amikor a közös cseremappán át megérkezik: az adatfájlok az átadási naplót nem viszik magukkal. Ha az iroda gépei nem használnak cseremappát, kérjük, nézze meg ezt a listát mindegyiken.',
    empty: 'A napló szerint a személy adatait tartalmazó adatfájlt még senkinek nem adtak át.',
    unsure:
      'A régebbi bejegyzések még nem sorolták fel, kinek az adatai voltak a fájlban: ezekről csak annyi állapítható meg, hogy a személy adatai benne lehettek.',
    columns: {
      when: 'Mikor',
      recipient: 'Kinek',
      purpose: 'Milyen célból',
      level: 'Milyen adatok',
      protection: 'Védelem',
    },
    levels: { names: 'csak a neve', all: 'minden adata' },
    maybe: (level: string) => `lehet, hogy benne volt (${level})`,
    copy: 'A lista másolása',
    copied: 'A lista a vágólapon van.',
    notCopied:
      'A másolás nem sikerült. Kérjük, jelölje ki a táblázatot, és nyomja meg a Ctrl+C billentyűket.',
  },
} as const;
