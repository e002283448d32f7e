import { formatNumber } from '../../shared/lib/numbers.ts';

export const officeTexts = {
  title: 'Iroda és beállítások',
  tabs: {
    iroda: 'Az iroda adatai',
    program: 'Program',
    kepek: 'Társfinanszírozás képei',
    mentes: 'Adatok mentése',
    nevjegy: 'Névjegy, források',
  },
  pictures: {
    intro:
      'Az arculati kézikönyv szerinti képek a dokumentumok első oldalának tetején állnak. Amíg nincs kép, a program beállításainál megadott szöveg áll a helyükön.',
    add: 'Kép hozzáadása',
    remove: 'Eltávolítás',
    empty: 'Még nincs kép megadva.',
    alt: 'Helyettesítő szöveg',
    altHelp: 'Azoknak, akik a képet nem látják, például: Az Európai Unió zászlaja, Európai Szociális Alap.',
    unreadable: 'Ez a fájl nem olvasható képként. Kérjük, PNG vagy JPEG képet válasszon.',
    heightMm: 'Magasság (mm)',
  },
  save: {
    intro:
      'Az iroda összes adata egyetlen fájlba menthető: minden nyilvántartás, a módosítások előzményei, a csatolt dokumentumok és képek. Ezzel a fájllal csatlakozhat egy munkatárs, és ebből állítható helyre minden, ha a számítógéppel baj történik. A fájl személyes adatokat is tartalmaz: csak biztonságos helyre mentse.',
    browser:
      'A program most böngészőben fut: kipróbálásra való, mert a böngésző adatainak törlésével az iroda adatai is elvesznek. Kérjük, rendszeresen mentse az adatokat fájlba.',
    button: 'Minden adat mentése fájlba',
    busy: 'Az adatfájl készül…',
    saved: (name: string) => `Az adatok mentése megtörtént: ${name}`,
    attached: (count: number) => `(${formatNumber(count)} csatolt fájllal)`,
    missing: (count: number) =>
      `${formatNumber(count)} csatolt fájl nincs meg ezen a számítógépen, ezért a mentésbe sem került be.`,
    left: (count: number) =>
      `${formatNumber(count)} régebbi csatolt fájl már nem fért a mentésbe: ezek csak ezen a számítógépen vannak meg.`,
    failed: 'Az adatfájl nem készült el. Kérjük, próbálja újra.',
    cancel: 'Mégse',
    name: (office: string, date: string) => `${office} – minden adat, ${date}`,
    workplaces: 'Számítógépek',
    thisOne: 'ez a számítógép',
    counts: 'A fájlba kerülő adatok',
  },
  about: {
    version: 'Változat',
    host: { electron: 'asztali alkalmazás', browser: 'böngészőben futó változat' },
    hostLabel: 'Futtatás módja',
    sources: 'Források',
    trial: 'Kipróbálás',
    trialText:
      'A mintairoda kitalált adatokkal mutatja be a programot. Az iroda adatai közben változatlanul megmaradnak; a „Kilépés a mintából” gombbal lehet visszatérni hozzájuk.',
    openSample: 'Mintairoda megnyitása',
    openingSample: 'A mintairoda összeállítása folyamatban. Ez néhány másodpercig tart.',
    sampleFailed:
      'A mintairodát nem sikerült létrehozni. Kérjük, ellenőrizze, van-e szabad hely a lemezen, majd próbálja újra.',
    gazetteerDate: (date: string) => `A helységnévtár állapota: ${date}`,
  },
} as const;
