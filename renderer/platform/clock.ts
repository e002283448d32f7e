/** Local date and time as the office's clock on the wall shows them. */
export interface Now {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:mm` */
  readonly time: string;
  /** `ss` */
  readonly seconds: string;
  /** Milliseconds since 1970 UTC; orders things on the screen, decides nothing. */
  readonly instant: number;
}

/** The only door to the machine's clock. */
export function now(): Now {
  return localTime(new Date());
}

export function localTime(moment: Date): Now {
  const two = (number: number) => String(number).padStart(2, '0');
  const year = String(moment.getFullYear()).padStart(4, '0');
  return {
    date: `${year}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`,
    time: `${two(moment.getHours())}:${two(moment.getMinutes())}`,
    seconds: two(moment.getSeconds()),
    instant: moment.getTime(),
  };
}
