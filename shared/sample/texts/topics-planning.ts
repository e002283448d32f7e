import { lines, type TopicText } from './template.ts';

export const planning: TopicText = {
  label: 'közösségi tervezés',
  topics: ['közösségi tervezés'],
  titles: lines(`
    A közösségi tervezés előkészítése
    Egyeztetés a közösségi tervezés lépéseiről
    A tervezőcsoport megalakítása
    A közösségi tervezés módszereinek bemutatása
    A helyi jövőkép közös megfogalmazása
  `),
  talks: lines(`
    Végigvettük a közösségi tervezés lépéseit, és megállapodtunk abban, hogy az első alkalomra a helyi intézmények képviselői mellett a lakosság köréből is érkezzenek meghívottak.
    Szó volt arról, hogyan lehet a tervezésbe bevonni azokat a lakosokat is, akik eddig csak a rendezvényeken vettek részt.
    A tervezőcsoport összetételéről egyeztettünk: a cél az, hogy minden korosztály és a település minden része képviselve legyen.
    Áttekintettük a korábbi tervezési folyamatok tapasztalatait; a legtöbb nehézséget az okozta, hogy az elkészült tervek végrehajtásának nem volt helyi felelőse.
    A megbeszélés középpontjában a közös jövőkép állt: milyen települést szeretnének az itt élők öt év múlva, és ehhez ki mivel tudna hozzájárulni.
    A helyi adottságok és nehézségek összegyűjtésével indítottuk a tervezést, majd rangsoroltuk azokat a kérdéseket, amelyekben a közösség saját erőből is előre tud lépni.
    Módszertani javaslatot tettünk a tervezési alkalmak felépítésére, a kiscsoportos munka vezetésére és az eredmények nyilvános bemutatására.
  `),
  results: lines(`
    Megállapodás született a tervezés ütemezéséről és a tervezőcsoport összetételéről.
    Elkészült a tervezési folyamat vázlata, amelyet az önkormányzat is támogat.
    {n} helyi lakos vállalta a részvételt a tervezőcsoport munkájában.
    A felek elfogadták a közösségi tervezés javasolt menetét.
    Összeállt azoknak a kérdéseknek a listája, amelyekkel a tervezőcsoport elsőként foglalkozik.
  `),
  steps: lines(`
    A tervezőcsoport első ülésének előkészítése
    A közösségi tervezés ütemtervének megküldése az önkormányzatnak
    A tervezési alkalom meghívójának összeállítása
    Módszertani segédanyag küldése a tervezőcsoport tagjainak
    A tervezőcsoport névsorának egyeztetése
  `),
};

export const actionPlan: TopicText = {
  label: 'helyi cselekvési terv',
  topics: ['helyi cselekvési terv', 'közösségi tervezés'],
  titles: lines(`
    A helyi cselekvési terv tervezetének áttekintése
    Egyeztetés a helyi cselekvési terv felelőseiről
    A helyi cselekvési terv ütemezése
    Szakmai javaslatok a helyi cselekvési tervhez
    A helyi cselekvési terv végrehajtásának állása
  `),
  talks: lines(`
    Fejezetenként áttekintettük a helyi cselekvési terv tervezetét, és megjelöltük azokat a pontokat, ahol a célokhoz még nem tartozik felelős vagy határidő.
    A helyi cselekvési terv tevékenységeit a közösségi felmérés eredményeivel vetettük össze, hogy a lakosság által felvetett ügyek ne maradjanak ki.
    Szó volt a terv időtávjáról: az azonnal megkezdhető tevékenységek mellé fél éves és hosszabb távú feladatokat is rendeltünk.
    Azt vizsgáltuk, hogy a tervben szereplő tevékenységek közül melyek valósíthatók meg önkéntes munkával, és melyekhez szükséges külön forrás.
    A terv nyilvánosságra hozatalának módjáról egyeztettünk: a teljes szöveg mellett rövid, közérthető összefoglaló is készül.
    Végigvettük a tervben vállalt tevékenységek állását; a legtöbb feladat az ütemezés szerint halad, {n} tevékenység határidejét módosítani kell.
    A tervezett közösségi akciók mutatóiról és a megvalósulás igazolásának módjáról egyeztettünk, hogy a vállalások később is ellenőrizhetők legyenek.
  `),
  results: lines(`
    A tervezet kiegészült a hiányzó felelősökkel és határidőkkel.
    A tervezet véleményezésre alkalmas változata elkészült.
    A felek elfogadták a szakmai javaslatokat, ezek átvezetése megkezdődött.
    Megállapodás született arról, hogy a terv {n} tevékenysége önkéntes munkával indul.
    A terv végrehajtásának állásáról közös áttekintés készült.
    A képviselő-testület elé kerülő változat szövege véglegessé vált.
  `),
  steps: lines(`
    A helyi cselekvési terv javított változatának bekérése
    Szakmai vélemény készítése a helyi cselekvési terv tervezetéről
    A helyi cselekvési terv közérthető összefoglalójának előkészítése
    A képviselő-testületi ülés időpontjának egyeztetése
    A terv végrehajtásának ellenőrzése a következő látogatáson
  `),
};

