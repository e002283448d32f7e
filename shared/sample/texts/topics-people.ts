import { lines, type TopicText } from './template.ts';

export const volunteering: TopicText = {
  label: 'önkéntesség',
  topics: ['intézményi önkéntesség'],
  titles: lines(`
    Az önkéntesek szervezésének lehetőségei
    Egyeztetés az önkéntes munka kereteiről
    Az önkéntes program előkészítése
    Az intézményi önkéntesség bevezetése
  `),
  talks: lines(`
    Az intézményi önkéntesség bevezetésének feltételeit vettük sorra, ideértve a fogadó intézmény feladatait és az önkéntesek felkészítését.
    Arról egyeztettünk, milyen feladatokat lehet önkéntesekre bízni a rendezvények előkészítésében és lebonyolításában.
    Szó volt az önkéntesek megbecsüléséről: a nyilvános köszönet és a közös élmény többet jelent, mint a tárgyi ajándék.
    Az iskolai közösségi szolgálat lehetőségeit tekintettük át; a középiskolások a helytörténeti gyűjtésben és a rendezvények szervezésében is részt vehetnek.
    Az önkéntes munka nyilvántartásának módját egyeztettük, hogy a ledolgozott órák később a pályázatokban is igazolhatók legyenek.
  `),
  results: lines(`
    {n} önkéntes jelezte, hogy rendszeresen vállal feladatot.
    Elkészült az önkéntes feladatkörök leírása.
    Az intézmény vállalta, hogy fogadó szervezetként működik közre.
    Az önkéntesek nyilvántartására egységes minta készült.
  `),
  steps: lines(`
    Az önkéntes szerződés mintájának megküldése
    Az önkéntesek felkészítésének megszervezése
    Felhívás összeállítása önkéntesek toborzására
    Kapcsolatfelvétel a középiskolával a közösségi szolgálat ügyében
  `),
};

export const partnership: TopicText = {
  label: 'partnerségi együttműködés',
  topics: ['partnerségi együttműködés'],
  titles: lines(`
    Egyeztetés a helyi szervezetek együttműködéséről
    Partnerségi megállapodás előkészítése
    A civil kerekasztal előkészítése
    Együttműködés a szomszédos településekkel
    A partnerségi együttműködés áttekintése
  `),
  talks: lines(`
    A helyi civil szervezetek és az intézmények együttműködését tekintettük át; a közös programok szervezésén túl a feladatok megosztása is szóba került.
    Az együttműködési megállapodás tervezetét egyeztettük, különös tekintettel a felek vállalásaira és a kapcsolattartás rendjére.
    Arról beszéltünk, hogyan válhat a szervezetek közötti alkalmi segítségnyújtásból rendszeres, tervezett együttműködés.
    A szomszédos településekkel közös programok lehetőségeit vettük sorra; a hagyományőrző csoportok között már most is élő a kapcsolat.
    A korábban kezdeményezett együttműködés eddigi eredményeit értékeltük, és kitértünk azokra a vállalásokra, amelyek még nem teljesültek.
    Javaslatot tettünk rendszeres civil kerekasztal létrehozására, ahol a szervezetek egyeztethetik programjaikat és pályázati terveiket.
  `),
  results: lines(`
    A felek megállapodtak az együttműködés tartalmában, a megállapodás aláírása előkészítés alatt áll.
    A szervezetek közös éves programnaptárt állítanak össze.
    Megállapodás született arról, hogy a civil kerekasztal negyedévente ülésezik.
    {n} szervezet jelezte, hogy csatlakozik az együttműködéshez.
    A partnerek kijelölték a kapcsolattartókat.
  `),
  steps: lines(`
    Az együttműködési megállapodás tervezetének megküldése
    A civil kerekasztal meghívottjainak egyeztetése
    A közös programnaptár összeállítása
    Kapcsolatfelvétel a szomszédos település önkormányzatával
    A megállapodás aláírásának előkészítése
  `),
};

