import { type CalendarDate, type ClockTime, formatDateTime } from '../../shared/lib/dates.ts';

/** Words about what was left half typed. */
export const draftText = {
  title: (typedAt: string, isNew: boolean) =>
    `${isNew ? 'Félbemaradt bejegyzés' : 'Félbemaradt módosítás'}: ${whenText(typedAt)}`,
  text: 'Az akkor beírt adatokat a program megőrizte, de mentésük nem történt meg. Kívánja folytatni?',
  changed: (labels: readonly string[]) => `Azóta más érték került mentésre itt: ${labels.join(', ')}.`,
  resume: 'Folytatás',
  discard: 'Elvetés',
  resumeOf: (typedAt: string) => `Folytatás: ${whenText(typedAt)}`,
  discardOf: (typedAt: string) => `Elvetés: ${whenText(typedAt)}`,

  differs: 'Időközben más érték került mentésre',
  differsText:
    'Az űrlapon a félbemaradt módosítás áll. Kérjük, döntse el mezőnként, melyik maradjon; mentéskor az űrlapon látható érték kerül a nyilvántartásba.',
  savedIs: (label: string, value: string) => `${label} – a mentett érték: ${value === '' ? 'üres' : value}`,
  takeSaved: 'A mentett érték átvétele',
  takeSavedOf: (label: string) => `A mentett érték átvétele: ${label}`,

  panel: 'Félbemaradt munkák',
  typedAt: (typedAt: string) => whenText(typedAt),
  gone: 'A tételt időközben törölték.',
  continueOf: (title: string) => `Folytatás: ${title}`,
  forgetOf: (title: string) => `Elvetés: ${title}`,

  notKept:
    'A beírt, de még nem mentett adatok folyamatos megőrzése most nem sikerült. Kérjük, mentse gyakrabban a módosításait.',
} as const;

function whenText(typedAt: string): string {
  const [date, time] = typedAt.split('T') as [CalendarDate, ClockTime];
  return formatDateTime(date, time.slice(0, 5));
}
