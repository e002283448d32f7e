import type { Organisation } from '../domain/organisation.ts';
import { article } from '../lib/grammar.ts';

/** What a partner is: the post in the register, and the forms running text needs. */
export interface Role {
  readonly post: string;
  /** „a polgármester” */
  readonly nominative: string;
  /** „a polgármesterrel” */
  readonly instrumental: string;
  /** As addressed: „Polgármester” in „Tisztelt Polgármester Úr!”; none where the post is not used so. */
  readonly address?: string;
  /** Held by men only. */
  readonly men?: true;
}

/** `tail` stands after the article in the nominative; `ending` makes its instrumental. */
function role(post: string, tail: string, ending: string): Role {
  const nominative = `${article(tail)} ${tail}`;
  return { post, nominative, instrumental: nominative.replace(/(.)$/, `$1${ending}`) };
}

/** Possessive forms lengthen their last vowel: „vezetője” – „vezetőjével”. */
function possessed(post: string, tail: string): Role {
  const nominative = `${article(tail)} ${tail}`;
  const stem = nominative.slice(0, -1);
  const instrumental = nominative.endsWith('a') ? `${stem}ával` : `${stem}ével`;
  return { post, nominative, instrumental };
}

function addressed(one: Role, address: string): Role {
  return { ...one, address };
}

export const mayor = addressed(role('polgármester', 'polgármester', 'rel'), 'Polgármester');
const notary = addressed(role('jegyző', 'jegyző', 'vel'), 'Jegyző');

type OrganisationType = Organisation['type'];

const association = [
  addressed(possessed('elnök', 'egyesület elnöke'), 'Elnök'),
  possessed('titkár', 'egyesület titkára'),
  possessed('elnökségi tag', 'egyesület elnökségének egyik tagja'),
];

/** Who can be met at an organisation of each type, the head first. */
const rolesByType: Readonly<Record<OrganisationType, readonly Role[]>> = {
  municipality: [
    mayor,
    notary,
    possessed('kulturális ügyintéző', 'önkormányzat kulturális ügyintézője'),
    addressed(role('alpolgármester', 'alpolgármester', 'rel'), 'Alpolgármester'),
  ],
  jointOffice: [
    addressed(possessed('jegyző', 'közös önkormányzati hivatal jegyzője'), 'Jegyző'),
    possessed('ügyintéző', 'közös önkormányzati hivatal ügyintézője'),
  ],
  nationality: [addressed(possessed('elnök', 'nemzetiségi önkormányzat elnöke'), 'Elnök')],
  library: [role('könyvtáros', 'könyvtáros', 'sal'), possessed('könyvtárvezető', 'könyvtár vezetője')],
  museum: [
    possessed('gyűjteményvezető', 'helytörténeti gyűjtemény vezetője'),
    role('muzeológus', 'muzeológus', 'sal'),
  ],
  communityCulture: [
    possessed('intézményvezető', 'művelődési ház vezetője'),
    role('közösségszervező', 'közösségszervező', 'vel'),
  ],
  school: [
    addressed(possessed('igazgató', 'általános iskola igazgatója'), 'Igazgató'),
    possessed('pedagógus', 'iskola egyik pedagógusa'),
  ],
  association,
  foundation: [addressed(possessed('kuratóriumi elnök', 'alapítvány kuratóriumának elnöke'), 'Elnök')],
  informal: [possessed('vezető', 'baráti kör vezetője')],
  church: [role('lelkipásztor', 'lelkipásztor', 'ral'), role('gondnok', 'gondnok', 'kal')],
  company: [possessed('ügyvezető', 'helyi vállalkozás ügyvezetője')],
  nonprofit: [possessed('ügyvezető', 'nonprofit társaság ügyvezetője')],
  localActionGroup: [
    possessed('munkaszervezet-vezető', 'helyi akciócsoport munkaszervezetének vezetője'),
    possessed('elnök', 'helyi akciócsoport elnöke'),
  ],
  authority: [
    addressed(possessed('osztályvezető', 'hivatal osztályvezetője'), 'Osztályvezető'),
    possessed('ügyintéző', 'hivatal ügyintézője'),
  ],
  other: [possessed('munkatárs', 'partnerszervezet munkatársa')],
};

/** Where the subtype tells more. */
const rolesBySubtype: Readonly<Record<string, readonly Role[]>> = {
  óvoda: [possessed('óvodavezető', 'óvoda vezetője'), possessed('óvodapedagógus', 'óvoda egyik pedagógusa')],
  'közösségi színtér': [
    possessed('intézményvezető', 'közösségi ház vezetője'),
    role('közösségszervező', 'közösségszervező', 'vel'),
  ],
  IKSZT: [
    possessed('szakmai vezető', 'közösségi tér szakmai vezetője'),
    role('közösségszervező', 'közösségszervező', 'vel'),
  ],
  tájház: [possessed('gondnok', 'tájház gondnoka')],
  plébánia: [{ ...role('plébános', 'plébános', 'sal'), men: true }],
  'megyei hatókörű könyvtár': [possessed('módszertani munkatárs', 'megyei könyvtár módszertani munkatársa')],
  'megyei hatókörű városi múzeum': [possessed('múzeumpedagógus', 'megyei múzeum múzeumpedagógusa')],
};

/** Who can be met at an organisation, the head first. */
export function rolesOf(organisation: Pick<Organisation, 'type' | 'subtype'>): readonly Role[] {
  return rolesBySubtype[organisation.subtype ?? ''] ?? rolesByType[organisation.type];
}
