import { formatDateTime } from '../../shared/lib/dates.ts';
import { withArticle } from '../../shared/lib/grammar.ts';
import { formatNumber, NBSP } from '../../shared/lib/numbers.ts';
import type { TakenCounts } from '../../shared/merge/taken-counts.ts';
import { takenWords } from './taken-counts.ts';

/** „2018. április 5., 9:05” of a moment `YYYY-MM-DDTHH:mm:ss`. */
const moment = (time: string) => formatDateTime(time.slice(0, 10), time.slice(11, 16));

const items = (count: number) => `${formatNumber(count)}${NBSP}tétel`;

/** Words of the folder through which the PCs of an office share their data. */
export const folderTexts = {
  title: 'Cseremappa',
  subtitle: 'Az iroda számítógépei egy közös mappán keresztül maguktól kicserélik az adataikat.',
  moment,
  browser: 'A program most böngészőben fut, ahol cseremappa nem használható.',
  sample: 'A mintairoda adatai kitaláltak, ezért cseremappán keresztül nem cserélhetők.',

  folder: {
    title: 'A mappa',
    intro:
      'Bármilyen mappa megfelel, amelyet az iroda minden számítógépe lát: hálózati meghajtó, SharePoint-, Nextcloud- vagy Syncthing-mappa. A fájlokat a mappa viszi a gépek között; a program csak beleteszi a sajátját, és átveszi a többiekét.',
    steps: [
      'Minden számítógép a saját fájlját teszi a mappába, a többiekét sohasem írja felül.',
      'A többi gép módosításai maguktól kerülnek be. Ha ketten ugyanazt módosították, mindkét érték megmarad, és az „Ütközések” lapon lehet dönteni.',
      'Ha a mappa nem érhető el, a munka zavartalanul folytatható; a csere később magától pótolja, ami kimaradt.',
    ],
    setUp: 'Cseremappa beállítása…',
    path: 'Mappa',
    state: 'Állapot',
    states: {
      unknown: 'átnézés előtt',
      on: 'elérhető',
      paused: 'szünetel',
      restored: 'a visszaállítás óta szünetel',
      locked: 'a jelszóra vár',
      looking: 'átnézés folyamatban…',
      away: (since: string) => `nem érhető el ${moment(since)} óta`,
    },
    lookedAt: 'Utolsó átnézés',
    never: 'még nem történt',
    own: 'Ennek a gépnek a fájlja',
    ownStates: {
      current: (time: string) => `naprakész (${moment(time)})`,
      waiting: (time: string) => `${moment(time)}; az azóta történt módosítások hamarosan követik`,
      away: (time: string) =>
        `${moment(time)}; az azóta történt módosítások akkor követik, amikor a mappa újra elérhető`,
      none: 'még nincs a mappában',
    },
    passphrase: 'Jelszó',
    passphrases: {
      remembered: 'ez a számítógép megjegyezte',
      toRemember: 'a helyes jelszót beírása után ez a számítógép megjegyzi',
      typed: 'a program minden indítása után be kell írni',
      none: 'nincs: a fájlok titkosítás nélkül kerülnek a mappába',
    },
    show: {
      button: 'Jelszó megjelenítése…',
      unreadable:
        'A jelszót ez a számítógép most nem tudja visszaolvasni. Kérjük, a kinyomtatott vagy felírt jelszót használja, vagy állítson be újat a „Másik mappa vagy jelszó…” gombbal.',
      close: 'Bezárás',
    },
    look: 'Átnézés most',
    pause: 'Szüneteltetés',
    resume: 'Folytatás',
    unlock: 'Jelszó beírása…',
    change: 'Másik mappa vagy jelszó…',
    forget: 'Kikapcsolás',
    cancel: 'Mégse',
    forgetTitle: 'A cseremappa kikapcsolása',
    forgetText:
      'Ez a számítógép a továbbiakban nem tesz fájlt a mappába, és onnan sem vesz át. Ami a mappában van, és amit a gépek már átvettek egymástól, megmarad.',
    asked: {
      toRemember:
        'A cseremappa fájljai titkosítottak. Kérjük, írja be a jelszavukat; ha helyes, ez a számítógép megjegyzi.',
      typed:
        'A cseremappa fájljai titkosítottak. Kérjük, írja be a jelszavukat; a program bezárásáig érvényes.',
    },
    failed: 'A beállítás nem sikerült. Kérjük, próbálja újra.',
    workGoesOn: (since: string) =>
      `A cseremappa ${moment(since)} óta nem érhető el. A munka folytatható: minden módosítás mentve van ezen a gépen, és a csere magától folytatódik, amint a mappa újra elérhető. Ha ez sokáig tart, kérjük, szóljon a rendszergazdának.`,
    restored:
      'Az irodát ezen a számítógépen korábbi állapotból állították vissza, ezért a csere szünetel. Ha folytatja, a többi gép fájljaiból minden visszakerül, ami a visszaállított állapotból hiányzik. Ha éppen azért állította vissza az irodát, hogy valami ne szerepeljen benne, előbb egyeztessen a munkatársaival.',
    paused: 'A csere szünetel: ez a számítógép most nem tesz fájlt a mappába, és onnan sem vesz át.',
    locked: 'A csere a cseremappa jelszavára vár.',
  },

  setUp: {
    title: 'Cseremappa beállítása',
    who: 'Melyik számítógép ez?',
    kinds: {
      first: 'Ez az első számítógép: most választok jelszót',
      further: 'Másik számítógép már használja a mappát: az ottani jelszót írom be',
    },
    drawnText:
      'A mappa fájljai ezzel az öt szóval nyílnak meg. Kérjük, írja fel vagy nyomtassa ki: az iroda minden számítógépén egyszer be kell írni.',
    known: 'A cseremappa jelszava',
    knownHelp: 'Az a jelszó, amelyet az első számítógépen választottak.',
    knownMissing: 'Kérjük, írja be a jelszót.',
    remember: 'Ez a számítógép jegyezze meg a jelszót, hogy a csere magától menjen',
    openBefore:
      'Ha a mappát eddig titkosítás nélkül használták, minden számítógép a jelszó beállításakor cseréli titkosítottra a saját fájljait és a tételekhez csatolt fájlokat. Amelyik csatolt fájlt már egyik tétel sem említi, az titkosítatlanul marad a mappában, és kézzel törölhető (.csatolt végződésű).',
    rememberHelp: 'A jelszót csak ugyanez a Windows-felhasználó tudja visszaolvasni ezen a számítógépen.',
    choose: 'Mappa kiválasztása…',
    done: 'A cseremappa beállítása megtörtént.',
    card: {
      title: 'A cseremappa jelszava',
      note: 'Ezzel a jelszóval nyílnak meg az iroda cseremappájának fájljai. Kérjük, zárt helyen őrizze, ne a számítógépek mellett, és ne a mappában.',
      use: 'Az iroda minden számítógépén egyszer kell beírni: „Adatcsere”, „Cseremappa”, „Cseremappa beállítása…”.',
    },
  },

  pcs: {
    title: 'Számítógépek',
    empty:
      'A mappában még egyetlen másik számítógép fájlja sincs. Kérjük, a többi számítógépen is állítsa be ugyanezt a mappát az „Adatcsere” menüpont „Cseremappa” lapján; ha a mappának jelszava van, ott is ugyanazt írja be.',
    columns: { name: 'Számítógép', madeAt: 'Legutóbbi fájlja', state: 'Állapot' },
    unknown: 'ismeretlen számítógép',
    noFile: 'nem olvasható',
    states: {
      taken: 'minden módosítása átvéve',
      held: 'átvétele a megnyitott űrlap bezárására vár',
      unreadable: 'a legutóbbi fájlja nem olvasható',
    },
    note: 'A dátum a másik számítógép órája szerint értendő.',
    imports: 'Korábbi átvételek és visszavonásuk',
  },

  attention: {
    title: 'Figyelmet kér',
    open: 'Megnyitás…',
    openOf: (name: string) => `Megnyitás: ${name}`,
    offers: {
      otherOffice: (label: string, madeAt: string) =>
        `Másik irodától érkezett (${label}, ${moment(madeAt)}). Előnézettel vehető át.`,
      notSealed: (label: string, madeAt: string) =>
        `Az iroda fájlja (${label}, ${moment(madeAt)}), de nincs titkosítva, ezért magától nem kerül be. Előnézettel vehető át.`,
      copy: 'Olyan számítógépről érkezett, amely ennek a másolata. A megnyitása után a program új azonosítót ad ennek a gépnek; addig ez a gép nem tesz fájlt a mappába.',
      extract: 'Kivonat, amelyet csak az országos központ tud átvenni.',
      otherSeal:
        'Az itt megadott jelszó nem nyitja meg. Lehet, hogy egy másik iroda fájlja, amelynek saját jelszava van; azzal megnyitható, és előnézettel vehető át. Ha már nincs rá szükség, a mappából máshová helyezhető.',
    },
    whys: {
      broken: (since: string) =>
        `${moment(since)} óta nem olvasható végig: csonka vagy megsérült. A program időről időre újra megpróbálja. Ha a fájl egy másik számítógépé, annak a következő fájlja pótolja, és ez a fájl a mappából törölhető.`,
      locked:
        'Más jelszóval titkosították. Kérjük, ellenőrizze, hogy a jelszó minden számítógépen ugyanaz-e.',
      newer: 'A program újabb változata készítette. Kérjük, frissítse a programot ezen a számítógépen is.',
      strange: 'Nem adatcseréhez készült fájl. A mappából máshová helyezhető.',
    },
    stayedOpen:
      'Titkosítatlanul maradt a titkosított fájlok mappájában. Tartalma már itt is megvan; ha az iroda minden számítógépe a jelszót használja, ez a fájl a mappából törölhető.',
    gone: 'A fájl már nincs a cseremappában, vagy most nem olvasható.',
  },

  problem: (message: string) => `A legutóbbi átnézés nem sikerült teljesen. ${message}`,
  bar: (since: string) =>
    `A cseremappa ${moment(since)} óta nem érhető el: amíg ez tart, a többi számítógép módosításai nem érkeznek meg.`,
  open: 'Cseremappa',

  taken: (counts: TakenCounts, labels: string) =>
    `A cseremappából átvéve: ${takenWords(counts)}${NBSP}tétel (${labels}).`,
  toDecide: (count: number) =>
    `${withArticle('„Ütközések”', { capital: true })} lapon ${items(count)} döntésre vár.`,
} as const;
