/** A text in three parts: what stays before, what differs, what stays after. */
export interface TextParts {
  readonly start: string;
  readonly middle: string;
  readonly end: string;
}

/** Where two texts differ, in whole words: the longest common beginning and end stay. */
export function textDifference(one: string, other: string): readonly [TextParts, TextParts] {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const shorter = Math.min(words.length, others.length);
  let start = 0;
  while (start < shorter && words[start] === others[start]) start += 1;
  let end = 0;
  while (end < shorter - start && words.at(-1 - end) === others.at(-1 - end)) end += 1;
  const parts = (list: readonly string[]): TextParts => ({
    start: list.slice(0, start).join(''),
    middle: list.slice(start, list.length - end).join(''),
    end: list.slice(list.length - end).join(''),
  });
  return [parts(words), parts(others)];
}

/** Words and the white space between them. */
function wordsOf(text: string): readonly string[] {
  return text.split(/(\s+)/).filter((part) => part !== '');
}
