import { lines, type OccasionText } from './template.ts';

const writing: OccasionText = {
  titles: lines(`
    A havi szakmai beszámoló készítése
    Helyzetkép írása
    Adatszolgáltatás a hálózati központ részére
    Jó gyakorlat adatlapjának kidolgozása
    Az éves értékelés készítése
    Képzési segédanyag összeállítása
  `),
  titlesBelongTo: 'openings',
  openings: lines(`
    {honap} havi szakmai beszámoló településenkénti összefoglalóit készítettük el.
    A települési helyzetkép szövegén dolgoztunk, a statisztikai adatok és a helyi beszélgetések tapasztalatai alapján.
    A hálózati központ által kért adatszolgáltatás táblázatait töltöttük ki.
    A jó gyakorlat leírásához szükséges beszélgetések és fényképek feldolgozásával foglalkoztunk.
    Az éves értékelés előkészítéséhez a korábbi helyzetkép adatait vetettük össze a mostani állapottal.
    A következő képzési alkalom segédanyagát állítottuk össze, {n} gyakorlati feladattal.
  `),
  middles: lines(`
    A tervezetet szakmai egyeztetésre megküldtük az iroda munkatársainak.
    Az adatok forrását és időpontját minden táblázatban feltüntettük.
    A szövegben a lakosság és a helyi szervezetek véleménye is hangsúlyt kapott.
    A kérdéses részeket külön jegyzékben gyűjtöttük össze, tisztázásukra {ido} kerül sor.
    A nyilvános szövegből a személyekre utaló részleteket elhagytuk.
    Az anyagot {n} táblázattal és rövid módszertani megjegyzésekkel egészítettük ki.
    A hiányzó adatokat a települések önkormányzatától kértük meg.
    A terjedelmet csökkentettük, a fontosabb megállapítások az összefoglalóba kerültek.
  `),
  closings: lines(`
    Az elkészült részeket a közös mappában helyeztük el.
    A hátralévő részeket {ido} készítjük el.
    Az irodavezető az anyagot áttekintette, észrevételeit átvezettük.
    A végleges változat aláírás után kerül megküldésre.
    A javításokat a következő irodai megbeszélésen ismertetjük.
    A munka {ido} befejeződik.
    Az eddig elkészült terjedelem {m} oldal.
  `),
  results: lines(`
    Az anyag megküldésre kész.
    A tervezet elkészült.
    A hiányzó adatok jegyzéke elkészült.
    A tervezet észrevételezésre alkalmas.
  `),
  steps: lines(`
    A tervezet véglegesítése
    A hiányzó adatok bekérése
    Az elkészült anyag megküldése
    A beérkezett észrevételek átvezetése
  `),
};

const keeping: OccasionText = {
  titles: lines(`
    A munkanapló és az útnyilvántartás egyeztetése
    Jelenléti ívek és fényképek rendezése
    Iratrendezés és iktatás
    Szervezetek és közösségek adatainak frissítése
    A kiküldetések elszámolása
  `),
  titlesBelongTo: 'openings',
  openings: lines(`
    {honap} havi munkanapló tételeit egyeztettük az útnyilvántartással és a jelenléti ívekkel.
    Az események igazoló dokumentumait rendeztük, {m} fényképet láttunk el helyszínnel és dátummal.
    A beérkezett és az elküldött iratok iktatását végeztük el, az iktatott tételek száma {m}.
    A nyilvántartásban {m} szervezet és közösség adatait ellenőriztük és frissítettük.
    {honap} havi kiküldetési rendelvényeket számoltuk el, az útvonalakat a tevékenységekkel vetettük össze.
  `),
  middles: lines(`
    A rendezés során {n} hiányzó jelenléti ív pótlását kértük a szervezőktől.
    Az eltéréseket kijavítottuk, a hiányzó időpontokat a naptár alapján pótoltuk.
    A kérdéses tételeket külön jegyzékben gyűjtöttük össze, tisztázásukra {ido} kerül sor.
    A hozzájáruló nyilatkozatokat és a képek felhasználhatóságát is ellenőriztük.
    Az iratokat településenként, azon belül időrendben helyeztük el.
    A kétszer rögzített tételeket megszüntettük, a megváltozott elérhetőségeket átvezettük.
    Összesen {n} tételnél volt szükség javításra.
  `),
  closings: lines(`
    A hiányzó dokumentumokat {ido} pótoljuk.
    A javításokat a következő irodai megbeszélésen ismertetjük.
    Az irodavezető a nyilvántartást áttekintette.
    A lezárt tételek aláírás után kerülnek az irattárba.
    A munka {ido} befejeződik.
    A mentorokat a pótlandó tételekről külön tájékoztattuk.
  `),
  results: lines(`
    A nyilvántartás adatai naprakészek.
    A hiányok jegyzéke elkészült.
    {honap} havi tételek egyeztetése megtörtént.
    Az iratok rendezése befejeződött.
  `),
  steps: lines(`
    A hiányzó igazoló dokumentumok bekérése
    A hiányzó adatok pótlása
    Az elszámolás lezárása
  `),
};

const preparing: OccasionText = {
  titles: lines(`
    Látogatások előkészítése
    Levelezés a mentorált településekkel
    Rendezvény előkészítése
    A kiszállási ütemterv összeállítása
  `),
  titlesBelongTo: 'openings',
  openings: lines(`
    A következő hét látogatásaihoz állítottuk össze a háttéranyagokat.
    A beérkezett levelekre válaszoltunk, {m} megkeresést intéztünk el.
    A következő rendezvény meghívóját, jelenléti ívét és programját készítettük elő.
    A következő időszak kiszállási ütemtervét állítottuk össze, {m} tervezett alkalommal.
  `),
  middles: lines(`
    A települések által megküldött programterveket beépítettük az iroda naptárába.
    A látogatások időpontját {n} település kérésére módosítottuk.
    A nyitott feladatokat településenként kigyűjtöttük, hogy a találkozókon sor kerüljön rájuk.
    A szomszédos települések találkozóit egy napra szerveztük.
    A szükséges módszertani kiadványokból {m} példányt készítettünk elő.
    A helyszínekkel telefonon is egyeztettünk a termekről és a kezdési időpontokról.
    Az időpontokat összehangoltuk az iroda többi munkatársának programjával.
  `),
  closings: lines(`
    A visszajelzések {ido} várhatók.
    Az egyeztetett időpontokat az iroda naptárában rögzítettük.
    A hiányzó válaszokat {ido} kérjük meg.
    A meghívottak értesítése megkezdődött.
    A változásokról a települések kapcsolattartóit értesítettük.
    Az előkészített anyagokat a közös mappában helyeztük el.
  `),
  results: lines(`
    A következő hét látogatásainak előkészítése befejeződött.
    Az érdemi választ igénylő megkeresések lezárultak.
    A programok időpontja ismert.
    A kiszállási ütemterv elkészült.
  `),
  steps: lines(`
    A visszajelzések összegyűjtése
    A meghívók megküldése
    Az elmaradt válaszok pótlása
  `),
};

/** Work at the desk: writing, keeping the books, preparing. */
export const deskWork: readonly OccasionText[] = [writing, writing, keeping, preparing];
