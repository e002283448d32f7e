import { lines, type OccasionText } from './template.ts';

/** Occasions whose contents come from their topic: only beginning and end are told here. */
const ofTopic = { titles: [], middles: [], results: [], steps: [] } as const;

const afterTalks = lines(`
  A megbeszélésről rövid emlékeztető készült.
  A következő találkozó időpontját {ido} egyeztetjük.
  A felvetett kérdésekre {ido} visszatérünk.
  A helyiek részéről felmerült az igény a további rendszeres segítségre.
  Az elhangzottakat {csoport} vezetőjével is megosztottuk.
  A beszélgetés végén áttekintettük a következő hetek programjait is.
  A hiányzó adatokat {ido} pótolják.
  Külön kitértünk arra, milyen segítséget várnak a mentorirodától.
  A közösségi programok szervezése továbbra is kevés emberre hárul, ezért a feladatok megosztása sürgető.
  Az elhangzott javaslatokat írásban is megküldjük.
  A korábbi megállapodások közül {n} már teljesült.
  A programok időpontját a szomszédos települések rendezvényeihez igazítják.
  Megbeszéltük azt is, kik képviselik a települést a következő szakmai napon.
  A kezdeményezéshez {csoport} is csatlakozni kíván.
  A felmerült nehézségek többsége jobb tájékoztatással megelőzhető.
  Az egyeztetés jó hangulatban, a közös célok mentén zajlott.
`);

/** What can be told of the end of any gathering. */
export const afterGatherings = lines(`
  A résztvevők a végén értékelő körben mondták el tapasztalataikat.
  A találkozóról fényképek és jelenléti ív készült.
  A jelenlévők {n} új javaslatot fogalmaztak meg.
  A találkozó után többen is jelezték, hogy szívesen vállalnak feladatot.
  A felvetések összegzése {ido} elkészül.
  Az elhangzottakat csomagolópapíron, mindenki számára láthatóan rögzítettük.
  A résztvevők egyharmada most először vett részt hasonló alkalmon.
  A folytatást a résztvevők {ido} látnák szívesen.
  A beszélgetéshez {csoport} is meghívást kapott.
  A résztvevők között minden korosztály képviseltette magát.
`);

export const visit: OccasionText = {
  ...ofTopic,
  openings: lines(`
    A látogatás során {ins} áttekintettük a közösségi élet legutóbbi fejleményeit.
    Előre egyeztetett látogatáson {hol} találkoztunk {ins}.
    A helyszíni látogatás első részében {hol} beszélgettünk {ins}, majd bejártuk a programok helyszíneit.
    A látogatás célja az volt, hogy {ins} közösen értékeljük az elmúlt hetek eseményeit.
    A megbeszélésre {hol} került sor {ins}, később {csoport} tagjai is csatlakoztak.
    A települési látogatás alkalmával {ins}, valamint {csoport} tagjaival is beszélgettünk.
    Helyszíni bejárást tartottunk {ins}; megtekintettük a rendezvényekhez használt helyiségeket és a közterületeket.
    A látogatásra {nom} kezdeményezésére került sor, a megbeszélést {hol} tartottuk.
    Rendszeres havi látogatásunkon {ins} beszéltük meg az időszerű teendőket.
    A látogatás során részt vettünk {csoport} foglalkozásán, ezt követően {ins} egyeztettünk.
    Látogatásunkat {hol} kezdtük, ahol {ins} vettük számba az előző találkozó óta történteket.
    A helyszínen {ins} néztük végig a közösségi programok előkészületeit.
    A településre {csoport} meghívására érkeztünk, a szakmai egyeztetést {ins} folytattuk le.
  `),
  closings: [
    ...afterTalks,
    ...lines(`
      A látogatás végén átadtuk a kért módszertani kiadványt.
      A látogatás lehetőséget adott arra is, hogy megismerjük {csoport} munkáját.
      A látogatás végén megtekintettük a közösségi programok céljára felajánlott helyiséget.
    `),
  ],
};

export const consultation: OccasionText = {
  ...ofTopic,
  openings: lines(`
    Személyes tanácsadást tartottunk {hol} {nom} részére.
    A tanácsadást {nom} kérte, a megbeszélésre {hol} került sor.
    A személyes konzultáción {ins} vettük sorra a felmerült kérdéseket.
    A tanácsadás keretében {ins} áttekintettük a korábbi megállapodások teljesülését.
    Az egyeztetést {hol} tartottuk {ins}, előre megküldött kérdések alapján.
    Szakmai tanácsot adtunk a felmerült kérdésekben, a megbeszélést {ins} folytattuk.
    A konzultációra az előző látogatáson felmerült kérdések miatt volt szükség, a megbeszélésen {nom} vett részt.
    A tanácsadáson {ins} a folyamat következő szakaszának szakmai kérdéseit beszéltük meg.
    A személyes tanácsadás {nom} kérdéseire épült, a válaszokhoz módszertani segédanyagot is átadtunk.
    Az előre egyeztetett tanácsadáson {ins} két kérdéskört vettünk sorra.
  `),
  closings: afterTalks,
};

