import { type CalendarDate, dateWithSuffix, formatDate, formatDateTime } from '../../shared/lib/dates.ts';
import type { CountyWords } from '../../shared/gazetteer/counties.ts';
import { withArticle } from '../../shared/lib/grammar.ts';
import { formatNumber, NBSP } from '../../shared/lib/numbers.ts';
import { capitalised } from '../../shared/lib/text.ts';

const of = (count: number, noun: string) => `${formatNumber(count)}${NBSP}${noun}`;

/** „2018. április 5., 9:05” of a moment `YYYY-MM-DDTHH:mm:ss`. */
const moment = (madeAt: string) => formatDateTime(madeAt.slice(0, 10), madeAt.slice(11, 16));

/** Words of the national centre's pages. */
export const centreTexts = {
  title: 'Országos központ',
  subtitle: 'A megyei irodák kivonatai: ki küldött, melyik hónapról, és mennyit.',
  tabs: { overview: 'Áttekintés', indicators: 'Indikátorok', totals: 'Ellenőrző összegek' },
  tabsLabel: 'Az országos központ lapjai',
  moment,

  empty: {
    title: 'Még nem érkezett kivonat',
    text: 'A megyei irodák az „Adatcsere” lapon készítenek kivonatot, és elküldik a központnak. A kivonat személyes adat nélkül tartalmazza az iroda rögzített munkáját. Amint itt átveszik, az iroda sora kitöltődik, és az országos számok maguktól elkészülnek.',
  },
  notCentre: {
    title: 'Ez a lap az országos központé',
    text: 'Ez az iroda megyei mentoriroda. Kivonatokat csak olyan iroda vehet át, amelyet országos központként hoztak létre.',
  },

  intake: {
    button: 'Kivonatok átvétele…',
    title: 'Átvétel',
    cancel: 'Megszakítás',
    skip: 'Kihagyás',
    working: (done: number, all: number) =>
      `${formatNumber(all)} fájlból ${formatNumber(done)} feldolgozása fejeződött be.`,
    columns: { file: 'Fájl', result: 'Eredmény' },
    waiting: 'Sorra kerül…',
    reading: (part: number) => `Ellenőrzés: ${Math.floor(part * 100)}%`,
    locked: 'Jelszóra vár.',
    lockedPrompt: (name: string) =>
      `A fájl jelszóval védett: ${name}. A jelszót a küldő irodától lehet megkapni. Ha több fájlnak is ez a jelszava, azok is megnyílnak.`,
    opening: 'A fájl megnyitása…',
    skipped: 'Kimaradt.',
    taken: (sender: string, records: number) => `Átvéve: ${sender}, ${of(records, 'tétel')}.`,
    equal: 'A küldött és a kapott mennyiség megegyezik.',
    unequal:
      'A küldött és a kapott mennyiség nem egyezik meg. Az eltérést az „Ellenőrző összegek” lap mutatja.',
    superseded: (madeAt: string) =>
      `Az iroda korábbi, ${moment(madeAt)} időpontban készült kivonatának helyébe lépett.`,
    doubled:
      'Figyelem: ugyanerről a területről más iroda kivonata is érvényes, ezért az adatok kétszer számíthatnak.',
    repeated: (sender: string, date: CalendarDate) =>
      `Ismételt fájl: ${withArticle(sender)} kivonatát ${dateWithSuffix(date)} már átvették. Nem került be újra.`,
    older: (sender: string, madeAt: string) =>
      `Régi fájl: ${withArticle(sender)} ugyanerről az időszakról újabb kivonatot is küldött (készült: ${moment(madeAt)}). Nem került be.`,
    done: (taken: number, all: number) =>
      taken === all
        ? `Minden kiválasztott fájl átvétele megtörtént (${formatNumber(all)}).`
        : `${formatNumber(all)} fájlból ${formatNumber(taken)} átvétele történt meg.`,
    receipt: 'Elismervény mentése…',
    receiptSaved: (name: string) =>
      `Az elismervény mentése megtörtént: ${name}. Kérjük, küldje vissza a megyei irodának.`,
    receiptName: (sender: string, date: CalendarDate) => `Elismervény – ${sender}, ${date}`,
    receiptFailed: 'Az elismervény nem készült el. Kérjük, próbálja újra.',
    close: 'Bezárás',
  },

  reading: (read: number, all: number) =>
    `Az országos adatok összesítése: ${formatNumber(all)} kivonatból ${formatNumber(read)} beolvasva…`,
  broken: (names: readonly string[]) =>
    `A következő irodák kivonatának fájlja hiányzik vagy megsérült, ezért az országos számokban nincsenek benne: ${names.join(', ')}. Kérjük, vegye át újra a kivonatot, vagy állítsa vissza a mellékletet a biztonsági mentésből.`,

  overview: {
    sent: (count: number, all: number, { from }: CountyWords) =>
      `${formatNumber(all)} ${from} ${formatNumber(count)} küldött kivonatot.`,
    records: (count: number) => `Az érvényes kivonatokban ${of(count, 'tétel')} van.`,
    missing: (names: readonly string[]) => `Hiányzik: ${names.join(', ')}.`,
    unequal: (names: readonly string[]) =>
      `Nem egyezik a küldött és a kapott mennyiség: ${names.join(', ')}.`,
    doubled: (names: readonly string[], { from, one }: CountyWords) =>
      `Egy ${from} két iroda is küldött: ${names.join(', ')}. Az adatok kétszer számíthatnak; kérjük, vonja vissza az egyiket a ${one} lapján.`,
    year: 'Év',
    previousYear: 'Előző év',
    nextYear: 'Következő év',
    table: (year: string) => `Ki küldött, melyik hónapról: ${year}. év`,
    made: 'Kivonat készült',
    total: 'Tételek',
    notTaken: 'Át nem vett',
    notTakenNote: (repeated: number, older: number) =>
      [
        ...(repeated > 0 ? [`ismételt: ${formatNumber(repeated)}`] : []),
        ...(older > 0 ? [`régi: ${formatNumber(older)}`] : []),
      ].join(', '),
    months: [
      'jan.',
      'febr.',
      'márc.',
      'ápr.',
      'máj.',
      'jún.',
      'júl.',
      'aug.',
      'szept.',
      'okt.',
      'nov.',
      'dec.',
    ],
    states: {
      arrived: (count: number) => `megérkezett, ${of(count, 'tevékenység')}`,
      empty: () => 'megérkezett, de nincs benne tevékenység',
      part: (count: number) => `a kivonat a hónap vége előtt készült, ${of(count, 'tevékenység')}`,
      missing: () => 'hiányzik',
      outside: () => 'a program időtartamán kívül',
    },
    marks: { part: '*', unequal: 'eltérés' },
    legend: {
      label: 'Jelmagyarázat',
      /** By the state of a month: what its field shows, and what that says. */
      fields: [
        ['arrived', '31', 'a hónapban rögzített tevékenységek száma'],
        ['empty', '0', 'megérkezett, de nincs benne tevékenység'],
        ['part', '31', 'a kivonat a hónap vége előtt készült: a hónap még nem teljes'],
        ['missing', '', 'hiányzik'],
        ['outside', '', 'nem esedékes'],
      ],
      unequal: 'a küldött és a kapott mennyiség nem egyezik',
    },
    sumRow: 'Összesen',
    keys: ({ many }: CountyWords) => `↑ ↓ választ a ${many} közül, Enter megnyitja.`,
  },

  indicators: {
    title: 'Országos indikátorok',
    period: 'Időszak',
    code: 'Azonosító',
    name: 'Indikátor',
    unit: 'Egység',
    value: 'Tárgyidőszak',
    cumulative: 'Halmozott',
    target: 'Célérték',
    fulfilment: 'Teljesülés',
    sum: ({ sum }: CountyWords) => capitalised(sum),
    byCounty: (name: string, { each }: CountyWords) => `${name} – ${each}`,
    show: ({ each }: CountyWords) => capitalised(each),
    /** What the two numbers of a county are. */
    pair: ({ each }: CountyWords) => `${capitalised(each)}: tárgyidőszak / halmozott`,
    hide: 'Elrejtés',
    method: ({ one, sum }: CountyWords) =>
      `Hogyan számol a program: az alkalmak, a résztvevők és az órák összeadódnak; aki több alkalmon vesz részt, minden alkalommal beleszámít. A települések (KSH-kód), a konzorciumok (projektazonosító), a szervezetek (adószám első nyolc jegye, ennek hiányában név és székhely) és a közösségek (név és település) országosan egyszer számítanak, akkor is, ha több ${one} vagy egy ${one} többször rögzítette őket. A „${capitalised(sum)}” ettől ezért nagyobb lehet.`,
    none: 'Nincs érvényes kivonat, amelyből számolni lehetne.',
  },

  totals: {
    title: 'Ellenőrző összegek',
    subtitle: 'Nyilvántartásonként és havonta: amennyit az iroda küldött, és amennyi megérkezett.',
    all: 'Minden hónap',
    month: 'Hónap',
    kind: 'Nyilvántartás',
    sent: 'Küldött',
    received: 'Kapott',
    state: 'Egyezés',
    equal: 'egyezik',
    unequal: 'eltér',
    unknown: 'havonta nem ismert',
    allEqual: (count: number) =>
      `Minden érvényes kivonatban (${formatNumber(count)}) megegyezik a küldött és a kapott mennyiség.`,
    none: 'Erre a hónapra nincs kivonat.',
    noDifference: 'Nincs eltérés a küldött és a kapott mennyiség között.',
    nothingYet:
      'Még nincs átvett kivonat. Az „Áttekintés” lap „Kivonatok átvétele…” gombjával vehető át az első.',
    onlyDifferent: 'Csak az eltérések',
  },

  county: {
    above: 'Országos központ',
    noPackage: {
      title: ({ from }: CountyWords) => `Ebből a ${from} még nem érkezett kivonat`,
      text: 'Amint a megyei iroda kivonatát átveszik, itt látszanak a települései, az indikátorai és az ellenőrző összegei.',
    },
    packages: 'Kivonatok',
    columns: {
      madeAt: 'Készült',
      period: 'Időszak',
      arrived: 'Érkezett',
      file: 'Fájl',
      records: 'Tételek',
      status: 'Állapot',
    },
    whole: 'minden adat',
    notTaken: 'Át nem vett fájlok',
    reasons: { repeated: 'ismételt', older: 'régi' },
    withdraw: 'Visszavonás',
    withdrawQuestion: 'Visszavonja ezt a kivonatot?',
    withdrawText: (madeAt: string) =>
      `A ${moment(madeAt)} időpontban készült kivonat ezután nem számít bele az országos összesítésbe; helyette az iroda előző kivonata lesz érvényes, ha van. A fájl megmarad, és a művelet később megfordítható.`,
    settlements: (count: number) => `Települések (${formatNumber(count)})`,
    settlement: 'Település',
    involved: 'Bevonva',
    occasions: 'Alkalom',
    participants: 'Résztvevő',
    organisations: 'Szervezet',
    communities: 'Közösség',
    last: 'Utolsó alkalom',
    noSettlement: 'Ebben az időszakban egyetlen település sem szerepel.',
    indicators: 'Indikátorok',
  },

  settlement: {
    shared: (count: number, { one }: CountyWords) =>
      `A településen ${formatNumber(count)} ${one} irodája is dolgozik; országosan egy településnek számít.`,
    nothing: 'Erről a településről egyik kivonatban sincs adat.',
    activities: (count: number) => `Szakmai tevékenységek (${formatNumber(count)})`,
    date: 'Dátum',
    kind: 'Jelleg',
    subject: 'Tárgy',
    participants: 'Résztvevő',
    noActivity: 'Az időszakban nincs szakmai tevékenység.',
    organisations: 'Szervezetek',
    communities: 'Közösségek',
    projects: 'Projektek',
    titleHidden: '–',
  },
  formatDate,
} as const;
