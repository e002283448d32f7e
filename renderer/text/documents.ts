import { formatNumber } from '../../shared/lib/numbers.ts';
import type { PeriodKind } from '../../shared/lib/periods.ts';
import type { ParameterName } from '../../shared/reports/report.ts';

const periodKinds: Readonly<Record<PeriodKind, string>> = {
  month: 'hónap',
  quarter: 'negyedév',
  halfYear: 'félév',
  year: 'év',
  custom: 'tetszőleges időszak',
};

const parameters: Readonly<Record<ParameterName, string>> = {
  period: 'Időszak',
  mentor: 'Mentor',
  travel: 'Kiküldetés',
  fileNumber: 'Iktatószám',
  referenceNumber: 'Hivatkozási szám',
  place: 'Keltezés helye',
  date: 'Keltezés napja',
};

export const documentTexts = {
  title: 'Dokumentumok',
  subtitle: 'Minden dokumentum a rögzített adatokból készül. Mentés előtt itt átnézhető.',
  menu: 'Elkészíthető dokumentumok',
  parametersTitle: 'A dokumentum adatai',
  periodKinds,
  parameters,
  periodKind: 'Időszak hossza',
  previousPeriod: 'Előző időszak',
  nextPeriod: 'Következő időszak',
  allTravels: 'Az időszak összes kiküldetése',
  optionalHelp: {
    fileNumber: 'Üresen hagyva kipontozott hely marad az iktatószámnak.',
    place: 'Üresen hagyva az iroda székhelye.',
    date: 'Üresen hagyva a mai nap.',
  } as Readonly<Partial<Record<ParameterName, string>>>,
  further: 'Iktatószám, keltezés…',
  preview: 'Előnézet',
  counting: 'A megyei kivonatok összesítése folyamatban…',
  noMentor: 'Válassza ki, melyik mentor dokumentuma készüljön.',
  absentTitle: 'Még nem része a dokumentumnak',
  save: 'Mentés Word-dokumentumként',
  saving: 'A dokumentum készül…',
  saved: (name: string) => `A dokumentum elkészült: ${name}`,
  open: 'Megnyitás',
  showFolder: 'Mappa megnyitása',
  fileOpenTitle: 'A dokumentum meg van nyitva',
  saveAgain: 'Mentés újra',
  saveNumbered: 'Mentés új néven',
  cancel: 'Mégse',
  failed:
    'A dokumentum nem készült el. Kérjük, próbálja újra; ha ismét sikertelen, indítsa újra a programot.',
  figureTitle: 'Ezekből az adatokból számítottuk',
  figureHelp: 'A szám a következő tételekből adódik. Egy tétel megnyitásával javíthatja.',
  figureValue: 'Érték:',
  figureCount: (count: number) => `· ${formatNumber(count)} tétel`,
  closePanel: 'Bezárás',
  missingRecord: 'Ez a tétel már nincs meg a nyilvántartásban.',
  figureHint: 'Az aláhúzott számokra kattintva láthatók a mögöttük álló tételek.',
  sample: 'MINTA',
  pictureMissing: 'A kép ezen a gépen nem található',
  wideTable: 'Széles táblázat, oldalra görgethető',
  contents: 'Tartalom',
  first: 'Első',
} as const;
