const SPAN = 60_000;
const LIMIT = 3;

/** Says of each crash whether the page may start again by itself: three times a minute, so that a page that always crashes stops. */
export function crashLimit(): (now: Date) => boolean {
  let crashes: number[] = [];
  return (now) => {
    const time = now.getTime();
    crashes = [...crashes.filter((earlier) => Math.abs(time - earlier) < SPAN), time];
    return crashes.length <= LIMIT;
  };
}
