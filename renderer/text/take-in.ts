import { dateWithSuffix, formatDateTime, formatTime } from '../../shared/lib/dates.ts';
import { withArticle } from '../../shared/lib/grammar.ts';
import { formatNumber, NBSP } from '../../shared/lib/numbers.ts';

const count = (value: number) => formatNumber(value, { grouping: 'always' });
const items = (value: number) => `${formatNumber(value)}${NBSP}tétel`;

/** „2018. április 5., 9:05” of a moment `YYYY-MM-DDTHH:mm:ss`. */
const moment = (time: string) => formatDateTime(time.slice(0, 10), time.slice(11, 16));
/** „2018. április 5-én 9:05-kor”. */
const onMoment = (time: string) =>
  `${dateWithSuffix(time.slice(0, 10))} ${formatTime(time.slice(11, 16))}-kor`;

/** On which side a record was deleted, and on which it was edited by somebody who did not know. */
interface DeletionSides {
  readonly isDeletedHere: boolean;
  readonly isEditedHere: boolean;
}

const edited = (isDeletedHere: boolean, isEditedHere: boolean) =>
  isDeletedHere === isEditedHere ? 'és ugyanott' : isEditedHere ? 'itt' : 'a fájlban';

/** Words of the page that takes data files in. */
export const takeInTexts = {
  title: 'Adatfájl átvétele',
  subtitle: 'Más gépek és irodák adatai előnézettel kerülnek be, és az átvétel később is visszavonható.',
  moment,
  items,

  open: {
    button: 'Adatfájl megnyitása…',
    another: 'Másik fájl…',
    key: 'Ctrl+O',
    keyName: 'Control+O',
    title: 'Húzza ide a kapott .mentor fájlt',
    drop: 'Engedje el a fájlt az előnézethez',
    text: 'Vagy nyissa meg a gombbal. Először csak előnézet készül: az „Átvétel” gomb megnyomásáig az adatok nem változnak.',
    steps: [
      'Az előnézet megmutatja, hány tétel új, melyik módosulna, melyik ütközik az itteni adatokkal, és mi törlődne.',
      'Az iroda saját gépei között minden ütközés nélküli tétel egy lépésben vehető át. Más iroda fájljából az ő tételei eleve ki vannak jelölve; a saját tételeink módosításairól egyenként lehet dönteni.',
      'Az átvétel előtt biztonsági mentés készül. A visszaküldött elismervényből a küldő látja, hogy mi érkezett meg.',
    ],
    reading: (name: string) => `${withArticle(name, { capital: true })} fájl beolvasása és ellenőrzése…`,
    locked: (name: string) =>
      `${withArticle(name, { capital: true })} fájl titkosított. Kérjük, írja be a jelszót, amelyet a küldőtől kapott.`,
    cancel: 'Mégse',
    refused: 'A fájl nem vehető át',
    renew: 'Új azonosító, majd előnézet',
    tooLarge: (megabytes: number) =>
      `A fájl túl nagy: legfeljebb ${formatNumber(megabytes)}${NBSP}MB-os adatfájl nyitható meg.`,
    several: 'Egyszerre egy fájl vehető át. Kérjük, egyenként húzza ide a fájlokat.',
    failed: 'A fájlt nem sikerült beolvasni. Az adatok nem változtak. Kérjük, próbálja újra.',
  },

  file: {
    sender: 'Küldő',
    scope: 'Terjedelem',
    madeAt: 'Készült',
    name: 'Fájl',
    records: 'Tételek',
    of: (office: string, label: string) => (label === '' ? office : `${office} – ${label}`),
    ownOffice: 'az iroda másik gépe',
    unknownOffice: 'ismeretlen iroda',
    scopes: {
      all: 'minden adat',
      mentor: 'egy mentor adatai',
      settlement: 'települések adatai',
      period: 'egy időszak adatai',
    } as Readonly<Record<string, string>>,
    otherScope: 'az adatok egy része',
    unknownTitle: 'Ki a küldő?',
    unknown:
      'Ettől a küldőtől ezen a gépen még nem vettek át adatot. Az átvétel előtt kérjük, győződjön meg arról, hogy a fájl valóban attól érkezett, akit a küldő neve mutat.',
    before: (time: string, who: string) =>
      `Ezt a fájlt ${onMoment(time)} már átvették (${who}). Ami azóta sem változott, azt az ismételt átvétel nem kettőzi meg.`,
    collisions: (value: number) =>
      `${formatNumber(value)}${NBSP}módosítás két gépen ugyanazzal a sorszámmal, de eltérő értékkel szerepel: az egyik gépet lemásolták vagy mentésből állították vissza. Mindkét érték megmarad, és az ütközések között dönthető el.`,
    nothing: 'A fájl minden tétele megvan már itt, vagy itt törölték: nincs mit átvenni.',
  },

  counts: {
    title: 'Mit hoz a fájl?',
    names: {
      new: 'új',
      changed: 'módosul',
      conflicting: 'ütközik',
      deleted: 'törlés',
      faulty: 'hibás',
    },
    only: {
      new: 'Csak az új tételek megjelenítése',
      changed: 'Csak a módosuló tételek megjelenítése',
      conflicting: 'Csak az ütköző tételek megjelenítése',
      deleted: 'Csak a törlések megjelenítése',
      faulty: 'Csak a hibás tételek megjelenítése',
    },
    sum: (parts: readonly (readonly [count: number, name: string])[], whole: number) =>
      `${parts.map(([value, name]) => `${count(value)} ${name}`).join(' + ')} = ${count(whole)}${NBSP}tétel: a fájl minden tétele.`,
    /** „3 változatlan”, of which some were deleted or united before they ever came here. */
    unchanged: (neverHere: number, unchanged: number) =>
      neverHere === 0
        ? 'változatlan'
        : `változatlan (${neverHere === unchanged ? '' : `közülük ${count(neverHere)}${NBSP}`}törölt vagy összevont tétel, amely itt nem volt)`,
    noSum: (sum: number, whole: number) =>
      `A számok összege ${count(sum)}, a fájlban viszont ${count(whole)}${NBSP}tétel van. Kérjük, ne vegye át a fájlt, és jelezze a program készítőinek.`,
    faultyUnchanged: (value: number) => `A hibás tételek közül ${count(value)} már itt is ugyanígy szerepel.`,
  },

  groups: {
    ours: {
      title: 'A mi tételeink módosításai',
      text: 'A küldő módosította a mi irodánk tételeit. Kérjük, egyenként döntsön: ami nincs kijelölve, annál a mi értékünk marad, és ezt a döntést a következő fájlunk a küldőhöz is elviszi.',
    },
    conflicts: {
      title: 'Ütközések',
      text: 'Ugyanazt az adatot két helyen is módosították. Az átvétel után mindkét érték megmarad, és az „Ütközések” lapon választhat közülük. Hogy a döntésig itt melyik látszik, az a tétel részleteinél olvasható; ott külön szerepel az is, ami a tételen ütközés nélkül módosul.',
    },
    erasures: {
      title: 'Végleges törlések – nem hozhatók vissza',
      text: 'Ezeknek a személyeknek az adatait a küldő kérésre véglegesen törölte. Az átvétel után innen és az itteni előzményekből is kikerülnek, az azóta itt végzett módosításokkal együtt. Az átvétel visszavonása sem hozza vissza őket.',
    },
    faulty: {
      title: 'Hibás tételek, amelyek itt is ugyanígy szerepelnek',
      text: 'Az átvétel nem változtat rajtuk. Az itteni adatlapjukon javíthatók.',
    },
    deletions: {
      title: 'Törlések',
      text: 'Ezeket a tételeket a küldő törölte, vagy nem vette át. Ami átvételre kerül, az itt is törlődik, de később visszahozható.',
    },
    overruled: {
      title: 'A mi módosításaink, amelyeket a küldő nem fogadott el vagy felülírt',
      text: 'Ezekben mi is módosítottunk, a fájlban azonban már más érték áll a miénk helyén. Ami kijelölve marad, annál a fájl értéke kerül be; a többinél a miénk marad, és ezt a döntést a következő fájlunk viszi el a küldőhöz.',
    },
    changed: {
      title: 'Módosuló tételek',
      text: 'A fájlban lévő értékek az itteniek ismeretében születtek, ezért ütközés nélkül kerülnek be.',
    },
    new: { title: 'Új tételek', text: 'Ezek a tételek itt még nem szerepeltek.' },
    third: {
      title: 'Más irodák tételei',
      text: 'Nem a küldő és nem is a mi irodánk tételei: a küldő továbbadja, amit másoktól kapott.',
    },
  },

  list: {
    label: 'A fájl tételei',
    keys: '↑ ↓ mozgás · Szóköz kijelölés · Enter részletek · a csoport során: mind vagy egyik sem · Ctrl+Enter átvétel',
    keysWithoutTicks: '↑ ↓ mozgás · Enter részletek · ← → összecsukás, megnyitás · Ctrl+Enter átvétel',
    chosenOf: (chosen: number, all: number) => `${count(chosen)} / ${count(all)} kijelölve`,
    selectAll: (title: string) => `Mind kijelölése: ${title}`,
    selectNone: (title: string) => `Kijelölés megszüntetése: ${title}`,
    cannotRefuse: 'nem utasítható el',
    by: (who: string, when: string) => `${who}, ${when}`,
    ours: 'Nálunk',
    theirs: 'A fájlban',
    deletedBy: (who: string, when: string) => `törölte ${who} (${when})`,
    deletedAt: (when: string) => `törölték (${when})`,
    editedMeanwhile: 'közben módosították',
    deletedAndEdited: (deleted: string) => `${deleted}, és ugyanott közben módosították`,
    deletionMet: ({ isDeletedHere, isEditedHere }: DeletionSides, deleted: string) =>
      `Ütközik. ${isDeletedHere ? 'Itt' : 'A fájlban'} ${deleted}, ${edited(isDeletedHere, isEditedHere)} közben módosították. Az átvétel után a tétel a döntésig itt látszik.`,
    deletionMetShort: ({ isDeletedHere, isEditedHere }: DeletionSides) =>
      `${isDeletedHere ? 'itt' : 'a fájlban'} törölték, ${edited(isDeletedHere, isEditedHere)} módosították`,
    editedInFile: 'A fájlban módosult:',
    lost: (labels: readonly string[]) =>
      `az itteni módosítás is törlődik: ${labels.length > 4 ? `${labels.slice(0, 3).join(', ')} és további ${formatNumber(labels.length - 3)}${NBSP}mező` : labels.join(', ')}`,
    fields: (labels: readonly string[]) =>
      labels.length > 4
        ? `${labels.slice(0, 3).join(', ')} és további ${formatNumber(labels.length - 3)}${NBSP}mező`
        : labels.join(', '),
    shownUntilDecided: (values: string) => `Ütközik. A döntésig itt ez látszik – ${values}`,
    undisputed: 'Ütközés nélkül módosul:',
    goes: 'Most ez áll itt, és az átvételkor véglegesen törlődik:',
    undisputedField: (label: string) => `${label} (ütközés nélkül módosul)`,
    changesToo: (fields: string) => `módosul még: ${fields}`,
    notFilled: 'nincs kitöltve',
    open: 'Megnyitás',
    shut: 'Összecsukás',
    filter: 'Keresés a tételek között',
    unknownKind: 'Újabb programban készült tétel',
    nothingFound: 'Nincs ilyen tétel a listában.',
    choose: 'Tételenként választok',
    chooseAll: 'Mindent átveszek',
  },

  take: {
    button: (value: number) => (value === 0 ? 'Átvétel' : `Átvétel (${items(value)})`),
    refusing: (value: number) =>
      `${items(value)} nincs kijelölve: ezeknél a mostani adatok maradnak, és ezt a döntést a következő fájlunk viszi el a küldőhöz.`,
    keyName: 'Control+Enter',
    rehearsal: 'Próbaátvétel (Word)',
    rehearsing: 'A lista készül…',
    rehearsed: (name: string) => `A próbaátvétel listája elkészült: ${name}. Az adatok nem változtak.`,
    rehearsalFailed: 'A lista nem készült el. Kérjük, próbálja újra.',
    taking: 'Biztonsági mentés készül, majd az adatok átvétele és visszaolvasása…',
    failed: 'Az átvétel nem történt meg, az adatok nem változtak. Kérjük, próbálja újra.',
  },

  result: {
    title: 'Az átvétel megtörtént',
    taken: (value: number, sender: string) => `Átvéve: ${items(value)}. Küldő: ${sender}.`,
    refused: (value: number) =>
      `Elutasítva: ${items(value)}. Ezeknél a mi adataink maradtak, és a következő fájlunk ezt a küldőhöz is elviszi.`,
    conflicts: (value: number) =>
      `Döntésre vár: ${items(value)}. Mindkét változat megmaradt; kérjük, válasszon közülük.`,
    toConflicts: 'Ütközések megnyitása',
    receipt: 'Elismervény mentése…',
    receiptBusy: 'Az elismervény készül…',
    receiptSaved: (name: string) =>
      `Az elismervény elkészült: ${name}. Kérjük, küldje vissza annak, akitől az adatfájl érkezett.`,
    receiptFailed: 'Az elismervény nem készült el. Kérjük, próbálja újra.',
    receiptFile: 'elismervény',
    undo: 'Átvétel visszavonása…',
    close: 'Kész',
    receiptsTitle: 'Elismervény érkezett',
    arrivedWhole: (file: string, receiver: string) =>
      `${file}: minden tétel megérkezett. Átvevő: ${receiver}.`,
    arrivedPartly: (file: string, receiver: string, missing: number) =>
      `${file}: ${items(missing)} nem érkezett meg. Átvevő: ${receiver}.`,
    unknownTransfer: (receiver: string) =>
      `Az elismervényhez tartozó átadás ezen a gépen nem szerepel. Átvevő: ${receiver}.`,
    refusedReason: 'az átvevő elutasította',
    missingOne: (kind: string, title: string, reason: string) => `${kind}: ${title} (${reason})`,
    missing: (titles: string, more: number) => (more === 0 ? titles : `${titles} és további ${items(more)}`),
  },
} as const;
