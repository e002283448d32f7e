import { lines, type TopicText } from './template.ts';

export const values: TopicText = {
  label: 'helyi értékfeltárás',
  topics: ['helyi értékek feltárása'],
  titles: lines(`
    A helyi értékek összegyűjtése
    Egyeztetés a települési értéktár bővítéséről
    Helytörténeti gyűjtés előkészítése
    A régi fényképek gyűjtésének szervezése
    Az értéktérkép elkészítése
  `),
  talks: lines(`
    A helyi értékek feltárásának módszereit vettük sorra; az épített örökség mellett a szokások, receptek és helyi történetek gyűjtése is szóba került.
    A helytörténeti gyűjtés állását tekintettük át: a családoknál őrzött fényképek és iratok digitalizálása megkezdődött.
    Arról beszéltünk, hogyan kapcsolható össze a települési értéktár gondozóinak munkája a lakosság által javasolt értékekkel.
    A tervezett értéktérkép tartalmát és formáját egyeztettük; a gyűjtésbe az iskola tanulói is bekapcsolódnak.
    Az idősebb lakosok visszaemlékezéseinek rögzítéséhez készítettünk kérdéssort, és szó volt a hozzájáruló nyilatkozatok szükségességéről.
    A gyűjtött anyag közösségi kiállításon történő bemutatását készítettük elő, különös tekintettel a kölcsönadott tárgyak átvételére és őrzésére.
  `),
  results: lines(`
    Eddig {m} fénykép és dokumentum digitalizálása történt meg.
    A gyűjtés folytatását a helyi könyvtár szervezi.
    {n} új javaslat érkezett a települési értéktárba.
    Megállapodás született az értéktérkép elkészítésének ütemezéséről.
    Elkészült a visszaemlékezések rögzítéséhez használt kérdéssor.
  `),
  steps: lines(`
    A gyűjtési felhívás szövegének elkészítése
    Hozzájáruló nyilatkozat mintájának megküldése
    A kiállítás időpontjának és helyszínének egyeztetése
    A digitalizálás technikai feltételeinek tisztázása
    Az értéktérkép vázlatának áttekintése
  `),
};

export const tradition: TopicText = {
  label: 'hagyományőrzés',
  topics: ['helyi értékek feltárása', 'közösségfejlesztés'],
  titles: lines(`
    A helyi hagyományok feltárása és felelevenítése
    A hagyományőrzők bekapcsolása a közös programokba
    Egyeztetés a hagyományőrző programokról
  `),
  talks: lines(`
    A helyi hagyományok felelevenítésének lehetőségeiről beszélgettünk; több feledésbe merült szokás az idősebbek segítségével még feltárható.
    A hagyományőrzők terveit tekintettük át, és szó volt az utánpótlás neveléséről is.
    Arról egyeztettünk, hogyan kapcsolódhatnak a hagyományőrző programok a település közösségi akcióihoz.
    A jeles napokhoz kötődő programok éves rendjét állítottuk össze, a felelősök és a szükséges eszközök megjelölésével.
  `),
  results: lines(`
    A hagyományőrzők vállalták egy helyi szokás bemutatását a következő közösségi rendezvényen.
    Összeállt a jeles napokhoz kötődő programok éves terve.
    A gyűjtött dalok és szokások rögzítése megkezdődött.
  `),
  steps: lines(`
    A hagyományőrző program forgatókönyvének egyeztetése
    A szükséges eszközök listájának összeállítása
    A gyűjtött anyag rögzítésének megszervezése
  `),
};

