import { type CalendarDate, dateWithSuffix, formatDateTime, formatTime } from '../../shared/lib/dates.ts';
import { withArticle } from '../../shared/lib/grammar.ts';
import { formatNumber, NBSP } from '../../shared/lib/numbers.ts';

const MEGABYTE = 1024 * 1024;

const items = (count: number) => `${formatNumber(count)}${NBSP}tétel`;

/** „2018. április 5., 9:05” of a moment `YYYY-MM-DDTHH:mm:ss`. */
const momentInWords = (moment: string) => formatDateTime(moment.slice(0, 10), moment.slice(11, 16));

/** „2018. április 5-én 9:05-kor”. */
const onMoment = (moment: string) =>
  `${dateWithSuffix(moment.slice(0, 10))} ${formatTime(moment.slice(11, 16))}-kor`;

/** Words of the page about copies of the office's data. */
export const backupTexts = {
  title: 'Biztonsági mentések',
  subtitle: 'A program minden módosítást kétszer ír lemezre, és rendszeresen biztonsági mentést készít.',
  moment: momentInWords,

  sample:
    'A mintairoda adatairól nem készül napló és biztonsági mentés, mert bármikor újra létrehozható. Az iroda saját adatainak mentései változatlanul megvannak.',
  browser:
    'A program most böngészőben fut. Itt nincs napló, és biztonsági mentés sem készül magától: a böngésző adatainak törlésével az iroda adatai is elvesznek. Kérjük, rendszeresen mentse az adatokat fájlba.',
  unreadable:
    'A biztonsági mentések állapota most nem olvasható. Az adatok ettől nem változtak. Kérjük, próbálja újra.',

  here: {
    title: 'Ezen a számítógépen',
    journal: {
      none: 'A legutóbbi biztonsági mentés óta nem történt módosítás.',
      some: (count: number) =>
        `A legutóbbi biztonsági mentés óta ${formatNumber(count)}${NBSP}módosítás történt. Ezeket a napló őrzi: ha az adattár megsérül, a mentésből és a naplóból minden módosítás helyreállítható.`,
      broken:
        'A napló nem folytatódik hiánytalanul a legutóbbi biztonsági mentéstől. Kérjük, most készítsen új mentést.',
      noSnapshot: 'Még nincs biztonsági mentés. Kérjük, most készítsen egyet.',
    },
    make: 'Biztonsági mentés most',
    making: 'A biztonsági mentés készül, majd a program visszaolvassa és ellenőrzi…',
    made: (rows: number) =>
      `A biztonsági mentés elkészült, és visszaolvasva hiánytalan. Tartalma: ${items(rows)}.`,
    shrunkNotice:
      'A legutóbbi biztonsági mentésben jóval kevesebb tétel van, mint az előzőben. Amíg ezt nem hagyja jóvá, egyetlen régebbi mentés sem törlődik. Ha nem Ön törölte a tételeket, állítsa vissza az adatokat az előző mentésből.',
    shrunkMark: 'Jóval kevesebb tétel van benne, mint az előzőben.',
    acceptShrink: 'Ennyi tétel a helyes',
    listTitle: 'Elkészült mentések',
    columns: { madeAt: 'Készült', rows: 'Tétel', size: 'Méret', actions: 'Műveletek' },
    rowsNote:
      'A tételek száma a törölt, de még visszaállítható tételeket is magában foglalja. A régebbi mentésekből a program naponta, hetente, majd havonta egyet őriz meg.',
    all: (count: number) => `Minden mentés megjelenítése (${formatNumber(count)})`,
    copy: 'Másolat máshová…',
    copyName: (office: string, moment: string) =>
      `${office} – biztonsági mentés, ${moment.slice(0, 16).replace('T', ' ').replace(':', '.')}`,
    copied: (name: string) =>
      `A másolat mentése megtörtént: ${name}. A fájl nincs titkosítva, ezért csak biztonságos helyen tartsa.`,
    restore: 'Visszaállítás…',
    copyOf: (moment: string) => `Másolat máshová: ${moment}`,
    restoreOf: (moment: string) => `Visszaállítás ebből a mentésből: ${moment}`,
    size: (bytes: number) =>
      bytes < MEGABYTE
        ? `${formatNumber(Math.max(1, bytes / 1024), { decimals: 0 })}${NBSP}kB`
        : `${formatNumber(bytes / MEGABYTE, { decimals: 1, fixed: true })}${NBSP}MB`,
  },

  restore: {
    title: 'Visszaállítás ebből a mentésből',
    text: (madeAt: string, rows: number) =>
      `Az iroda adatai olyanok lesznek, amilyenek ${onMoment(madeAt)} voltak (${items(rows)}). Ami azóta történt, az új állapotban nem szerepel.`,
    steps: [
      'A mostani állapotról előbb biztonsági mentés készül, így később az is visszaállítható. Ha a mostani adattár sérült, mentés nem készül róla, de a visszaállítás akkor is folytatódik.',
      'A program új adattárat épít a mentésből, és tételenként ellenőrzi. Ha bármi nem egyezik, minden marad a régiben.',
      'A mostani adattár változatlanul, még 30\u00a0napig a számítógépen marad.',
      'Ez a számítógép új azonosítót kap, hogy a mostani és a visszaállított állapot módosításai később se keveredjenek össze.',
    ],
    warning:
      'A kérésre véglegesen törölt személyes adatok nem kerülnek vissza. A korábban elkészült Word-fájlok nem változnak.',
    confirm: 'Visszaállítás',
    cancel: 'Mégse',
    busy: {
      snapshot: '1/3. Biztonsági mentés készül a mostani állapotról…',
      rebuild: '2/3. A kiválasztott mentés beolvasása és ellenőrzése…',
      fill: '3/3. Az új adattár felépítése és visszaolvasása…',
    },
    failed: 'A visszaállítás nem történt meg, az adatok nem változtak.',
    done: (madeAt: string, rows: number) =>
      `A visszaállítás elkészült: az iroda adatai olyanok, amilyenek ${onMoment(madeAt)} voltak (${items(rows)}). A visszaállítás előtti adattár 30${NBSP}napig a számítógépen marad.`,
    doneClose: 'Bezárás',
    broken:
      'A program egyik része váratlanul leállt. Kérjük, indítsa újra a programot, majd próbálja újra a visszaállítást.',
  },

  second: {
    title: 'Második mentési hely',
    intro:
      'Egy pendrive, külső lemez vagy az intézmény hálózati mappája, ahová a program naponta egy titkosított másolatot tesz. Ha ez a számítógép meghibásodik vagy elvész, ebből az utolsó másolat állapota helyreállítható.',
    plain: 'A jelszó nélkül a másolatokat senki sem tudja megnyitni: sem az iroda, sem a program készítői.',
    setUp: 'Második mentési hely beállítása…',
    folder: 'Mappa',
    last: 'Utolsó másolat',
    never: 'még nem készült',
    passphrase: 'Jelszó',
    remembered: 'ez a számítógép megjegyezte, a másolatok maguktól készülnek',
    asked: 'minden másolatnál be kell írni',
    copyNow: 'Másolat most',
    copying: {
      snapshot: 'A biztonsági mentés készül…',
      sealing: 'A másolat titkosítása. Ez néhány másodpercig tart…',
      attachments: (done: number, all: number) =>
        `A csatolt fájlok titkosítása: ${formatNumber(done)} / ${formatNumber(all)}. Fájlonként néhány másodpercig tart…`,
    },
    stop: 'Megállítás',
    same: 'A korábbi másolatok a korábbi jelszóval nyithatók meg. Ha új jelszót választ, a korábbit is őrizze meg.',
    ask: 'A titkosításhoz kérjük, írja be a másolatok jelszavát.',
    bringBack: 'Hiányzó csatolt fájlok visszahozása',
    bringing: (done: number, all: number) =>
      `A csatolt fájlok visszahozása: ${formatNumber(done)} / ${formatNumber(all)}. Fájlonként néhány másodpercig tart…`,
    looking: 'A csatolt fájlok ellenőrzése…',
    noneMissing: 'Minden csatolt fájl megvan ezen a számítógépen.',
    brought: (count: number) => `${formatNumber(count)}${NBSP}csatolt fájl visszakerült erre a számítógépre.`,
    locked:
      'Van olyan csatolt fájl, amelyet ez a jelszó nem nyit. Kérjük, írja be a korábbi jelszót, amellyel ezek készültek.',
    notThere: (count: number) =>
      `${formatNumber(count)}${NBSP}csatolt fájl a második mentési helyen sincs meg, vagy ott megsérült.`,
    failed: 'A művelet nem sikerült. Az adatok nem változtak. Kérjük, próbálja újra.',
    copied: 'A titkosított másolat elkészült, és visszaolvasva hiánytalan.',
    attached: (count: number) => `Új csatolt fájl a másolatok között: ${formatNumber(count)}.`,
    missing: (count: number) =>
      `${formatNumber(count)}${NBSP}csatolt fájl nincs meg ezen a számítógépen, ezért a másolatok közé sem került.`,
    stopped:
      'A másolás a csatolt fájloknál megállt. A nyilvántartás másolata elkészült; a hátralévő fájlok a következő másolattal készülnek el.',
    change: 'Másik mappa vagy jelszó…',
    forget: 'Kikapcsolás',
    forgetTitle: 'A második mentési hely kikapcsolása',
    forgetText:
      'Ezután nem készül oda több másolat. Ami már ott van, változatlanul megmarad, és a jelszóval megnyitható.',
    later: 'Ha a mappa most nem érhető el, a program később magától újra megpróbálja.',
  },

  file: {
    title: 'Mindent egy fájlba',
    intro:
      'Az iroda összes adata egyetlen fájlba menthető: minden nyilvántartás, a módosítások előzményei, a csatolt dokumentumok és képek. Ezzel a fájllal csatlakozhat egy munkatárs, és ebből állítható helyre minden, ha a számítógéppel baj történik. A fájl személyes adatokat is tartalmaz: csak biztonságos helyre mentse.',
    button: 'Minden adat mentése fájlba',
    busy: 'Az adatfájl készül…',
    sealing: 'Az adatfájl titkosítása. Ez néhány másodpercig tart…',
    encrypted: 'A fájl csak a jelszóval nyitható meg.',
    saved: (name: string) => `Az adatok mentése megtörtént: ${name}`,
    attached: (count: number) => `(${formatNumber(count)}${NBSP}csatolt fájllal)`,
    missing: (count: number) =>
      `${formatNumber(count)}${NBSP}csatolt fájl nincs meg ezen a számítógépen, ezért a mentésbe sem került be.`,
    left: (count: number) =>
      `${formatNumber(count)}${NBSP}régebbi csatolt fájl már nem fért a mentésbe: ezek csak ezen a számítógépen vannak meg.`,
    failed: 'Az adatfájl nem készült el. Kérjük, próbálja újra.',
    cancel: 'Mégse',
    name: (office: string, date: string) => `${office} – minden adat, ${date}`,
    workplaces: 'Számítógépek',
    workplace: (label: string, note: string | undefined) =>
      note === undefined ? label : `${label} (${note})`,
    thisOne: 'ez a számítógép',
    formerOne: 'a visszaállítás előtti azonosító',
    counts: 'A fájlba kerülő adatok',
  },

  check: {
    title: 'Másolat ellenőrzése',
    text: 'Megnyit egy mentést vagy másolatot, és megmutatja, mi van benne. Az adatok közben nem változnak.',
    button: 'Másolat ellenőrzése…',
    reading: 'A fájl ellenőrzése folyamatban…',
    opening: 'A titkosított fájl megnyitása. Ez néhány másodpercig tart…',
    whole: (name: string) => `${withArticle(name, { capital: true })} fájl hiánytalan.`,
    kinds: { backup: 'az iroda összes adata', exchange: 'adatcsomag', extract: 'kivonat' },
    sample: 'a mintairoda kitalált adatai',
    encrypted: 'jelszóval titkosítva',
    plain: 'nincs titkosítva',
    lines: {
      office: 'Iroda',
      kind: 'Fajtája',
      madeAt: 'Készült',
      sender: 'Számítógép',
      protection: 'Védelem',
      rows: 'Tételek',
      entries: 'Előzmények',
      attachments: 'Csatolt fájlok',
    },
    rows: items,
    entries: (count: number) => `${formatNumber(count)}${NBSP}művelet`,
    attachments: (count: number) => `${formatNumber(count)}${NBSP}fájl`,
    failed: 'A fájl ellenőrzése nem sikerült. Kérjük, próbálja újra.',
    refused: {
      damaged:
        'A fájl megsérült, csonka, vagy megváltoztatták. Kérjük, ellenőrizzen egy korábbi másolatot, vagy készítsen újat a „Másolat most” gombbal.',
      notDataFile: 'A kiválasztott fájl nem Mentoriroda-adatfájl.',
    },
  },

  passphrase: {
    title: 'Jelszó a másolatokhoz',
    kinds: {
      same: 'A mostani jelszó maradjon',
      drawn: 'Öt kisorsolt szó (ajánlott)',
      own: 'Saját jelszó',
    },
    drawnText:
      'A másolatok ezzel az öt szóval nyithatók meg. Kérjük, írja fel vagy nyomtassa ki, és ne a számítógép mellett tartsa.',
    drawnLabel: 'A másolatok jelszava',
    noted: 'Felírtam, tovább',
    next: 'Tovább',
    back: 'Vissza',
    cancel: 'Mégse',
    repeatWords: (first: number, second: number) =>
      `Annak ellenőrzésére, hogy a jelszó megvan, kérjük, írja be ${withArticle(`${first}.`)} és ${withArticle(`${second}.`)} szót.`,
    word: (number: number) => `${number}. szó`,
    wrongWord: 'Nem ez a szó áll ezen a helyen. Az ékezetek is számítanak.',
    missing: 'Kérjük, töltse ki ezt a mezőt is.',
    repeatOwn: 'Kérjük, írja be a jelszót még egyszer.',
    remember: 'Ez a számítógép jegyezze meg a jelszót, hogy a másolatok maguktól készüljenek',
    rememberHelp:
      'A jelszót csak ugyanez a Windows-felhasználó tudja visszaolvasni ezen a számítógépen. A felírt példányra így is szükség van.',
    choose: 'Mappa kiválasztása…',
  },

  card: {
    title: 'A biztonsági másolatok jelszava',
    note: 'Ezzel a jelszóval nyithatók meg az iroda titkosított biztonsági másolatai. A jelszó nélkül a másolatokat senki sem tudja megnyitni. Kérjük, zárt helyen őrizze, ne a számítógép és ne a másolatok mellett.',
    use: 'Új számítógépen: a program első képernyőjén „Munkatárs fájljának megnyitása”, majd a másolat kiválasztása és a jelszó beírása.',
  },

  reminder: {
    never:
      'Az adatokról csak ezen a számítógépen van biztonsági mentés. Ha a gép meghibásodik vagy elvész, az adatok is elvesznek. Kérjük, állítson be második mentési helyet.',
    old: (date: CalendarDate) =>
      `A második mentési helyre utoljára ${dateWithSuffix(date)} készült másolat. Kérjük, csatlakoztassa a mappát, és készítsen új másolatot.`,
    neverCopied:
      'A második mentési hely be van állítva, de még nem készült oda másolat. Kérjük, csatlakoztassa a mappát, és készítsen másolatot.',
    open: 'Biztonsági mentések',
    postpone: 'Emlékeztetés egy hét múlva',
  },
} as const;
