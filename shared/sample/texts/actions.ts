import { lines, type OccasionText } from './template.ts';

/** A community action with the months (1–12) it is usual in. */
export interface ActionText {
  readonly title: string;
  readonly months: readonly number[];
  /** What happened, in two tellings. */
  readonly middles: readonly [string, string];
}

const anyMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The titles follow the list of action types of the project's own calls. */
export const actions: readonly ActionText[] = [
  {
    title: 'Közösségi akció: faültetés',
    months: [3, 4, 10, 11],
    middles: [
      'A résztvevők közösen választották ki a facsemeték helyét, a gondozást utcánként egy-egy család vállalta.',
      'Az ültetéshez a szerszámokat a lakosok hozták, a csemetéket egy helyi vállalkozó ajánlotta fel.',
    ],
  },
  {
    title: 'Közösségi akció: tavaszi közterület-szépítés',
    months: [3, 4, 5],
    middles: [
      'A közterek megtisztítása mellett a padok festésére és a virágágyások beültetésére is sor került.',
      'Az akció során a településrészek lakói saját utcájuk rendbetételét vállalták, a hulladék elszállítását az önkormányzat végezte.',
    ],
  },
  {
    title: 'Közösségi akció: helytörténeti séta',
    months: [4, 5, 6, 9, 10],
    middles: [
      'A séta állomásain idősebb lakosok idézték fel az épületekhez és utcákhoz kötődő történeteket.',
      'Az útvonalat a helytörténeti gyűjtés eredményei alapján állították össze, a történeteket a fiatalok rögzítették.',
    ],
  },
  {
    title: 'Közösségi akció: közösségi kiállítás',
    months: anyMonth,
    middles: [
      'A kiállítás tárgyait és fényképeit a lakosok kölcsönözték, minden tárgyhoz rövid történet is tartozott.',
      'A tárlat berendezése közös munkával készült el, a látogatókat a tárgyak tulajdonosai vezették körbe.',
    ],
  },
  {
    title: 'Közösségi akció: közösségek szomszédolása',
    months: anyMonth,
    middles: [
      'A szomszédolás keretében két közösség látogatta meg egymást, bemutatták működésüket, és közös terveket fogalmaztak meg.',
      'A vendégeket helyi ételekkel és rövid műsorral fogadták, majd a közösségek vezetői tapasztalatot cseréltek.',
    ],
  },
  {
    title: 'Közösségi akció: receptgyűjtés és közös főzés',
    months: [5, 6, 7, 8, 9],
    middles: [
      'A közös főzés alkalmával a helyi receptek gyűjtése is megkezdődött, az ételek történetét a készítők mesélték el.',
      'Az ételeket régi családi receptek alapján készítették, a receptekből füzet készül.',
    ],
  },
  {
    title: 'Közösségi akció: a tankatalógus bemutatója',
    months: [1, 2, 3, 9, 10, 11],
    middles: [
      'A lakosok felajánlották, mit tudnak megtanítani másoknak, és megjelölték, mit tanulnának szívesen; több pár már a helyszínen egymásra talált.',
      'A tankatalógusban kézműves ismeretek, nyelvtudás és számítógépes alapismeretek is szerepelnek.',
    ],
  },
  {
    title: 'Közösségi akció: helyi naptár készítése',
    months: [9, 10, 11],
    middles: [
      'A naptár képeit a lakosok által beküldött fényképek közül közösen választották ki.',
      'A naptárba a települési rendezvények és a közösségek évfordulói is bekerülnek.',
    ],
  },
  {
    title: 'Közösségi akció: adventi készülődés',
    months: [11, 12],
    middles: [
      'A közös koszorúkötés és mézeskalácssütés mellett a betlehem felállítására is sor került.',
      'Az adventi készülődés során a nemzedékek együtt dolgoztak, az elkészült díszek a közösségi térbe kerültek.',
    ],
  },
  {
    title: 'Közösségi akció: farsangi összejövetel',
    months: [1, 2],
    middles: [
      'A farsangi összejövetelen a helyi jelmezes szokásokat elevenítették fel, a fánksütést a nyugdíjasok vezették.',
      'A program helyi szokásokra épült, a maskarákat a résztvevők közösen készítették el.',
    ],
  },
  {
    title: 'Közösségi akció: játszótér felújítása',
    months: [4, 5, 6, 8, 9],
    middles: [
      'A játékok csiszolását és festését szülők végezték, a gyerekek a kerítés díszítésében vettek részt.',
      'Az anyagköltséget az önkormányzat biztosította, a munkát a szülők közössége szervezte meg.',
    ],
  },
  {
    title: 'Közösségi akció: kerekasztal-beszélgetés a helyi értékekről',
    months: anyMonth,
    middles: [
      'A kerekasztal résztvevői a települési értéktárba javasolt elemeket mutatták be, majd a hallgatóság is kiegészítette a listát.',
      'A beszélgetés a helyi mesterségekről és azok továbbadásának lehetőségeiről szólt.',
    ],
  },
  {
    title: 'Közösségi akció: fotópályázat és közös fotóséta',
    months: [4, 5, 6, 7, 8, 9],
    middles: [
      'A fotóséta résztvevői a település kevéssé ismert részleteit örökítették meg, a képekből vándorkiállítás készül.',
      'A beérkezett képeket a lakosok szavazata alapján díjazzák.',
    ],
  },
];

export const action: OccasionText = {
  titles: [],
  openings: lines(`
    A közösségi akcióban {fo} vett részt.
    Az akciót {nom} és a helyi önkéntesek közösen szervezték, a résztvevők száma {fo} volt.
    A negyedéves vállalás szerinti közösségi akción {fo} jelent meg.
    A közösségi akció {nom} részvételével valósult meg, összesen {fo} kapcsolódott be.
    Az akció kezdeményezője {csoport} volt, a felhívásra {fo} érkezett.
    A közösségi akció gyülekezője {hol} volt, {fo} tartott a szervezőkkel.
  `),
  middles: [],
  closings: lines(`
    A programról fényképek és jelenléti ív készült.
    A szervezők a program végén rövid értékelést tartottak.
    A lebonyolításban {n} önkéntes segített.
    A résztvevők a folytatást is kérték.
    Az eseményről a helyi lap és a települési honlap is hírt ad.
    A program helyi vállalkozók felajánlásaival valósult meg.
    A látogatók között a szomszédos településekről érkezők is voltak.
    Az előkészítésben {csoport} tagjai vállalták a legtöbb feladatot.
    Az akció előkészítését a mentoriroda módszertani tanácsokkal segítette.
  `),
  results: lines(`
    Az akció új résztvevőket is megmozgatott.
    A következő akció szervezésére {n} lakos jelentkezett.
    Az akció a helyi cselekvési tervben vállalt módon megvalósult.
    A szervezők megállapodtak a folytatásról.
    Az akció erősítette a közösségek közötti kapcsolatokat.
  `),
  steps: lines(`
    Az akció fényképeinek és jelenléti ívének bekérése
    A következő negyedév közösségi akciójának előkészítése
    Az akció rövid leírásának elkészítése a honlapra
    Köszönőlevél küldése az akció támogatóinak
  `),
};
