import type { Indicator } from './indicator.ts';
import * as rules from './indicator-rules.ts';

const ACTIVITIES = 'Tevékenységek nyilvántartása';

/**
 * The indicators of the network in the order of the table. Targets of the network: statements of the project and of the state
 * secretary, 2018. Codes are permanent, because the offices' targets are kept by code.
 */
export const INDICATORS: readonly Indicator[] = [
  {
    code: 'I01',
    name: 'A projektbe bevont települések száma',
    unit: 'db',
    type: 'output',
    definition:
      'A mentorált települések nyilvántartásában bevontként szereplő települések, amelyek bevonásának napja az időszakba esik; minden település egyszer. A bevonás napja nélkül rögzített település csak a halmozott értékben, a csak kapcsolatfelvétellel érintett település egyikben sem szerepel.',
    frequency: 'quarterly',
    source: 'Mentorált települések nyilvántartása; együttműködési megállapodás, támogatási szerződés',
    networkTarget: 360,
    measure: rules.involvedSettlements,
  },
  {
    code: 'I02',
    name: 'Elért települések száma',
    unit: 'db',
    type: 'output',
    definition:
      'Azok a települések, amelyekhez az időszakban legalább egy személyesen vagy online megtartott szakmai esemény tartozik; minden település egyszer. A telefonos vagy online konzultáció, az e-mail és a belső megbeszélés nem számít bele.',
    frequency: 'monthly',
    source: `${ACTIVITIES}; emlékeztető, jelenléti ív`,
    measure: rules.reachedSettlements,
  },
  {
    code: 'I03',
    name: 'Kapcsolatfelvétellel érintett települések száma',
    unit: 'db',
    type: 'output',
    definition:
      'Azok a települések, amelyekhez az időszakban legalább egy szakmai tevékenység tartozik, a telefonos, az online és az e-mailes kapcsolattartást is beleértve; minden település egyszer.',
    frequency: 'monthly',
    source: ACTIVITIES,
    measure: rules.contactedSettlements,
  },
  {
    code: 'I04',
    name: 'Mentorált helyi közösségek száma',
    unit: 'db',
    type: 'output',
    definition:
      'Azok a közösségek, amelyek az időszakban legalább egy szakmai tevékenységben szerepelnek; minden közösség egyszer.',
    frequency: 'quarterly',
    source: `Közösségek nyilvántartása; ${ACTIVITIES.toLowerCase()}`,
    networkTarget: 360,
    measure: rules.mentoredCommunities,
  },
  {
    code: 'I05',
    name: 'A projekt során létrejött új közösségek száma',
    unit: 'db',
    type: 'result',
    definition:
      'A nyilvántartásban a projekt során létrejöttként megjelölt közösségek; minden közösség egyszer, abban az időszakban, amelyre az első szakmai tevékenysége esik.',
    frequency: 'quarterly',
    source: `Közösségek nyilvántartása; ${ACTIVITIES.toLowerCase()}`,
    measure: rules.newCommunities,
  },
  {
    code: 'I06',
    name: 'Képzésbe, fejlesztésbe bevont kulturális intézmények száma',
    unit: 'db',
    type: 'output',
    definition:
      'Azok a könyvtárak, muzeális intézmények, közművelődési intézmények és közösségi színterek, amelyek az időszakban legalább egy képzésen, szakmai napon, műhelymunkán vagy tanulmányúton részt vettek; minden intézmény egyszer.',
    frequency: 'quarterly',
    source: `${ACTIVITIES}; jelenléti ív`,
    networkTarget: 420,
    measure: rules.trainedInstitutions,
  },
  {
    code: 'I07',
    name: 'Kapcsolatba lépett kulturális intézmények száma',
    unit: 'db',
    type: 'output',
    definition:
      'Azok a könyvtárak, muzeális intézmények, közművelődési intézmények és közösségi színterek, amelyek az időszakban legalább egy szakmai tevékenységben szerepelnek; minden intézmény egyszer.',
    frequency: 'quarterly',
    source: `Szervezetek nyilvántartása; ${ACTIVITIES.toLowerCase()}`,
    measure: rules.contactedInstitutions,
  },
  {
    code: 'I08',
    name: 'Társadalmiasítottan működő intézmények száma',
    unit: 'db',
    type: 'result',
    definition:
      'A „társadalmiasított működés” címkével ellátott kulturális intézmények, amelyek az időszakban legalább egy szakmai tevékenységben szerepelnek; minden intézmény egyszer.',
    frequency: 'quarterly',
    source: 'Szervezetek nyilvántartása; fenntartói döntés',
    networkTarget: 54,
    measure: rules.communityRunInstitutions,
  },
  {
    code: 'I09',
    name: 'Kapcsolatba lépett civil és egyházi szervezetek száma',
    unit: 'db',
    type: 'output',
    definition:
      'Azok az egyesületek, alapítványok, civil társaságok és egyházi jogi személyek, amelyek az időszakban legalább egy szakmai tevékenységben szerepelnek; minden szervezet egyszer.',
    frequency: 'quarterly',
    source: `Szervezetek nyilvántartása; ${ACTIVITIES.toLowerCase()}`,
    measure: rules.contactedCivilOrganisations,
  },
  {
    code: 'I10',
    name: 'Támogatott konzorciumok száma',
    unit: 'db',
    type: 'output',
    definition:
      'Azok a TOP-5.3.1-16, TOP-6.9.2-16 és TOP-7.1.1-16 felhívásra benyújtott, nyertes projektek, amelyekhez az időszakban legalább egy szakmai tevékenység tartozik; minden projekt egyszer. Az előkészítés alatt álló, az elbírálásra váró és a visszavont projekt nem számít bele.',
    frequency: 'quarterly',
    source: 'Projektek nyilvántartása; emlékeztető, szakmai vélemény',
    measure: rules.supportedConsortia,
  },
  {
    code: 'I11',
    name: 'Helyszíni látogatások és személyes tanácsadások száma',
    unit: 'alkalom',
    type: 'output',
    definition:
      'Az időszakban rögzített helyszíni látogatások és személyes tanácsadások. A több mentor által közösen teljesített alkalom egy alkalomnak számít.',
    frequency: 'monthly',
    source: `${ACTIVITIES}; emlékeztető`,
    measure: rules.mentoringOccasions,
  },
  {
    code: 'I12',
    name: 'Közösségi tervezési alkalmak száma',
    unit: 'alkalom',
    type: 'output',
    definition:
      'Az időszakban rögzített közösségi interjúk, közösségi beszélgetések, közösségi felmérések és részvételi fórumok. A több mentor által közösen teljesített alkalom egy alkalomnak számít.',
    frequency: 'monthly',
    source: `${ACTIVITIES}; emlékeztető, jelenléti ív`,
    measure: rules.planningOccasions,
  },
  {
    code: 'I13',
    name: 'Új közösségi akciók és programok száma',
    unit: 'alkalom',
    type: 'result',
    definition: 'Az időszakban rögzített közösségi akciók és új programok.',
    frequency: 'quarterly',
    source: `${ACTIVITIES}; fénykép, jelenléti ív`,
    measure: rules.actions,
  },
  {
    code: 'I14',
    name: 'Közösségi alkalmakon és rendezvényeken részt vevők száma',
    unit: 'fő',
    type: 'output',
    definition:
      'Az időszakban tartott közösségi tervezési alkalmak, akciók, programok, képzések, szakmai és információs napok, műhelymunkák, tanulmányutak és a Közösségek Hete rendezvényeinek együttes résztvevőszáma. Aki több alkalmon vesz részt, minden alkalommal beleszámít.',
    frequency: 'monthly',
    source: `${ACTIVITIES}; jelenléti ív`,
    measure: rules.gatheringParticipants,
  },
  {
    code: 'I15',
    name: 'Képzési órák száma',
    unit: 'óra',
    type: 'output',
    definition:
      'Az időszakban tartott képzések, szakmai napok, műhelymunkák és tanulmányutak együttes időtartama a rögzített kezdés és befejezés alapján, egy tizedesre kerekítve.',
    frequency: 'quarterly',
    source: `${ACTIVITIES}; jelenléti ív, program`,
    measure: rules.trainingHours,
  },
  {
    code: 'I16',
    name: 'Képzéseken részt vevők száma',
    unit: 'fő',
    type: 'output',
    definition:
      'Az időszakban tartott képzések, szakmai napok, műhelymunkák és tanulmányutak együttes résztvevőszáma. Aki több alkalmon vesz részt, minden alkalommal beleszámít.',
    frequency: 'quarterly',
    source: `${ACTIVITIES}; jelenléti ív`,
    measure: rules.trainingParticipants,
  },
  {
    code: 'I17',
    name: 'Foglalkoztatott mentorok száma',
    unit: 'fő',
    type: 'output',
    definition: 'Azok a mentorok, akiknek az időszak legalább egy napján fennállt a munkaviszonyuk.',
    frequency: 'quarterly',
    source: 'Mentorok nyilvántartása; munkaszerződés',
    measure: rules.employedMentors,
  },
];
