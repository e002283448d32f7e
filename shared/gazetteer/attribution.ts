export interface Attribution {
  readonly text: string;
  /** Addresses to be shown as working links. */
  readonly links: readonly string[];
}

/** The sources of the gazetteer in Hungarian, to be shown wherever the program names its sources; CC BY asks for it. */
export const gazetteerAttributions: readonly Attribution[] = [
  {
    text: 'Településadatok, népesség, KSH- és járáskódok: Forrás: KSH (Központi Statisztikai Hivatal), Magyarország helységnévtára, 2025. január 1. – https://www.ksh.hu – CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). Az adatokat átalakítottuk és összekapcsoltuk.',
    links: ['https://www.ksh.hu', 'https://creativecommons.org/licenses/by/4.0/'],
  },
  {
    text: 'Koordináták és irányítószámok: GeoNames – https://www.geonames.org – CC BY 4.0. Hét koordináta: Wikidata (CC0).',
    links: ['https://www.geonames.org'],
  },
  {
    text: 'Kedvezményezett járások és települések: 290/2014. (XI. 26.) és 105/2015. (IV. 23.) Korm. rendelet mellékletei.',
    links: [],
  },
];
