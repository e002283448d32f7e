/** Letters that may be mistyped in a word of this length; short words must be the same. */
function allowed(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}

/** Do two words differ by no more than a typing slip or two (a letter missing, added, changed, two changed over)? Digits never slip. */
export function isSlip(one: string, other: string): boolean {
  if (one === other) return false;
  const most = allowed(Math.min(one.length, other.length));
  if (most === 0 || Math.abs(one.length - other.length) > most) return false;
  const [first, second] = withoutCommonEnds(one, other);
  // One slip leaves two letters at most: two that changed places.
  if (most === 1 && (first.length > 2 || second.length > 2)) return false;
  if (/\d/.test(one) || /\d/.test(other)) return false;
  return distance(first, second) <= most;
}

function withoutCommonEnds(one: string, other: string): readonly [string, string] {
  let start = 0;
  const shorter = Math.min(one.length, other.length);
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return [one.slice(start, one.length - end), other.slice(start, other.length - end)];
}

/** Optimal string alignment: the number of single typing slips between two texts. */
export function distance(one: string, other: string): number {
  const width = other.length + 1;
  let before = Array.from({ length: width }, () => 0);
  let last = Array.from({ length: width }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column < width; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      let least = Math.min(
        (last[column] as number) + 1,
        (now[column - 1] as number) + 1,
        (last[column - 1] as number) + (isSame ? 0 : 1),
      );
      const isTurned =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (isTurned) least = Math.min(least, (before[column - 2] as number) + 1);
      now.push(least);
    }
    before = last;
    last = now;
  }
  return last[width - 1] as number;
}