export const collections: TopicText = {
  label: 'könyvtárak és múzeumok',
  topics: ['közösségfejlesztés'],
  titles: lines(`
    A könyvtár közösségi szerepe
    Együttműködés a múzeummal és a könyvtárral
    A helyi gyűjtemény bekapcsolása a közösségi programokba
  `),
  talks: lines(`
    A könyvtár közösségi szerepének erősítéséről beszélgettünk; a kölcsönzés mellett egyre többen veszik igénybe a helyiséget találkozókra.
    A helyi gyűjtemény bemutatásának lehetőségeit vettük sorra, és szó volt arról, miként vonhatók be a lakosok a tárgyak történetének feltárásába.
    A közösségi tevékenység történeti feltárásához szükséges forrásokat tekintettük át: a helyi lap régi számai és az egyesületek iratai különösen hasznosak.
    Arról egyeztettünk, milyen szakmai segítséget nyújt a megyei hatókörű intézmény a helyi kiállítás előkészítéséhez.
  `),
  results: lines(`
    A könyvtár helyet ad a közösségi beszélgetéseknek.
    A múzeum szakmai tanácsot ad a kiállítás előkészítéséhez.
    Elkészült a feltárandó források jegyzéke.
  `),
  steps: lines(`
    Kapcsolatfelvétel a megyei hatókörű intézménnyel
    A feltárandó források jegyzékének kiegészítése
    A könyvtári program meghívójának elkészítése
  `),
};

export const publicity: TopicText = {
  label: 'helyi nyilvánosság',
  topics: ['helyi nyilvánosság'],
  titles: lines(`
    A helyi nyilvánosság fórumainak fejlesztése
    Egyeztetés a települési honlapról és a helyi lapról
    Az információs pont kialakítása
    A lakossági tájékoztatás módjai
  `),
  talks: lines(`
    A helyi nyilvánosság csatornáit vettük sorra; a legtöbben a hirdetőtáblán és a közösségi oldalon keresztül tájékozódnak, a honlap frissítése esetleges.
    Az információs pont kialakításáról egyeztettünk: a helyszín jól megközelíthető, a nyitvatartás az intézményéhez igazodik.
    Arról beszéltünk, hogyan lehet a lakosokat a hírek készítésébe is bevonni, hogy a helyi lap ne csak hivatalos közleményeket tartalmazzon.
    A meghívók és a tájékoztatók közérthetőségéről volt szó; több korábbi szöveget közösen írtunk át rövidebb formára.
    A részvételi fórumok eredményeinek nyilvánosságra hozatalát egyeztettük, hogy a lakosok visszajelzést kapjanak a felvetéseikről.
  `),
  results: lines(`
    Az információs pont helyszíne és nyitvatartása ismert.
    A helyi lap következő számában külön rovat jelenik meg a közösségek híreivel.
    A települési honlapon új menüpont készül a projekt híreinek.
    A közérthető tájékoztató szövege elkészült.
  `),
  steps: lines(`
    Cikk készítése a helyi lap következő számába
    Az információs pont tartalmának összeállítása
    A honlap új menüpontjának ellenőrzése
    A lakossági tájékoztató szövegének véglegesítése
  `),
};

export const communityRun: TopicText = {
  label: 'társadalmiasított működés',
  topics: ['társadalmiasított működés'],
  titles: lines(`
    A társadalmiasított működés lehetőségei
    Egyeztetés az intézmény közösségi működtetéséről
    Az intézményt segítő kör megalakítása
  `),
  talks: lines(`
    Az intézmény társadalmiasított működésének lehetőségeit tekintettük át: a használók közössége a programok kialakításában és az üzemeltetésben is részt vállalhat.
    Bemutattuk a társadalmiasítás fokozatait, a használói fórumtól az intézményi tanácson át a közös döntéshozatalig.
    Arról egyeztettünk, milyen feladatokat vehetnek át az intézményt használó közösségek, és milyen támogatást igényelnek ehhez a fenntartótól.
    Az intézmény használói körében tartott fórum tapasztalatait értékeltük; a legtöbb javaslat a nyitvatartásra és a terek használatára vonatkozott.
  `),
  results: lines(`
    Az intézmény vállalta, hogy használói fórumot tart.
    {n} közösség jelezte, hogy részt vállal az intézmény működtetésében.
    Elkészült a közösségi működtetés feladatainak listája.
    A fenntartó támogatja a kezdeményezést.
  `),
  steps: lines(`
    A használói fórum előkészítése
    A társadalmiasítás módszertani útmutatójának megküldése
    Az intézményt segítő kör feladatainak összeírása
  `),
};

