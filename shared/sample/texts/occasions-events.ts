import { lines, type OccasionText } from './template.ts';

const afterEvents = lines(`
  A programról fényképek és jelenléti ív készült.
  A szervezők a program végén rövid értékelést tartottak.
  A lebonyolításban {n} önkéntes segített.
  A résztvevők a folytatást is kérték.
  Az eseményről a helyi lap és a települési honlap is hírt ad.
  A program helyi vállalkozók felajánlásaival valósult meg.
  A látogatók között a szomszédos településekről érkezők is voltak.
  Az előkészítésben {csoport} tagjai vállalták a legtöbb feladatot.
`);

export const programme: OccasionText = {
  titles: lines(`
    Új program: helytörténeti estek
    Új program: közösségi kert
    Új program: nemzedékek találkozója
    Új program: családi délelőtt
    Új program: értékőrző szakkör
    Új program: települési filmklub
    Új program: közös főzés, közös asztal
    Új program: nyitott műhely
  `),
  openings: lines(`
    A projekt keretében indult új program első alkalmát {hol} tartották meg, a résztvevők száma {fo} volt.
    Az új programot {nom} nyitotta meg, az érdeklődők száma {fo} volt.
    A projekt féléves vállalásának megfelelően új program indult, amelyen {fo} vett részt.
    Az új program bemutatkozó alkalmára {hol} került sor, megjelent {fo}.
  `),
  middles: lines(`
    A program a közösségi felmérésben megfogalmazott igényekre épül, szervezését helyi lakosok vállalták.
    A kezdeményezés több közösséget kapcsol össze, a programot felváltva szervezik.
    A bemutatkozó alkalom célja az volt, hogy a lakosok megismerjék a programot, és maguk is javaslatot tegyenek a folytatásra.
    A program tartalmát a résztvevők közösen alakították ki, a szervezők a körülményeket biztosították.
    A program a helyi cselekvési tervben szerepel, a megvalósítás a tervezett időben kezdődött meg.
  `),
  closings: afterEvents,
  results: lines(`
    A program havi rendszerességgel folytatódik.
    A következő alkalom szervezését {csoport} vállalta.
    A résztvevők {n} javaslatot tettek a program folytatására.
    A program féléves ütemezése elkészült.
  `),
  steps: lines(`
    A program következő alkalmának meghirdetése
    A program jelenléti ívének és fényképeinek bekérése
    A program első tapasztalatainak értékelése
  `),
};

export const training: OccasionText = {
  titles: lines(`
    Közösségfejlesztő képzés
    Felkészítés a közösségi interjúk készítésére
    Képzés helyi közösségszervezők részére
    Civil szervezetek vezetőinek képzése
    Felkészítés önkéntesek fogadására
    Felkészítés a közösségi tervezés vezetésére
  `),
  titlesBelongTo: 'middles',
  openings: lines(`
    A képzési napon {fo} vett részt, a foglalkozást {hol} tartottuk.
    A képzés soron következő napján {fo} vett részt.
    A felkészítést {nom} kérésére szerveztük, a résztvevők száma {fo} volt.
    A képzési alkalmon {fo} vett részt, a nap gyakorlati feladatokra épült.
  `),
  middles: lines(`
    Az elméleti bevezető után helyzetgyakorlatok következtek, amelyekben a résztvevők saját településük ügyeit dolgozták fel.
    A nap témája a közösségi interjú és a közösségi beszélgetés volt; a kérdezéstechnikát párokban gyakorolták.
    A résztvevők csoportmunkában készítettek tervet egy közösségi akció előkészítésére és lebonyolítására.
    A képzés a civil szervezetek működésével, a közhasznúsági melléklettel és a forrásteremtéssel foglalkozott.
    A foglalkozás az önkéntesek fogadásának lépéseit, a feladatkörök leírását és a megbecsülés formáit tárgyalta.
    A tananyag a részvételi tervezés módszereit és a lakossági fórumok vezetését tekintette át.
  `),
  closings: lines(`
    A képzésről jelenléti ív és elégedettségi kérdőív készült.
    A résztvevők a tananyagot nyomtatásban is megkapták.
    Az elégedettségi kérdőívek alapján a gyakorlati részek bizonyultak a leghasznosabbnak.
    A következő képzési napra {ido} kerül sor.
    A résztvevők a képzés után is igénybe veszik a mentoriroda segítségét.
  `),
  results: lines(`
    A résztvevők elkészítették saját közösségi akciójuk tervét.
    A képzési nap követelményeit minden résztvevő teljesítette.
    {n} résztvevő vállalta, hogy a tanultakat saját településén is bemutatja.
    A résztvevők felkészültek a tanultak gyakorlati alkalmazására.
  `),
  steps: lines(`
    A képzés elégedettségi kérdőíveinek összesítése
    A következő képzési nap anyagának előkészítése
    A képzés jelenléti íveinek rendezése
  `),
};

