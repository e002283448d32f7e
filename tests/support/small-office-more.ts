import type { IndicatorTarget } from '../../shared/domain/indicator-target.ts';
import type { Travel } from '../../shared/domain/travel.ts';

const OFFICE = 'iroda-hb';

const target = (indicator: string, value: number, note?: string): IndicatorTarget => ({
  id: `${OFFICE}/${indicator}`,
  office: OFFICE,
  indicator,
  baseline: 0,
  baselineDate: '2016-09-16',
  target: value,
  targetDate: '2019-09-15',
  ...(note === undefined ? {} : { note }),
});

/** What the small office has set itself: some indicators with a target, some without. */
export const indicatorTargets: readonly IndicatorTarget[] = [
  target('I01', 20, 'A hálózati célérték megyei része.'),
  target('I02', 55),
  target('I04', 2),
  target('I06', 24),
  target('I11', 5),
  target('I14', 1200),
  target('I15', 120.5),
];

const institutionCar = {
  office: OFFICE,
  mentor: 'mentor-voros',
  vehicle: 'office',
  plate: 'MNO-789',
  carType: 'Škoda Octavia',
  fuelNorm: 7.2,
} as const;

/** Journeys by the institution's car, with and without hours and odometer, and one by own car with a daily allowance. */
export const moreTravels: readonly Travel[] = [
  {
    ...institutionCar,
    id: 'ut-11',
    date: '2018-03-20',
    orderNumber: '12/2018',
    purpose: 'Szakmai egyeztetés és a kiállítási anyag elszállítása',
    odometerStart: 84_512,
    legs: [
      { from: 'Debrecen', to: 'Füzesgyarmat', kilometres: 69.5, departure: '08:10', arrival: '09:25' },
      { from: 'Füzesgyarmat', to: 'Tetétlen', kilometres: 31.2, departure: '11:40', arrival: '12:20' },
      { from: 'Tetétlen', to: 'Debrecen', kilometres: 42, departure: '14:05', arrival: '14:55' },
    ],
    activities: [],
  },
  {
    ...institutionCar,
    id: 'ut-12',
    date: '2018-03-27',
    purpose: 'A kitöltött kérdőívek átvétele',
    legs: [
      { from: 'Debrecen', to: 'Sáp', kilometres: 30.6 },
      { from: 'Sáp', to: 'Debrecen', kilometres: 30.6 },
    ],
    activities: [],
  },
  {
    office: OFFICE,
    id: 'ut-13',
    mentor: 'mentor-voros',
    date: '2018-03-21',
    vehicle: 'own',
    plate: 'DEF-456',
    carType: 'Opel Astra',
    fuelNorm: 8.6,
    fuelPrice: 368,
    orderNumber: '13/2018',
    orderedBy: 'dr. Őri Zsuzsanna',
    purpose: 'Közösségi beszélgetés előkészítése',
    dailyAllowance: 500,
    legs: [
      { from: 'Debrecen', to: 'Nagyrábé', kilometres: 46, departure: '07:30', arrival: '08:25' },
      { from: 'Nagyrábé', to: 'Debrecen', kilometres: 46, departure: '15:40', arrival: '16:35' },
    ],
    activities: [],
  },
];