export const venues: TopicText = {
  label: 'közösségi színterek',
  topics: ['közösségfejlesztés'],
  titles: lines(`
    A közösségi tér kihasználtsága
    Egyeztetés a közösségi színtér működéséről
    A közösségi ház programtervének áttekintése
  `),
  talks: lines(`
    A közösségi színtér kihasználtságát tekintettük át; a délelőtti órákban a helyiségek többnyire üresen állnak, az esti időpontok viszont hamar betelnek.
    A közösségi ház programtervét egyeztettük, hogy a rendszeres csoportfoglalkozások mellett az új kezdeményezések is helyet kapjanak.
    Szó volt a helyiséghasználat rendjéről: a közösségek egyszerűbb és előre kiszámítható eljárást szeretnének.
    A közösségi tér felújítása utáni működésről beszéltünk; a berendezés kiválasztásába a használókat is bevonják.
  `),
  results: lines(`
    Elkészült a helyiséghasználat egyszerűsített rendje.
    A programtervben {n} új kezdeményezés kapott helyet.
    Az intézmény heti egy napon meghosszabbítja a nyitvatartást.
  `),
  steps: lines(`
    A helyiséghasználati rend tervezetének véleményezése
    A havi programterv bekérése
    A használók igényeinek összegyűjtése
  `),
};

export const goodPractice: TopicText = {
  label: 'jó gyakorlatok',
  topics: ['jó gyakorlatok megosztása'],
  titles: lines(`
    Jó gyakorlat bemutatása
    Egyeztetés a jó gyakorlat adatlapjáról
    Jó gyakorlatok átvételének lehetőségei
  `),
  talks: lines(`
    Más települések jó gyakorlatait ismertettük, és azt vizsgáltuk, mi szükséges ahhoz, hogy ezek helyben is megvalósuljanak.
    A helyi kezdeményezés jó gyakorlatként történő leírását készítettük elő: szó volt az előzményekről, a lépésekről és a tanulságokról.
    A jó gyakorlat adatlapjának szövegét egyeztettük, és tisztáztuk, hogy mely képek jelenhetnek meg benne.
    Arról beszéltünk, milyen feltételek mellett vehetik át más települések a helyben kialakult módszert.
  `),
  results: lines(`
    A jó gyakorlat gazdája hozzájárult a leírás közzétételéhez.
    Az adatlap első változata elkészült.
    A település {n} jó gyakorlat átvételét fontolgatja.
  `),
  steps: lines(`
    A jó gyakorlat adatlapjának véglegesítése
    Fényképek bekérése a jó gyakorlat leírásához
    Kapcsolatfelvétel a jó gyakorlat gazdájával
    Tanulmányút lehetőségének egyeztetése
  `),
};

export const funding: TopicText = {
  label: 'források, pályázatok',
  topics: ['civil szervezetek működése', 'pályázat, forrásteremtés'],
  titles: lines(`
    Pályázati lehetőségek áttekintése
    Egyeztetés a civil szervezetek forrásairól
    Segítségnyújtás a közhasznúsági melléklethez
  `),
  talks: lines(`
    A civil szervezetek számára elérhető pályázati lehetőségeket vettük sorra, és kitértünk a beadáshoz szükséges előkészületekre.
    A közhasznúsági melléklet és az éves beszámoló elkészítésének lépéseit tekintettük át; a határidő betartása a további támogatások feltétele.
    Arról egyeztettünk, hogyan lehet a nem pénzbeli hozzájárulásokat, így az önkéntes munkát és az eszközök kölcsönadását is számba venni.
    A tervezett rendezvény költségvetését néztük át, és kerestük azokat a tételeket, amelyeket a helyi vállalkozók felajánlásai fedezhetnek.
  `),
  results: lines(`
    Az egyesület pályázatot nyújt be a közösségi programok támogatására.
    A beszámoló elkészítéséhez szükséges iratok listája összeállt.
    A rendezvény költségvetése felajánlásokkal kiegészülve megvalósítható.
  `),
  steps: lines(`
    A pályázati felhívás megküldése
    A beszámoló elkészültének ellenőrzése
    A támogatók megkeresésének előkészítése
  `),
};
