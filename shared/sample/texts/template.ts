/**
 * Sentences with gaps. The gaps are filled with finished forms only, so that no word is inflected by guesswork:
 * `{ins}` partners in the instrumental („a polgármesterrel és a jegyzővel”), `{nom}` the same in the nominative,
 * `{hol}` the venue in the locative, `{csoport}` a community in the nominative with its article, `{fo}` the number of
 * participants with its unit, `{ido}` a term („két héten belül”), `{honap}` the name of the month with its article,
 * `{n}` and `{m}` a small and a larger number.
 */
export type Gaps = Readonly<
  Record<'ins' | 'nom' | 'hol' | 'csoport' | 'fo' | 'ido' | 'honap' | 'n' | 'm', string>
>;

/** One sentence a line. */
export function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Fills the gaps; the first letter of the sentence becomes a capital. */
export function filled(sentence: string, gaps: Gaps): string {
  const text = sentence.replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = gaps[name as keyof Gaps];
    if (value === undefined) throw new Error(`unknown gap ${gap}`);
    return value;
  });
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What can be said of a topic, whatever the occasion. */
export interface TopicText {
  /** As it stands after „Műhelymunka:”. */
  readonly label: string;
  /** Topics of the programme's list. */
  readonly topics: readonly string[];
  readonly titles: readonly string[];
  readonly talks: readonly string[];
  readonly results: readonly string[];
  readonly steps: readonly string[];
}

/** What can be said of an occasion: how it began and ended; `middles` where it has contents of its own. */
export interface OccasionText {
  readonly titles: readonly string[];
  /** Where a title fits one sentence only: the list whose sentence of the same place belongs to it. */
  readonly titlesBelongTo?: 'openings' | 'middles';
  readonly openings: readonly string[];
  readonly middles: readonly string[];
  readonly closings: readonly string[];
  readonly results: readonly string[];
  readonly steps: readonly string[];
}
