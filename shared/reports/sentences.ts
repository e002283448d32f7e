/** A text typed by a person as a sentence: first letter capital, a full stop at the end unless it has a mark already. */
export function asSentence(text: string | undefined): string {
  const trimmed = (text ?? '').trim();
  if (trimmed === '') return '';
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[\p{L}\p{N}%)”»]$/u.test(capital) ? `${capital}.` : capital;
}

/** „Alma”, „alma és körte”, „alma, körte és szilva”. */
export function enumeration(items: readonly string[]): string {
  if (items.length <= 1) return items.join('');
  return `${items.slice(0, -1).join(', ')} és ${items.at(-1)}`;
}

/** A label inside a sentence: „Helyszíni látogatás” becomes „helyszíni látogatás”; proper names stay as they are. */
export function lowered(label: string): string {
  const second = label.charAt(1);
  const isAcronym = second !== '' && second === second.toUpperCase() && second !== second.toLowerCase();
  return isAcronym || label === 'Közösségek Hete' ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
