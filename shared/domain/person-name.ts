/** The parts of a person's name, as mentors and contacts have them. */
export interface NameParts {
  readonly title?: string | undefined;
  readonly familyName: string;
  readonly givenName: string;
}

/** Family name first, its prefix before it: „dr. Kovács Béla”. */
export function personName({ title, familyName, givenName }: NameParts): string {
  return [title, familyName, givenName].filter(Boolean).join(' ');
}
