import { innerCaseNames, outerCaseNames } from './known-names.ts';

/** The forms of a settlement's name that running text needs. */
export interface NameForms {
  /** Where? „Debrecenben”, „Apátfalván”. */
  readonly locative: string;
  /** Where to? „Debrecenbe”, „Apátfalvára”. */
  readonly sublative: string;
  /** Where from? „Debrecenből”, „Apátfalváról”. */
  readonly delative: string;
  /** The adjective, in small letters: „debreceni”, „apátfalvi”. */
  readonly adjective: string;
  /** False if the case is only the tendency of the ending: local usage decides, so the office should check it. */
  readonly certain: boolean;
}

type Harmony = 'back' | 'front' | 'rounded';

/** Last parts that have front suffixes whatever stands before them. */
const frontTails = /(?:vég|kér|szék|berény|rév|szél|bér|víz|rét|kék)$/;

function harmonyOf(name: string): Harmony {
  const lower = name.toLowerCase();
  const vowels = lower.match(/[aáeéiíoóöőuúüű]/g) ?? [];
  const last = vowels.at(-1) ?? 'e';
  if ('aáoóuú'.includes(last)) return 'back';
  if ('öőüű'.includes(last)) return 'rounded';
  if (last === 'e' || frontTails.test(lower)) return 'front';
  const deciding = vowels.findLast((vowel) => !'éií'.includes(vowel)) ?? 'e';
  return 'aáoóuú'.includes(deciding) ? 'back' : 'front';
}

interface Case {
  readonly inner: boolean;
  readonly certain: boolean;
}

/** Endings that take -on/-en/-ön by rule (Nyelvhasználati szótár, 2007, 225): vowels but i, and these last parts. */
const surelyOuter = /(?:[aáeéoóöőuúüű]|halom|hely|patak|sziget|telek|vár|várad)$/;
const surelyInner = /(?:falu|szombat|kerület)$/;
/** Endings of which many, but not all, names take -ban/-ben. */
const oftenInner = /(?:i|j|ly|m|n|ny)$/;

function caseOf(name: string): Case {
  if (innerCaseNames.has(name) || surelyInner.test(name)) return { inner: true, certain: true };
  if (outerCaseNames.has(name) || surelyOuter.test(name)) return { inner: false, certain: true };
  return { inner: oftenInner.test(name), certain: false };
}

/** The name as case suffixes find it: a final a or e is long. */
function lengthened(name: string): string {
  return name.replace(/a$/, 'á').replace(/e$/, 'é');
}

/** The old -tt is the usual form of this one name. */
const oldLocatives: Readonly<Record<string, string>> = { Pécs: 'Pécsett' };

function locativeOuter(name: string, harmony: Harmony): string {
  const old = oldLocatives[name];
  if (old) return old;
  if (/[aáeéiíoóöőuúüű]$/.test(name)) return `${lengthened(name)}n`;
  const stem = name.replace(/halom$/, 'halm');
  return `${stem}${{ back: 'on', front: 'en', rounded: 'ön' }[harmony]}`;
}

/** In -falva, -háza, -laka, -telke and -halma the last vowel drops before -i, a final i takes no second one. */
function adjectiveOf(name: string): string {
  const stem = name
    .replace(/(?<=falv|ház|lak|telk|halm)[ae]$/, '')
    .replace(/halom$/, 'halm')
    .replace(/i$/, '');
  const isCapitalDistrict = name.endsWith(' kerület');
  return `${isCapitalDistrict ? stem : stem.charAt(0).toLowerCase() + stem.slice(1)}i`;
}

/** Forms of any settlement name; a form the office has set on its own record goes before these. */
export function settlementNameForms(name: string): NameForms {
  const { inner, certain } = caseOf(name);
  const harmony = harmonyOf(name);
  const back = harmony === 'back';
  const stem = lengthened(name);
  const adjective = adjectiveOf(name);
  if (inner) {
    return {
      locative: stem + (back ? 'ban' : 'ben'),
      sublative: stem + (back ? 'ba' : 'be'),
      delative: stem + (back ? 'ból' : 'ből'),
      adjective,
      certain,
    };
  }
  return {
    locative: locativeOuter(name, harmony),
    sublative: stem + (back ? 'ra' : 're'),
    delative: stem + (back ? 'ról' : 'ről'),
    adjective,
    certain,
  };
}