export const byPhone: OccasionText = {
  ...ofTopic,
  openings: lines(`
    Telefonon egyeztettünk {ins} az időszerű teendőkről.
    A telefonos megbeszélést {nom} kezdeményezte.
    Telefonos konzultáció keretében tisztáztuk {ins} a korábbi levelezésben felmerült kérdéseket.
    Telefonon kértünk tájékoztatást az előkészületekről, a beszélgetést {ins} folytattuk.
    A személyes találkozó előtt telefonon egyeztettünk {ins}.
  `),
  closings: afterTalks,
};

export const byScreen: OccasionText = {
  ...ofTopic,
  openings: lines(`
    Online megbeszélést tartottunk {ins}.
    Az online konzultáción közösen szerkesztett dokumentum alapján haladtunk végig a kérdéseken {ins}.
    Az online egyeztetésre {nom} kérésére került sor.
    Képernyőmegosztással, online tekintettük át {ins} az elkészült anyagokat.
  `),
  closings: afterTalks,
};

const afterLetters = lines(`
  A kért mintákat mellékletként megküldtük.
  A válaszhoz módszertani segédanyagot is csatoltunk.
  A levélváltás eredményét a következő személyes találkozón áttekintjük.
  A hiányzó adatokat {ido} pótolják.
  A felvetett kérdésekre {ido} visszatérünk.
  A levelezésről az iroda többi munkatársát is tájékoztattuk.
  A javaslatokat a helyi partnerek {ido} véleményezik.
  A további részletekről telefonon egyeztetünk.
`);

export const byMail: OccasionText = {
  ...ofTopic,
  openings: lines(`
    A levélben küldött kérdésekre részletes választ adtunk; a megkeresés {nom} részéről érkezett.
    E-mailben egyeztettünk {ins} a további lépésekről.
    Az elküldött anyaghoz írásban fűztünk észrevételeket, majd {ins} több levélváltásban pontosítottuk a részleteket.
    Írásbeli szakmai tanácsot adtunk {nom} kérésére.
  `),
  closings: afterLetters,
};

export const conversation: OccasionText = {
  ...ofTopic,
  openings: lines(`
    A közösségi beszélgetést {hol} tartottuk, a találkozón {fo} vett részt.
    Az interjúk tapasztalatait közösségi beszélgetésen osztottuk meg a lakosokkal; a meghívást {fo} fogadta el.
    A beszélgetésre az interjúalanyok mellett szomszédaik és ismerőseik is eljöttek, összesen {fo}.
    A kötetlen hangulatú beszélgetést {nom} közreműködésével vezettük, {fo} jelenlétében.
    A közösségi beszélgetés második alkalmán {fo} vitatta meg az összegyűjtött ötleteket.
    A beszélgetés házigazdája {csoport} volt, a körben {fo} foglalt helyet.
    Közösségi beszélgetésre hívtuk a településrész lakóit; {fo} jelent meg.
  `),
  closings: afterGatherings,
  results: lines(`
    A beszélgetésen {n} kezdeményezés kapott gazdát a résztvevők közül.
    Az összegyűjtött javaslatok bekerülnek a helyi cselekvési terv előkészítő anyagába.
    A résztvevők közül {n} fő vállalta, hogy a következő alkalomra újabb meghívottakat hoz.
    A lakosok rangsorolták a legfontosabb közös ügyeket.
    Megállapodás született a beszélgetések folytatásáról.
  `),
  steps: lines(`
    A közösségi beszélgetés összefoglalójának elkészítése
    A következő közösségi beszélgetés meghívójának összeállítása
    A vállalt feladatok felelőseinek megkeresése
    A beszélgetésen rangsorolt ügyek továbbítása az önkormányzatnak
  `),
};

export const workshop: OccasionText = {
  ...ofTopic,
  openings: lines(`
    A műhelymunkán {fo} vett részt, a feladatokon három kiscsoportban dolgoztunk.
    Műhelymunkát vezettünk {hol}, amelyen {fo} dolgozott együtt.
    A műhelymunka {nom} közreműködésével zajlott, összesen {fo} részvételével.
    A műhelymunka bevezetőjében ismertettük a módszert, majd {fo} kiscsoportokban dolgozta fel a témát.
    A műhelymunkára {csoport} képviselői is meghívást kaptak; jelen volt {fo}.
  `),
  closings: afterGatherings,
};
