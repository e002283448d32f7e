/** How sure it is that two records are the same thing. */
export type Strength = 'certain' | 'likely' | 'possible';

export const STRENGTHS: readonly Strength[] = ['certain', 'likely', 'possible'];

/** Why two records look like the same thing. */
export interface Likeness {
  readonly strength: Strength;
  /** Short Hungarian phrases, the weightiest first. */
  readonly reasons: readonly string[];
}

const order: Readonly<Record<Strength, number>> = { certain: 0, likely: 1, possible: 2 };

export function compareStrength(one: Strength, other: Strength): number {
  return order[one] - order[other];
}

/** The phrases people read. */
export const reasonText = {
  taxNumber: 'azonos adószám',
  treasuryNumber: 'azonos törzskönyvi azonosító',
  registrationNumber: 'azonos civil nyilvántartási szám',
  taxNumberSlip: 'az adószámuk csak elírásnyira tér el',
  otherTaxNumber: 'az adószámuk viszont eltér',
  otherType: 'a típusuk viszont eltér',
  sameName: 'azonos név',
  sameLetters: 'a nevük az ékezetektől és a kis- és nagybetűktől eltekintve azonos',
  otherOrder: 'a nevükben csak a szavak sorrendje más',
  shortForms: 'a nevük a rövidítések és a névváltozatok feloldása után azonos',
  slip: 'a nevük csak elírásnyira tér el',
  part: 'az egyik név a másik rövidebb alakja',
  weakPart: 'a nevük részben azonos',
  settlement: 'azonos település',
  otherSettlement: 'a településük viszont eltér',
  email: 'azonos e-mail-cím',
  phone: 'azonos telefonszám',
  web: 'azonos webcím',
  street: 'azonos cím',
  host: 'azonos befogadó szervezet',
  leader: 'azonos vezető',
  organisation: 'azonos szervezet',
  community: 'azonos közösség',
  swapped: 'a családi és az utónév fel van cserélve',
  sameGivenName: 'azonos utónév, más családi név',
  rareName: 'a név más tételben nem fordul elő',
} as const;
