import { afterGatherings } from './occasions-talks.ts';
import { lines, type OccasionText } from './template.ts';

export const informationDay: OccasionText = {
  titles: lines(`
    Információs nap a mentorhálózat szolgáltatásairól
    Információs nap a pályázati lehetőségekről
    Információs nap civil szervezetek részére
    Információs nap kulturális intézmények részére
  `),
  titlesBelongTo: 'middles',
  openings: lines(`
    Az információs napot {hol} tartottuk, a résztvevők száma {fo} volt.
    Az információs napra az önkormányzatok, az intézmények és a civil szervezetek képviselőit hívtuk meg; megjelent {fo}.
    A tájékoztatót {fo} kísérte figyelemmel, az előadások után a kérdések megválaszolására is jutott idő.
    Az információs nap házigazdája {nom} volt, a résztvevők száma {fo}.
  `),
  middles: lines(`
    Bemutattuk a „Cselekvő közösségek” projekt céljait, a mentoriroda szolgáltatásait és a kapcsolatfelvétel módját.
    A helyi identitást és kohéziót erősítő támogatások feltételeit, a konzorciumi együttműködés szabályait és a tervezés lépéseit ismertettük, külön kitérve a célterület kijelölésére.
    A civil szervezetek bekapcsolódásának lehetőségeit, a közösségi akciók példáit és az elérhető forrásokat mutattuk be.
    A könyvtárak, a múzeumok és a közművelődési intézmények feladatait, valamint a társadalmiasított működés formáit ismertettük.
  `),
  closings: afterGatherings,
  results: lines(`
    {n} település jelezte, hogy személyes tanácsadást kér.
    A résztvevők megismerték a mentoriroda szolgáltatásait.
    {n} szervezet konzorciumi partnerként is részt venne a munkában.
    A feltett kérdések és a válaszok összefoglalója elkészült.
  `),
  steps: lines(`
    Az információs nap előadásainak megküldése a résztvevőknek
    Személyes tanácsadás időpontjának egyeztetése az érdeklődőkkel
    A feltett kérdések írásos megválaszolása
  `),
};

export const professionalDay: OccasionText = {
  titles: lines(`
    Megyei szakmai nap a közösségfejlesztésről
    Szakmai nap könyvtárosok és közművelődési szakemberek részére
    Szakmai nap a társadalmiasított működésről
    Szakmai nap a közösségi tervezés tapasztalatairól
    Szakmai nap a jó gyakorlatok bemutatására
    Szakmai nap az intézményi önkéntességről
  `),
  titlesBelongTo: 'middles',
  openings: lines(`
    A szakmai napon {fo} vett részt a megye könyvtáraiból, múzeumaiból és közművelődési intézményeiből.
    Szakmai napot rendeztünk {hol}, a résztvevők száma {fo} volt.
    A szakmai nap előadásait {fo} hallgatta meg, a délutáni részben tapasztalatcserére került sor.
    A szakmai nap délelőttjén előadások hangzottak el, délután {fo} műhelyekben folytatta a munkát.
  `),
  middles: lines(`
    Az előadások a közösségi interjú, a közösségi beszélgetés és a felmérés egymásra épülését mutatták be megyei példákon.
    A könyvtárak és a művelődési házak közösségi szerepéről, a közös programok szervezéséről és a használók bevonásáról volt szó.
    A társadalmiasított működés fokozatait hazai példákon keresztül ismertük meg, a vita a fenntartók szerepéről szólt.
    A konzorciumok képviselői beszámoltak a helyi cselekvési tervek készítésének tapasztalatairól és a végrehajtás nehézségeiről.
    A települések képviselői saját jó gyakorlataikat mutatták be, az átvétel feltételeit kiscsoportokban dolgozták fel.
    Az intézményi önkéntesség bevezetésének lépéseit, az önkéntesek felkészítését és megbecsülését tárgyaltuk.
  `),
  closings: afterGatherings,
  results: lines(`
    A résztvevők {n} jó gyakorlat leírását ajánlották fel.
    {n} intézmény jelezte részvételi szándékát a következő képzésen.
    A szakmai nap tapasztalatairól összefoglaló készült.
    Az intézmények megállapodtak a rendszeres tapasztalatcseréről.
  `),
  steps: lines(`
    A szakmai nap előadásainak megküldése a résztvevőknek
    A szakmai nap elégedettségi kérdőíveinek összesítése
    A felajánlott jó gyakorlatok leírásának bekérése
  `),
};
