import { lines, type OccasionText } from './template.ts';

export const interview: OccasionText = {
  titles: lines(`
    Közösségi interjú meghatározó helyi szereplővel
    Lakossági interjú
    Közösségi interjú a helyzetfeltáráshoz
    Közösségi interjú egy civil szervezet vezetőjével
    Lakossági interjú egy fiatal szülővel
    Közösségi interjú egy intézményvezetővel
    Lakossági interjú egy nyugdíjas lakossal
  `),
  openings: lines(`
    A közösségi interjú {hol} készült, előre egyeztetett időpontban.
    Az interjúra nyugodt körülmények között, {hol} került sor.
    A félig strukturált interjú a három kérdéskör mentén haladt: kötődés, ötletek, saját vállalás.
    Az interjút {hol} készítettük el, az időpontot {nom} segítségével egyeztettük.
    Az interjú a helyzetfeltáráshoz kapcsolódott, és mintegy {m} percig tartott.
    Az interjúalanyt {csoport} tagjai ajánlották, a beszélgetésre {hol} került sor.
    Az interjút a korábban egyeztetett kérdéssor alapján, kötetlen formában készítettük el.
  `),
  middles: lines(`
    Az interjúalany gyermekkora óta a településen él, és elsősorban a közösségi alkalmak ritkulását érzékeli.
    A beszélgetésben hangsúlyosan szerepelt a fiatalok elvándorlása és a helyben maradók közösségi lehetőségeinek szűkössége.
    Az interjúalany a település legnagyobb értékének az összetartást tartja, ugyanakkor hiányolja a rendszeres közösségi alkalmakat.
    A megkérdezett több megvalósítható ötletet is felvetett, köztük közös kertgondozást és helytörténeti estek szervezését.
    Az interjúalany beköltözőként számolt be arról, mi segítette és mi nehezítette a beilleszkedését.
    A beszélgetés rávilágított arra, hogy a szervezetek közötti kapcsolat sokszor egy-egy ember személyes ismeretségén múlik.
    A megkérdezett szívesen részt venne a programok szervezésében, de eddig senki sem kereste meg ezzel a kéréssel.
    Szóba került a településrészek közötti távolság: a külterületen élőkhöz a hírek ritkábban jutnak el.
    Az interjúalany a helyi iskola és a művelődési ház szerepét emelte ki a közösség megtartásában.
    A beszélgetés során a közlekedés és az esti programok összehangolása is felmerült.
    A megkérdezett szerint a település erőssége a sok tevékeny kisközösség, ezek azonban kevéssé ismerik egymás munkáját.
    Az interjúalany a közterek gondozását és a fiatal családok számára szervezett programokat tartja a legfontosabbnak.
  `),
  closings: lines(`
    Az interjú jegyzete név nélkül, kóddal ellátva készült.
    Az interjúalany hozzájárult ahhoz, hogy a válaszait összesítve felhasználjuk.
    A jegyzetet az interjúk összesítéséhez csatoltuk.
    Az interjúalany további {n} személyt ajánlott a megkeresésre.
    A felajánlott segítséget külön jegyzékben rögzítettük.
    Az elhangzottak több ponton megerősítik a korábbi interjúk tapasztalatait.
    A beszélgetés végén a közösségi beszélgetések menetét is ismertettük.
    Az interjúalany kérte, hogy az eredményekről is kapjon tájékoztatást.
  `),
  results: lines(`
    Az interjúalany vállalta, hogy részt vesz a közösségi beszélgetésen.
    Az interjú {n} hasznosítható ötletet hozott a tervezéshez.
    Az interjú megerősítette a korábbi interjúk fő megállapításait.
    Újabb interjúalanyok elérhetősége vált ismertté.
    Az interjúalany saját közreműködését is felajánlotta.
  `),
  steps: lines(`
    Az interjú jegyzetének elkészítése
    Az ajánlott interjúalanyok megkeresése
    Az interjúk összesítésének folytatása
    Az interjúalany meghívása a közösségi beszélgetésre
  `),
};

