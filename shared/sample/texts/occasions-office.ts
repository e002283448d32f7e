import { lines, type OccasionText } from './template.ts';

export const officeMeeting: OccasionText = {
  titles: lines(`
    Heti irodai megbeszélés
    Irodai megbeszélés a havi ütemtervről
    Irodai megbeszélés a beszámoló előkészítéséről
    Irodai megbeszélés a szakmai nap szervezéséről
  `),
  openings: lines(`
    A heti megbeszélésen a mentorok beszámoltak az elmúlt hét látogatásairól és a nyitott feladatokról.
    Az irodai megbeszélés első napirendi pontja a következő hét kiszállási ütemterve volt.
    A megbeszélésen áttekintettük a határidős feladatokat és a konzorciumok előrehaladását.
    A heti megbeszélést a lejárt határidejű feladatok áttekintésével kezdtük.
    Az irodai megbeszélésen a települések eseményeit mentoronként vettük sorra.
  `),
  middles: lines(`
    A közös látogatások időpontját összehangoltuk, a gépkocsihasználatot egyeztettük.
    Megbeszéltük {honap} havi munkanapló és útnyilvántartás leadásának rendjét.
    A hálózati központból érkezett kérdőív kitöltésének felelőseit és határidejét rögzítettük.
    Egy-egy nehezebb településen tapasztalt elakadást közösen elemeztünk, és módszertani javaslatokat gyűjtöttünk.
    A szervezetek és közösségek nyilvántartását ellenőriztük, {n} adatlap kiegészítésre szorul.
    A soron következő részvételi fórumok és közösségi akciók segítését felosztottuk egymás között.
    Áttekintettük az indikátorok állását, és megjelöltük azokat a településeket, ahol hiányoznak az igazoló dokumentumok.
    A jó gyakorlatok gyűjtésének állását néztük át, {n} új leírás van előkészítés alatt.
  `),
  closings: lines(`
    A megbeszélésről emlékeztető készült.
    A feladatok felelőseit és határidejét a nyilvántartásban rögzítettük.
    A következő megbeszélés napirendjét előre egyeztettük.
    A hiányzó adatokat {ido} pótoljuk.
    A megbeszélés végén az iroda havi ütemtervét is pontosítottuk.
    A felmerült kérdéseket továbbítjuk a szakmai vezetésnek.
  `),
  results: lines(`
    A következő hét kiszállási ütemterve elkészült.
    A határidős feladatok felelősei ismertek.
    {n} lejárt határidejű feladat került rendezésre.
    Az iroda havi ütemterve elkészült.
  `),
  steps: lines(`
    Az irodai megbeszélés emlékeztetőjének elkészítése
    A hiányos adatlapok kiegészítése
    A kiszállási ütemterv megküldése
  `),
};

export const handover: OccasionText = {
  titles: lines(`
    Mentorváltás: átadás-átvétel
  `),
  openings: lines(`
    A mentorváltás miatt sor került a települések, a nyitott ügyek és az iratok átadására.
  `),
  middles: lines(`
    Településenként áttekintettük a folyamatban lévő feladatokat, a határidőket, a kapcsolattartókat és a korábbi vállalásokat.
  `),
  closings: lines(`
    Az átadás-átvételről jegyzőkönyv készült, a kapcsolattartók tájékoztatása megkezdődött.
  `),
  results: lines(`
    Az átadás-átvétel hiánytalanul megtörtént.
  `),
  steps: lines(`
    A kapcsolattartók tájékoztatása a mentorváltásról
  `),
};

export const networkMeeting: OccasionText = {
  titles: lines(`
    Országos hálózati értekezlet
    Hálózati értekezlet a mentorirodák munkájáról
    Hálózati értekezlet a beszámolási időszak feladatairól
    Regionális hálózati egyeztetés
  `),
  openings: lines(`
    A hálózati értekezleten a megyei mentorirodák képviselői beszámoltak az időszak eredményeiről.
    Az országos értekezleten a szakmai vezetés ismertette a következő időszak feladatait.
    A hálózati értekezlet délelőttjén szakmai előadások hangzottak el, délután munkacsoportokban dolgoztunk.
  `),
  middles: lines(`
    A munkacsoportokban a helyzetfeltárások tapasztalatait és a mentorálási folyamat minőségbiztosítását tárgyaltuk.
    Szó volt a beszámolók egységes tartalmáról, az indikátorok számításáról és az igazoló dokumentumok köréről.
    A megyék közötti tapasztalatcsere középpontjában a helyi cselekvési tervek véleményezése állt.
    Az OVIMOR használatával kapcsolatos kérdéseket és {honap} hónapban esedékes adatszolgáltatást tekintettük át.
    A társadalmiasított működés modelljeit és az intézményi önkéntesség tapasztalatait dolgoztuk fel.
  `),
  closings: lines(`
    Az elhangzottakról a többi munkatársat irodai megbeszélésen tájékoztatjuk.
    Az előadások anyagát a központ elektronikusan megküldi.
    A feladatok határidejét az iroda ütemtervében rögzítettük.
    Az értekezlet lehetőséget adott a jó gyakorlatok cseréjére is.
  `),
  results: lines(`
    A következő időszak feladatai és határidői ismertek.
    A beszámolók tartalmi követelményei egyértelművé váltak.
    Kapcsolat létesült {n} megye mentorirodájával közös program szervezésére.
  `),
  steps: lines(`
    Az értekezleten elhangzottak ismertetése az irodában
    A kért adatszolgáltatás előkészítése
  `),
};

export const conference: OccasionText = {
  titles: lines(`
    Közösségfejlesztési konferencia
    Országos közművelődési konferencia
    Konferencia a helyi identitás erősítéséről
  `),
  openings: lines(`
    A konferencián az ország minden részéből érkeztek közművelődési és közösségfejlesztő szakemberek.
    Előadóként és résztvevőként vettünk részt a konferencián.
    A konferencia a közösségfejlesztés hazai eredményeit és módszereit mutatta be.
  `),
  middles: lines(`
    A plenáris előadások a részvétel és az önkéntesség szerepéről szóltak, a szekciókban helyi tapasztalatok hangzottak el.
    A szekcióülésen a megye településein szerzett tapasztalatainkról számoltunk be, az érdeklődők a közösségi tervezésről kérdeztek a legtöbbet.
    Az előadások közül a könyvtárak és múzeumok közösségi szerepéről szóló beszámolók bizonyultak a leghasznosabbnak.
  `),
  closings: lines(`
    A konferencián szerzett ismereteket a mentorált településeken is hasznosítjuk.
    Az előadások anyagát az iroda könyvtárában helyeztük el.
    A szünetekben több új szakmai kapcsolat jött létre.
  `),
  results: lines(`
    {n} új jó gyakorlat leírását kaptuk meg.
    Szakmai kapcsolat létesült más megyék intézményeivel.
  `),
  steps: lines(`
    A konferencia tapasztalatainak összefoglalása
  `),
};

export const absenceTitles = {
  holiday: 'Szabadság',
  sick: 'Betegszabadság',
  training: 'Tanulmányi szabadság',
} as const;
