import { isTaxNumber } from '../domain/identifiers.ts';
import { fold } from '../lib/order.ts';
import type { Random } from '../lib/random.ts';

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.integer(0, 9)).join('');
}

/** An invented tax number that passes its check digit; `start` are the first digits usual for the kind of organisation. */
export function sampleTaxNumber(random: Random, start: string, county: string): string {
  const seven = start + digits(random, 7 - start.length);
  const tail = `-${start.startsWith('1') && !start.startsWith('15') ? random.pick(['1', '2']) : '2'}-${county}`;
  const eighth = Array.from({ length: 10 }, (_, digit) => `${seven}${digit}${tail}`).find(isTaxNumber);
  if (eighth === undefined) throw new Error('every seven digits have a check digit');
  return eighth;
}

export function sampleCivilNumber(
  random: Random,
  county: string,
  type: 'association' | 'foundation',
): string {
  return `${county}-${type === 'foundation' ? '01' : '02'}-000${digits(random, 4)}`;
}

export function sampleTreasuryNumber(random: Random): string {
  return random.pick(['3', '4', '6', '7']) + digits(random, 5);
}

/** Nobody's number: subscriber numbers of mobile networks never begin with 0. */
export function samplePhone(random: Random): string {
  return `+36 ${random.pick(['20', '30', '70'])} 0${digits(random, 2)} ${digits(random, 4)}`;
}

/** Letters and digits of a name, without accents, as in addresses of the network. */
function slugOf(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const LONGEST_DOMAIN = 40;

/** The name of a page: short enough for the rules of the network, whole words only. */
function domainOf(name: string): string {
  const slug = slugOf(name);
  return slug.length <= LONGEST_DOMAIN ? slug : slug.slice(0, LONGEST_DOMAIN).replace(/-[^-]*$/, '');
}

/** An address that can never be delivered: the ending „.example” is set aside for examples (RFC 2606). */
export function sampleEmail(mailbox: string, domain: string): string {
  return `${slugOf(mailbox).replaceAll('-', '.')}@${domainOf(domain)}.example`;
}

export function sampleWeb(domain: string): string {
  return `www.${domainOf(domain)}.example`;
}

export function samplePlate(random: Random): string {
  const letter = () => random.pick([...'ABCDEFGHIJKLMNOPRSTUVZ']);
  return `${random.pick(['L', 'M', 'N', 'P'])}${letter()}${letter()}-${String(random.integer(1, 999)).padStart(3, '0')}`;
}
