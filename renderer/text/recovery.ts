import type { SnapshotReason } from '../../shared/contract/kept.ts';
import { formatDateTime } from '../../shared/lib/dates.ts';
import { formatNumber, formatPercent, NBSP } from '../../shared/lib/numbers.ts';

const number = (value: number) => formatNumber(value, { decimals: 0 });
const items = (count: number) => `${number(count)}${NBSP}tétel`;
const changes = (count: number) => `${number(count)}${NBSP}módosítás`;

/** „2026. november 22., 9:05” from `YYYY-MM-DDTHH:mm:ss`; „9:05:12” with seconds. */
function moment(madeAt: string, seconds = false): string {
  const [date = '', time = ''] = madeAt.split('T');
  return formatDateTime(date, time.slice(0, seconds ? 8 : 5));
}

const reasons: Readonly<Record<SnapshotReason, string>> = {
  begin: 'az iroda létrehozásakor vagy visszaállítás után',
  start: 'a program indításakor',
  program: 'a program frissítése után',
  import: 'átvétel előtt',
  migration: 'az adatok átalakítása előtt',
  bulk: 'sok tételt érintő módosítás előtt',
  erasure: 'végleges törlés előtt',
  quit: 'kilépéskor',
  request: 'kérésre',
};

/** Words of the page that stands where an office cannot be opened as it is. */
export const recoveryTexts = {
  title: 'Az adatok helyreállítása',
  why: {
    missing:
      'Az iroda adattára nincs a helyén, vagy üresen nyílt meg, pedig ezen a számítógépen már voltak benne adatok. Ezt lemezhiba, takarítóprogram vagy a Windows-fiók sérülése is okozhatja.',
    unreadable:
      'Az iroda adattára megsérült, vagy nem válaszol, ezért most nem olvasható. A program nem változtatott rajta semmit.',
    behind:
      'Az adattár régebbi állapotot mutat annál, mint amelyet a program már mentettként jelzett. Ezt áramszünet, lemezhiba vagy a program mappájának régebbi másolata is okozhatja.',
    short:
      'Az adattárból tételek hiányoznak, vagy az adattár mást tartalmaz, mint amit a program mentett. Ezért a program nem nyitotta meg: hiányos adatokkal nem lehet biztonságosan dolgozni.',
    other:
      'Az itt talált adattár nem az, amellyel ez a számítógép legutóbb dolgozott: egy másik irodáé vagy egy másik számítógépé. Ez akkor fordul elő, ha a program mappáját máshonnan másolták ide.',
    journal:
      'A program naplója hiányzik vagy megsérült; az adattár a helyén van. Napló nélkül nem biztos, hogy egy áramszünet vagy lemezhiba után minden visszaállítható, ezért előbb új naplót kell kezdeni.',
    pending:
      'A program az Ön kérésére üres tárolóval indult újra. A kiválasztott mentés visszaállítása magától elkezdődött.',
  },
  kept: 'A mostani adattár nem vész el: a program változatlanul félreteszi, és 30\u00a0napig megőrzi.',
  keptStore: 'A sérült tárolót a program félretette, és 30\u00a0napig megőrzi.',
  trouble: (why: string) => `${why} Amíg ez így van, a visszaállítás sem sikerülhet.`,
  snapshots: 'Biztonsági mentések',
  columns: {
    madeAt: 'Mentés ideje',
    reason: 'Mikor készült',
    rows: 'Tételek száma',
    after: 'Azóta rögzített módosítások',
  },
  madeAt: moment,
  reason: (reason: SnapshotReason) => reasons[reason],
  rows: (count: number) => formatNumber(count, { decimals: 0, grouping: 'always' }),
  after(operations: number | null): string {
    if (operations === null) return 'csak egy részük állítható vissza';
    return operations === 0 ? 'nem történt' : `${changes(operations)} a naplóból visszaállítható`;
  },
  /** Beside a snapshot nothing can go on from. */
  afterDamaged: '–',
  recommended: 'ajánlott',
  shrunk: 'Az előzőnél jóval kevesebb tételt tartalmaz.',
  damaged: 'Megsérült, ezért nem használható.',
  advice:
    'A legtöbb adat a kijelölt mentésből és a naplóból állítható vissza. A visszaállítás új adattárat készít, és csak akkor vált át rá, ha azt visszaolvasva is hiánytalannak találta.',
  restore: 'Visszaállítás a kijelölt mentésből',
  next: (broken: string, next: string) =>
    `A kijelölt mentés (${broken}) megsérült, ezért nem használható. A következő használható mentés (${next}) van most kijelölve; ha a napló folytatja, innen is minden visszaállítható.`,
  pendingGone: 'A kiválasztott mentés már nincs meg. Kérjük, válasszon másikat.',
  intact: {
    checking: 'Az adattár ellenőrzése folyamatban…',
    sentence: (rows: number) =>
      `Az adattár ép: minden tétele az, amit a program mentett (${items(rows)}). A folytatáskor a program új naplót kezd, és azonnal biztonsági mentést készít.`,
    broken:
      'Az adattár ellenőrzése hibát talált, ezért a biztonsági mentésből való visszaállítás az ajánlott.',
    button: 'Folytatás az ép adattárral',
  },
  none: 'Ezen a számítógépen nincs használható biztonsági mentés. Az adatok egy munkatárs adatfájljából vagy a második mentési helyen őrzött másolatból állíthatók vissza. Ha nincs ilyen fájl, kérjük, ne kezdjen új irodát, hanem kérjen segítséget: az összegzés lent kimásolható.',
  others: 'Más lehetőségek',
  ways: 'Lehetőségek',
  file: {
    text: 'Visszaállítás fájlból: egy munkatárs teljes adatfájlja, a második mentési helyen őrzött másolat vagy bármely korábban mentett adatfájl.',
    button: 'Adatfájl választása',
    passphraseText: (name: string) => `A fájl (${name}) csak a jelszavával nyitható meg.`,
    sample: 'Ez a fájl a mintairoda kitalált adatait tartalmazza, ezért ebből nem állítható vissza az iroda.',
    extract: 'Ez a fájl kivonat: nem tartalmaz minden adatot, ezért ebből nem állítható vissza az iroda.',
    partial: 'Ez a fájl nem egy iroda összes adatát tartalmazza, ezért ebből nem állítható vissza az iroda.',
    otherOffice:
      'Ez a fájl egy másik iroda adatait tartalmazza, ezért ebből nem állítható vissza ez az iroda.',
  },
  salvage: {
    text: 'Ami a mostani adattárból kiolvasható: a program minden ép tételt átvesz, és hozzáveszi a naplóban őrzött módosításokat. A sérült vagy hiányzó tételek nem állnak vissza.',
    button: 'Az adattár ép tételeinek átvétele',
  },
  fresh: {
    text: 'Új tároló: a program újraindul, a sérült tárolót félreteszi és 30\u00a0napig megőrzi, majd az új tárolóban magától folytatja a visszaállítást a kijelölt mentésből.',
    sentence:
      'Az új adattár ebben a tárolóban nem jött létre. A program újra tud indulni egy új, üres tárolóval: a sérültet félreteszi és 30\u00a0napig megőrzi, majd a visszaállítást magától folytatja.',
    button: 'Újraindítás új tárolóval',
  },
  newOffice: {
    text: 'Új iroda: az eddigi adatok nélkül. A program mappájából közben semmi sem törlődik.',
    button: 'Új iroda',
    title: 'Új irodát kezd az eddigi adatok nélkül?',
    question:
      'Az új irodában az eddigi nyilvántartásból semmi sem lesz meg. Kérjük, csak akkor folytassa, ha az adatok máshonnan sem állíthatók vissza.',
    confirm: 'Új iroda kezdése',
    cancel: 'Mégse',
  },
  reading: (part: number) => `A mentés beolvasása és ellenőrzése: ${formatPercent(part, { decimals: 0 })}`,
  readingFile: 'A fájl beolvasása és ellenőrzése folyamatban…',
  writing: 'Az új adattár készül. Kérjük, közben ne zárja be a programot.',
  cancel: 'Megszakítás',
  done: {
    title: 'A visszaállítás elkészült',
    continuedTitle: 'A napló újra rendben van',
    proven: (rows: number, operations: number) =>
      operations === 0
        ? `Minden visszaállt, pontosan az utolsó „Mentve” jelzésig: ${items(rows)}.`
        : `Minden visszaállt, pontosan az utolsó „Mentve” jelzésig: ${items(rows)}, ebből ${changes(operations)} a naplóból.`,
    notReached: (rows: number, operations: number, madeAt: string) =>
      operations === 0
        ? `Visszaállt ${items(rows)}, a mentés készültéig (${madeAt}). A napló ezt a mentést nem folytatja, ezért az utána rögzített módosítások nem álltak vissza: kérjük, rögzítse újra őket.`
        : `Visszaállt ${items(rows)}: a mentés (${madeAt}) és utána ${changes(operations)}, amely a naplóból kiolvasható volt. A napló nem hiánytalan, ezért egyes későbbi módosítások hiányozhatnak: kérjük, nézze át az azóta rögzített tételeket.`,
    unproven: (rows: number, operations: number) =>
      `Visszaállt ${items(rows)}, ebből ${changes(operations)} a naplóból. Azt, hogy ez pontosan az utolsó mentett állapot, a program nem tudta igazolni: kérjük, nézze át a legutóbb rögzített tételeket.`,
    file: (rows: number, operations: number) =>
      `Visszaállt ${items(rows)} a fájlból; a naplóból ${changes(operations)} került hozzá. Ami a fájl készülte után történt, és a naplóban sincs benne, nem állt vissza: kérjük, nézze át a legutóbb rögzített tételeket.`,
    salvaged: (rows: number, operations: number) =>
      `Visszaállt ${number(rows)}${NBSP}ép tétel az adattárból; a naplóból ${changes(operations)} került hozzá. A program nem tudta igazolni, hogy semmi sem hiányzik: kérjük, nézze át a nyilvántartásokat.`,
    continued: (rows: number) => `Minden megvan: ${items(rows)}. Az új napló elkezdődött.`,
    snapshot: 'Az új adattárról biztonsági mentés is készült.',
    continuedSnapshot: 'Az adattárról biztonsági mentés is készült.',
    noSnapshot: (why: string) =>
      `Az új adattárról még nem készült biztonsági mentés; a program a következő indításkor újra megpróbálja. ${why}`,
    continuedNoSnapshot: (why: string) =>
      `Az adattárról még nem készült biztonsági mentés; a program a következő indításkor újra megpróbálja. ${why}`,
    go: 'Tovább',
  },
  failed: 'A visszaállítás nem sikerült. Kérjük, próbálja újra.',
  helper: {
    title: 'Összegzés a segítőnek',
    text: 'Ha segítséget kér, másolja ki, és küldje el ezt az összegzést. Személyes adatot nem tartalmaz.',
    copy: 'Összegzés másolása',
    copied: 'Az összegzés a vágólapon van.',
    notCopied:
      'A másolás nem sikerült: kérjük, jelölje ki a szöveget, majd nyomja meg a Ctrl+C billentyűket.',
  },
} as const;
