import type { Strength } from '../../shared/duplicates/likeness.ts';
import { formatNumber, NBSP } from '../../shared/lib/numbers.ts';

const count = (value: number) => `${formatNumber(value)}${NBSP}`;

const strengths: Readonly<Record<Strength, string>> = {
  certain: 'Biztosan azonos',
  likely: 'Valószínűleg azonos',
  possible: 'Lehetséges, hogy azonos',
};

const howMany = (value: number) => (value === 2 ? 'két ' : count(value));

/** „: „A” és „B””; where all are called the same it is said once. */
function namesOf(titles: readonly string[]): string {
  const quoted = titles.map((title) => `„${title}”`);
  const [first = ''] = quoted;
  if (new Set(quoted).size === 1) return ` ${first} néven`;
  return `: ${quoted.slice(0, -1).join(', ')} és ${quoted.at(-1) ?? ''}`;
}

/** Words of what stands in a register twice. */
export const duplicateText = {
  title: 'Kettőzések',
  subtitle:
    'Szervezetek, közösségek és kapcsolattartók, amelyek valószínűleg kétszer szerepelnek. Összevonás után minden hivatkozás a megtartott tételre mutat, és a két tétel később is szétválasztható.',
  strengths,
  pairs: 'Hasonló tételek',
  pairsNote: (value: number) => `${count(value)}pár`,
  ofStrength: (strength: Strength, value: number) => `${strengths[strength]} (${formatNumber(value)})`,
  pairOf: (one: string, other: string) => `${one} – ${other}`,
  because: (reasons: readonly string[]) => `Indok: ${reasons.join(', ')}.`,
  compare: 'Összehasonlítás',
  distinct: 'Nem ugyanaz',
  later: 'Később',
  keys: '↑ ↓ mozgás · Enter összehasonlítás · N nem ugyanaz · K később',
  more: (value: number) => `További ${count(value)}pár megjelenítése`,
  postponed: (value: number) => `${count(value)}pár későbbre maradt.`,
  showPostponed: 'Megjelenítésük',
  emptyTitle: 'Nincs kétszer szereplő tétel',
  empty:
    'A program minden változás után megnézi, van-e két olyan szervezet, közösség vagy kapcsolattartó, amely ugyanaz lehet: a nevek változatait, rövidítéseit és elírásait, a települést, az adószámot, kapcsolattartóknál az e-mail-címet és a telefonszámot veti össze. Amit talál, itt jelenik meg.',
  allPostponedTitle: 'Minden pár későbbre maradt',
  allPostponed: 'A program újraindításáig ezek a párok nem jelennek meg.',

  unite: 'Összevonás',
  uniteTitle: (kind: string) => `Összevonás: ${kind}`,
  uniteText:
    'Válassza ki, melyik tétel maradjon meg, és ahol eltérnek, melyik érték legyen érvényes. A másik tétel kikerül a listákból; az összevonás visszavonható, és a két tétel később is szétválasztható.',
  kept: 'Ez a tétel maradjon meg',
  column: (isKept: boolean) => (isKept ? 'megmarad' : 'összevonva ebbe'),
  links: (value: number) => (value === 0 ? 'nincs rá hivatkozás' : `${count(value)}hivatkozás`),
  field: 'Mező',
  both: 'Mindkettő',
  bothHelp: 'A két érték együtt.',
  nothing: 'nincs kitöltve',
  allSame: 'A két tétel minden kitöltött mezője azonos.',
  sameFields: (labels: string) => `Azonos mezők: ${labels}.`,
  choose: (label: string, side: string) => `${label}: ${side}`,
  moving: (value: number) =>
    value === 0
      ? 'A másik tételre semmi sem hivatkozik.'
      : `Az összevonás ${count(value)}hivatkozást ír át a megtartott tételre.`,
  undecided: (value: number) =>
    `${count(value)}hivatkozásnak két változata van, és döntésre vár: ezek nem íródnak át, de a megtartott tételhez számítanak.`,
  otherOffice:
    'Az egyik tétel másik irodáé; az ott dolgozók a következő adatcserével értesülnek az összevonásról.',
  open: 'Megnyitás',
  cancel: 'Mégse',
  uniteKey: 'Ctrl+Enter összevonás · Esc mégse',

  united: 'Összevont tételek',
  unitedNote: (value: number) => `${count(value)}összevonás`,
  unitedEmpty: 'Nincs összevont tétel.',
  left: 'Véglegesen törölt tétellel összevonva',
  leftNote: (value: number) => `${count(value)}tétel`,
  into: (other: string, kept: string) =>
    other === kept ? `${other} → azonos nevű tétel` : `${other} → ${kept}`,
  unitedBy: (when: string, who: string) => `${when}, ${who}`,
  unitedInCircle: (others: number) =>
    others > 1
      ? 'Több gépen, körbe vonták össze őket: egyetlen összevonásnak számít, és egy lépésben választhatók szét.'
      : 'Két gépen, ellenkező irányban vonták össze őket: egyetlen összevonásnak számít, és egy lépésben választhatók szét.',
  backByEdit:
    'Egy másik gépen közben módosították, ezért újra látszik. Itt szétválasztható, és akkor az átírt hivatkozások is visszakerülnek; vagy az „Ütközések” lapon kell dönteni róla.',
  part: 'Szétválasztás',
  partOf: (title: string) => `Szétválasztás: ${title}`,
  partTitle: 'Összevont tételek szétválasztása',
  partText: (titles: readonly string[]) =>
    `Újra ${howMany(titles.length)}külön tétel lesz${namesOf(titles)}. A program ezután különbözőnek tekinti őket.`,
  partLeft: (other: string) =>
    `„${other}” önálló tétel lesz. A véglegesen törölt tétel adatai nem kerülnek vissza.`,
  linksBack: (value: number) =>
    value === 0
      ? 'Nincs olyan hivatkozás, amelyet vissza kellene írni.'
      : `${count(value)}hivatkozás kerül vissza a szétválasztott tételre.`,
  linksStay: (value: number) => `${count(value)}hivatkozás marad, ahol van:`,
  why: {
    edited: 'azóta módosították',
    gone: 'azóta törölték',
    undecided: 'két változata van',
    unknown: 'a korábbi értéke ezen a gépen nem ismert',
  },
  stays: (what: string, why: string) => `${what} (${why})`,
  fieldsStay: 'A megtartott tételben a mostani értékkel marad:',
  furtherLinks: (value: number) => `és további ${count(value)}hivatkozás`,

  distinctTitle: 'Különbözőnek jelölt párok',
  distinctNote: (value: number) => `${count(value)}pár`,
  askAgain: 'Mégis azonos lehet',
  askAgainOf: (pair: string) => `Mégis azonos lehet: ${pair}`,

  likeTitle: 'Ilyen tétel már lehet a nyilvántartásban',
  likeBecause: (reasons: readonly string[]) => ` – ${reasons.join(', ')}`,
  likeNote: 'Ha ugyanarról van szó, kérjük, azt a tételt egészítse ki.',
} as const;