export const studyTrip: OccasionText = {
  titles: lines(`
    Tanulmányút a közösségi működtetés tapasztalatairól
    Tanulmányút egy jó gyakorlat megismerésére
    Tanulmányút közösségi házak megtekintésére
  `),
  openings: lines(`
    A tanulmányúton {fo} vett részt a mentorált településekről.
    A tanulmányút résztvevőit {hol} fogadták, a csoport létszáma {fo} volt.
    Tanulmányutat szerveztünk a helyi közösségek vezetőinek, a csoport létszáma {fo} volt.
  `),
  middles: lines(`
    A vendéglátók bemutatták, hogyan kapcsolódtak be a lakosok az intézmény működtetésébe, és milyen nehézségekkel találkoztak.
    A csoport megtekintette a közösségi kertet, a helytörténeti gyűjteményt és a felújított közösségi házat.
    A résztvevők a szervezés, a forrásteremtés és az önkéntesek bevonása iránt érdeklődtek a legtöbbet.
    A délutáni beszélgetésen a résztvevők azt vették számba, mit tudnának saját településükön hasznosítani.
  `),
  closings: lines(`
    Az útról képes összefoglaló készül.
    A résztvevők visszafelé közösen értékelték a látottakat.
    A vendéglátók viszontlátogatásra is meghívást kaptak.
    A látottakról a résztvevők saját közösségükben is beszámolnak.
  `),
  results: lines(`
    {n} település jelezte, hogy átvenné a megismert módszer elemeit.
    A résztvevők kapcsolatot létesítettek a vendéglátó közösséggel.
    Összeállt a hasznosítható tapasztalatok jegyzéke.
  `),
  steps: lines(`
    A tanulmányút összefoglalójának elkészítése
    Köszönőlevél küldése a vendéglátóknak
    A megismert módszer átvételének előkészítése
  `),
};

export const communityWeek: OccasionText = {
  titles: lines(`
    Közösségek Hete: nyitott közösségi ház
    Közösségek Hete: helyi közösségek bemutatkozása
    Közösségek Hete: közösségi délután
    Közösségek Hete: civil vásár
  `),
  openings: lines(`
    A Közösségek Hete programsorozathoz kapcsolódó eseményt {hol} tartották meg, megjelent {fo}.
    A Közösségek Hete alkalmából {csoport} is bemutatkozott, a rendezvényen {fo} vett részt.
    A Közösségek Hete helyi rendezvényén {fo} ismerkedett a település közösségeivel.
  `),
  middles: lines(`
    A közösségek rövid bemutatókkal és kiállított munkáikkal mutatkoztak be, az érdeklődők azonnal csatlakozhattak hozzájuk.
    A programot a helyi intézmények és a civil szervezetek közösen állították össze, a szervezéshez módszertani segítséget nyújtottunk.
    Az esemény jó alkalmat adott arra, hogy a különböző korosztályok közösségei megismerjék egymás munkáját.
    A résztvevők közös térképen jelölték meg a számukra fontos helyeket és a településhez kötődő történeteiket.
  `),
  closings: afterEvents,
  results: lines(`
    {n} új tag csatlakozott a bemutatkozó közösségekhez.
    A közösségek megállapodtak abban, hogy a rendezvényt jövőre is megszervezik.
    A rendezvény hozzájárult a helyi közösségek ismertségéhez.
  `),
  steps: lines(`
    A Közösségek Hete helyi eseményének összefoglalója
    A rendezvény fényképeinek megküldése a hálózatnak
  `),
};
