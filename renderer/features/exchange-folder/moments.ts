import { localTime } from '../../platform/clock.ts';

/** `YYYY-MM-DDTHH:mm:ss` by the clock on the wall, of milliseconds since 1970. */
export function momentOf(instant: number): string {
  const { date, time, seconds } = localTime(new Date(instant));
  return `${date}T${time}:${seconds}`;
}