export const survey: OccasionText = {
  titles: lines(`
    Közösségi felmérés
    Közösségi felmérés házról házra
    A közösségi felmérés kérdőíveinek felvétele
    Kérdőíves felmérés a települési rendezvényen
  `),
  openings: lines(`
    A közösségi felmérés keretében {n} önkéntes kérdezővel jártuk végig a kijelölt utcákat.
    A kérdőívek felvételében {nom} is közreműködött.
    A felmérés napján {fo} töltötte ki a kérdőívet.
    A kérdezők rövid felkészítés után párokban indultak el, munkájukat a helyszínen segítettük.
    A kérdőívek kitöltésére {hol} is lehetőség volt.
  `),
  middles: lines(`
    A megszólítottak többsége szívesen válaszolt, az elutasítás ritka volt.
    A leggyakoribb felvetés a közösségi alkalmak hiánya, az utcák rendben tartása és a fiatalok helyzete volt.
    Többen a kérdőív kitöltésén túl hosszabb beszélgetésbe is bekapcsolódtak, ezek tapasztalatait külön jegyeztük fel.
    A nyitott kérdésekre érkezett válaszok között sok a megvalósítható, kis költségű ötlet.
    A kérdőívek kitöltése közben a lakosok a település régi szokásairól és összejöveteleiről is meséltek.
    Az idősebb lakosoknak felolvastuk a kérdéseket, a fiatalok inkább az online kitöltést választották.
  `),
  closings: lines(`
    A kitöltött íveket lezárt dobozban adtuk át az összesítésre.
    A felmérés a tervezett ütemben halad.
    A hiányzó utcák bejárására {ido} kerül sor.
    A kérdezők a nap végén közösen értékelték a tapasztalatokat.
    A kérdőívek név nélkül készültek, erre minden kitöltő figyelmét felhívtuk.
    A felmérés során {n} lakos jelezte, hogy szívesen részt venne a további munkában.
  `),
  results: lines(`
    A beérkezett kérdőívek száma az előzetes várakozást is meghaladta.
    A kijelölt utcák bejárása megtörtént.
    A kérdőívek összesítése megkezdődött.
    {n} lakos adta meg elérhetőségét a további kapcsolattartáshoz.
  `),
  steps: lines(`
    A kitöltött kérdőívek összesítése
    A hiányzó utcák bejárásának megszervezése
    A felmérés értékelésének elkészítése
    A felmérés eredményeinek ismertetése a lakossággal
  `),
};

export const forum: OccasionText = {
  titles: lines(`
    Részvételi fórum
    Lakossági fórum a helyi cselekvési tervről
    Részvételi fórum a közösségi terek használatáról
    Párbeszédkör a település közös ügyeiről
    Részvételi fórum a közösségi programokról
    Részvételi fórum a projekt eredményeiről
  `),
  openings: lines(`
    A részvételi fórumot {hol} tartották meg, a lakosság köréből {fo} jelent meg.
    A fórum {nom} köszöntőjével kezdődött, a jelenlévők száma {fo} volt.
    A lakossági fórumon {fo} vett részt, a beszélgetés vezetésében módszertani segítséget nyújtottunk.
    A fórum céljának ismertetése után {fo} tett fel kérdéseket és javaslatokat.
    A fórumra a meghívók minden háztartásba eljutottak; az eseményen {fo} vett részt.
  `),
  middles: lines(`
    A legtöbb hozzászólás a közösségi terek nyitvatartásáról és a programok összehangolásáról szólt.
    A lakosok beszámolót hallhattak a projekt eddigi eredményeiről, majd kiscsoportokban fogalmazták meg javaslataikat.
    A felvetések egy részére az önkormányzat képviselői azonnal válaszoltak, a többi írásos választ kap.
    A vita során két javaslat kapott széles támogatást: a közösségi kert létrehozása és a helyi lap megújítása.
    A hozzászólók a helyi hagyományokra épülő rendezvények folytatását és a fiatalok bevonását sürgették.
    A fórum résztvevői szavazással döntöttek arról, mely közösségi akciók valósuljanak meg elsőként.
    A beszélgetés a közlekedés, a közbiztonság és a közterületek gondozásának kérdéseire is kiterjedt.
  `),
  closings: lines(`
    A fórumról jegyzőkönyv, fénykép és jelenléti ív készült.
    A javaslatok összegzését {ido} közzéteszik.
    A fórum végén többen jelezték, hogy csatlakoznak a szervezőkhöz.
    A felvetésekre adott válaszok a települési honlapon is olvashatók lesznek.
    A jelenlévők a folytatás időpontjáról is megállapodtak.
    A fórumon {csoport} vendégül látta a résztvevőket.
  `),
  results: lines(`
    A fórumon {n} javaslat kapott többségi támogatást.
    A lakosok megerősítették a helyi cselekvési terv irányait.
    A felvetések megválaszolására az önkormányzat határidőt vállalt.
    A fórum résztvevői közül {n} fő csatlakozott a tervezőcsoporthoz.
  `),
  steps: lines(`
    A fórum jegyzőkönyvének bekérése
    A felvetésekre adott válaszok közzétételének ellenőrzése
    A következő részvételi fórum időpontjának egyeztetése
    A fórumon elfogadott javaslatok beépítése a cselekvési tervbe
  `),
};
