export const officeTexts = {
  title: 'Iroda és beállítások',
  tabs: {
    iroda: 'Az iroda adatai',
    program: 'Program',
    kepek: 'Társfinanszírozás képei',
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