export const youth: TopicText = {
  label: 'ifjúság bevonása',
  topics: ['ifjúság bevonása'],
  titles: lines(`
    A fiatalok bevonásának lehetőségei
    Ifjúsági közösség szervezése
    Egyeztetés az ifjúsági programokról
    Az ifjúsági klub működésének feltételei
  `),
  talks: lines(`
    A fiatalok bevonásának lehetőségeit kerestük; többen úgy látták, hogy a rendezvények szervezésében kell valódi feladatot és döntési lehetőséget adni nekik.
    Az ifjúsági klub működésének feltételeiről egyeztettünk: a helyiség rendelkezésre áll, a nyitvatartást a fiatalok és az intézmény közösen alakítja ki.
    Arról volt szó, hogyan lehet megszólítani azokat a középiskolásokat, akik hét közben nem a településen tartózkodnak.
    Az iskolai diákönkormányzat ötleteit tekintettük át; a javaslatok között filmklub, sportnap és közös falfestés is szerepelt.
    A fiatalok saját felmérést terveznek kortársaik körében, ennek kérdéseihez adtunk módszertani segítséget.
  `),
  results: lines(`
    Megalakult egy {n} főből álló ifjúsági szervezőcsoport.
    Az ifjúsági klub próbaidőszakkal megkezdheti működését.
    A fiatalok saját programot készítenek elő.
    Az intézmény hetente egy délután biztosítja a helyiséget a fiataloknak.
  `),
  steps: lines(`
    Az ifjúsági szervezőcsoport találkozójának előkészítése
    A diákönkormányzat megkeresése
    Az ifjúsági klub működési rendjének egyeztetése
    Jó gyakorlat küldése az ifjúsági programokról
  `),
};

export const elderly: TopicText = {
  label: 'idősek aktivitása',
  topics: ['közösségfejlesztés'],
  titles: lines(`
    A nyugdíjasközösségek szerepe a település életében
    Nemzedékek közötti programok előkészítése
    Egyeztetés az idősek bevonásáról
  `),
  talks: lines(`
    A nyugdíjasok közösségi szerepvállalásáról beszélgettünk; tapasztalatukra és szabadidejükre több helyi kezdeményezés is épül.
    A nemzedékek közötti programok lehetőségeit vettük sorra: a kézművesség, a főzés és a helyi történetek továbbadása is szóba került.
    Szó volt arról, hogyan jutnak el a meghívók azokhoz az idősekhez, akik ritkán mozdulnak ki otthonról, és miként szervezhető meg a szállításuk.
    Az idősek informatikai ismereteinek bővítésére tervezett foglalkozásokat készítettük elő, amelyeken a fiatalok segítőként vesznek részt.
  `),
  results: lines(`
    A nemzedékek közötti program időpontja és felelőse ismert.
    Az idősek számára {n} alkalomból álló foglalkozássorozat indul.
    Az idősebb lakosok vállalták a helyi receptek összegyűjtését.
  `),
  steps: lines(`
    A nemzedékek közötti program forgatókönyvének elkészítése
    A foglalkozássorozat időpontjainak egyeztetése
    A receptgyűjtés felhívásának elkészítése
  `),
};

export const nationality: TopicText = {
  label: 'nemzetiségi közösségek',
  topics: ['közösségfejlesztés', 'partnerségi együttműködés'],
  titles: lines(`
    A nemzetiségi közösség bevonása
    Egyeztetés a nemzetiségi önkormányzat terveiről
  `),
  talks: lines(`
    A nemzetiségi közösség részvételét tekintettük át a helyi programokban; a közös rendezvények erősítik a településrészek közötti kapcsolatot.
    A nemzetiségi önkormányzat terveit ismertük meg, és megnéztük, hogyan kapcsolódhatnak ezek a település közös céljaihoz.
    A nemzetiségi hagyományok bemutatását készítettük elő, a program a helyi értékek feltárásához is kapcsolódik.
  `),
  results: lines(`
    A nemzetiségi önkormányzat csatlakozik a közös programnaptárhoz.
    A nemzetiségi közösség {n} program szervezését vállalta.
    A közös rendezvény felelősei ismertek.
  `),
  steps: lines(`
    A nemzetiségi program időpontjának egyeztetése
    A nemzetiségi önkormányzat javaslatainak bekérése
  `),
};
