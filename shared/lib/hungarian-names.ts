import { cleanLine } from './text.ts';

const prefixPattern = /^(?:dr|prof|id|ifj|özv)\.\s*/iu;

/** The name without the titles before it: „özv. dr. Kovács Béla” is „Kovács Béla”. */
export function stripNamePrefixes(name: string): string {
  let rest = name.trim();
  for (
    let shorter = rest.replace(prefixPattern, '');
    shorter !== rest;
    shorter = rest.replace(prefixPattern, '')
  ) {
    if (shorter === '') break;
    rest = shorter;
  }
  return rest;
}

/** The name inside a sentence: titles small and each followed by one space („dr. Kovács Béla”). */
export function displayName(name: string): string {
  const line = cleanLine(name);
  const bare = stripNamePrefixes(line);
  const prefixes = line.slice(0, line.length - bare.length).toLowerCase();
  return prefixes
    .split('.')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => `${part}. `)
    .join('')
    .concat(bare);
}

/** The name at the start of a sentence, in a signature, an address or a name column: „Dr. Kovács Béla”. */
export function formalName(name: string): string {
  const shown = displayName(name);
  return shown.charAt(0).toUpperCase() + shown.slice(1);
}

export interface Addressee {
  /** The contact's own form of address, typed by the office; it wins over everything else. */
  readonly salutation?: string | undefined;
  /** Post as a common noun, e.g. 'polgármester'. */
  readonly post?: string | undefined;
  readonly gender?: 'woman' | 'man' | undefined;
}

/** „Tisztelt Polgármester Úr!”; without post or gender „Tisztelt Asszonyom/Uram!” (AkH 12, 147 and 254). */
export function salutation(addressee: Addressee): string {
  const own = cleanLine(addressee.salutation ?? '');
  if (own !== '') return /[!,]$/.test(own) ? own : `${own}!`;
  const post = cleanLine(addressee.post ?? '');
  if (!addressee.gender) return 'Tisztelt Asszonyom/Uram!';
  if (post === '') return addressee.gender === 'woman' ? 'Tisztelt Asszonyom!' : 'Tisztelt Uram!';
  const title = post.charAt(0).toUpperCase() + post.slice(1);
  return `Tisztelt ${title} ${addressee.gender === 'woman' ? 'Asszony' : 'Úr'}!`;
}