export const surveying: TopicText = {
  label: 'közösségi felmérés',
  topics: ['közösségi felmérés', 'közösségi interjú'],
  titles: lines(`
    A közösségi felmérés előkészítése
    A közösségi felmérés kérdőívének véglegesítése
    A kérdezők felkészítése
    A felmérés eredményeinek megbeszélése
    Egyeztetés a közösségi interjúk alanyairól
  `),
  talks: lines(`
    A közösségi felmérés kérdőívét véglegesítettük; a kérdések száma csökkent, a nyitott kérdések közérthetőbbek lettek.
    Arról egyeztettünk, hogyan jut el a kérdőív minden háztartásba, és kik vállalják a kitöltött ívek összegyűjtését.
    A közösségi interjúk alanyainak körét állítottuk össze úgy, hogy minden korosztály és foglalkozási csoport képviselve legyen.
    Bemutattuk az aktivizáló felmérés módszerét, és kitértünk arra, miért fontos a kérdezők személyes jelenléte.
    A beérkezett válaszok első összesítését tekintettük át; a lakosok leggyakrabban a közösségi programok és a közös terek hiányát említették.
    Szó volt a felmérés adatvédelmi követelményeiről: a kérdőív név nélkül készül, a válaszok csak összesítve kerülnek nyilvánosságra.
    A felmérés eddigi tapasztalatait értékeltük; a személyes megkeresés jóval több választ hozott, mint az önkormányzati lapban közölt felhívás.
  `),
  results: lines(`
    A kérdőív végleges szövege elkészült, a nyomtatást az önkormányzat vállalta.
    {n} önkéntes kérdező vállalta a közreműködést.
    Összeállt a közösségi interjúk alanyainak listája.
    Eddig {m} kitöltött kérdőív érkezett vissza.
    A felmérés eredményeit az önkormányzat közösségi beszélgetésen ismerteti.
  `),
  steps: lines(`
    A kérdőív végleges változatának megküldése
    A kérdezők felkészítésének megszervezése
    A beérkezett kérdőívek összesítése
    Az interjúalanyok megkeresése
    A felmérés értékelésének előkészítése
  `),
};

export const progress: TopicText = {
  label: 'projekt előrehaladása',
  topics: ['mérés, értékelés', 'minőségbiztosítás'],
  titles: lines(`
    A projekt előrehaladásának áttekintése
    Egyeztetés a projekt mérföldköveiről
    A projekt igazoló dokumentumainak ellenőrzése
    A konzorcium munkájának áttekintése
  `),
  talks: lines(`
    A projekt előrehaladását mérföldkövenként tekintettük át; a vállalt közösségi akciók és fórumok száma az ütemezésnek megfelel.
    Az igazoló dokumentumok körét vettük sorra: a jelenléti ívek rendben vannak, a fényképek megnevezését pótolni kell.
    A konzorciumi tagok közötti feladatmegosztásról egyeztettünk, mert a programok szervezése aránytalanul kevés emberre hárul.
    A következő negyedévben esedékes közösségi akciók ütemezését állítottuk össze településenként.
    A közösségfejlesztő foglalkoztatásával és képzésével kapcsolatos teendőket vettük sorra, a határidők megjelölésével.
    A projekt ütemtervének módosítását készítettük elő, mert a nyitó rendezvény a tervezettnél később valósult meg.
  `),
  results: lines(`
    A következő negyedév közösségi akcióinak ütemezése elkészült.
    A hiányzó igazoló dokumentumok pótlására a konzorciumvezető határidőt vállalt.
    A konzorciumi tagok írásban rögzítik a feladatmegosztást.
    A projekt az ütemtervnek megfelelően halad.
    {n} teendő került felelőssel és határidővel az összefoglalóba.
  `),
  steps: lines(`
    A hiányzó jelenléti ívek bekérése
    A következő negyedév ütemtervének megküldése
    Az ütemterv módosításának egyeztetése
    A fényképek megnevezésének pótlása
    A konzorciumi egyeztetés összehívása
  `),
};

export const monitoring: TopicText = {
  label: 'OVIMOR-adatrögzítés',
  topics: ['OVIMOR'],
  titles: lines(`
    Adatrögzítés az OVIMOR-ban
    Segítségnyújtás az OVIMOR használatához
    Az OVIMOR-ban rögzített adatok ellenőrzése
  `),
  talks: lines(`
    Az OVIMOR-ban rögzített adatokat hasonlítottuk össze a projekt irataival; a fórumok dátuma és létszáma egyezik, egyes leírások kiegészítésre szorulnak.
    Az adatrögzítés menetét a gyakorlatban is végigvettük, a projekt munkatársa ezután önállóan tudja rögzíteni az eseményeket.
    A rendszer használata során felmerült kérdéseket gyűjtöttük össze, és továbbítottuk azokat az üzemeltetőnek.
    Az adatrögzítés elmaradásának okait tisztáztuk; a feladat felelőse megváltozott, az új munkatárs felkészítése megtörtént.
  `),
  results: lines(`
    Az elmaradt adatok rögzítése megkezdődött.
    A projekt munkatársa önállóan használja a rendszert.
    {n} esemény adatainak rögzítése megtörtént.
    Az adatok egyeznek a projekt irataival.
  `),
  steps: lines(`
    Az OVIMOR-ban rögzített adatok ismételt ellenőrzése
    Az elmaradt események rögzítésének nyomon követése
    Az üzemeltető válaszának továbbítása
  `),
};
