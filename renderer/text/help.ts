/** Keys and what they do, by where they work; the handbook repeats this list. */
export const helpText = {
  title: 'Billentyűparancsok',
  close: 'Bezárás',
  groups: [
    {
      title: 'Mindenhol',
      keys: [
        ['Ctrl+K', 'Keresés a lapok és a tételek között'],
        ['F2', 'Új tevékenység rögzítése; ha az űrlap már nyitva van, ugrás az elejére'],
        ['F1 vagy ?', 'Ez a súgó'],
        [
          'Ctrl+Z',
          'A legutóbbi saját mentés visszavonása, többször egymás után is; ha a mezőbe már írt, a beírt szöveg visszavonása',
        ],
        ['Ctrl+Shift+Z vagy Ctrl+Y', 'Mégis: a legutóbb visszavont művelet ismételt végrehajtása'],
        ['Tab, Shift+Tab', 'Lépés a következő, illetve az előző mezőre vagy gombra'],
      ],
    },
    {
      title: 'Listában',
      keys: [
        ['↑ ↓', 'Mozgás a sorok között'],
        ['Page Up, Page Down, Home, End', 'Lapozás; az első, illetve az utolsó sor'],
        ['Enter', 'A kijelölt tétel megnyitása'],
        ['N', 'Új tétel felvétele'],
        ['/', 'Ugrás a szűrőmezőbe; onnan Enter vagy ↓ visz vissza a listára'],
      ],
    },
    {
      title: 'Adatlapon',
      keys: [
        ['E', 'Szerkesztés'],
        ['Delete', 'Törlés (rákérdezés után)'],
        ['Esc', 'Vissza a listára'],
      ],
    },
    {
      title: 'Előzményeknél',
      keys: [
        ['↑ ↓', 'Mozgás a bejegyzések között'],
        ['Enter', 'Részletek; egy tétel előzményeinél visszaállítás a kijelölt állapotra'],
        ['V', 'A kijelölt saját művelet visszavonása'],
        ['Esc', 'Vissza'],
      ],
    },
    {
      title: 'Adatfájl átvételénél',
      keys: [
        ['Ctrl+O', 'Adatfájl megnyitása'],
        ['↑ ↓', 'Mozgás a fájl tételei között'],
        ['Enter', 'Csoport vagy tétel részletei'],
        ['Szóköz', 'A tétel vagy az egész csoport kijelölése, illetve a kijelölés megszüntetése'],
        ['Ctrl+Enter', 'Átvétel'],
      ],
    },
    {
      title: 'Ütközéseknél',
      keys: [
        ['↑ ↓', 'Mozgás az ütközések között'],
        ['← → vagy 1–9', 'Válasz kijelölése'],
        ['Enter', 'Döntés a kijelölt válasz szerint'],
        ['H', 'A hasonló ütközésekről is ugyanígy'],
      ],
    },
    {
      title: 'Kettőzéseknél',
      keys: [
        ['↑ ↓', 'Mozgás a párok között'],
        ['Enter', 'A pár összehasonlítása; ott Ctrl+Enter von össze'],
        ['N', 'Nem ugyanaz'],
        ['K', 'Később'],
      ],
    },
    {
      title: 'Űrlapon',
      keys: [
        ['Ctrl+Enter vagy Ctrl+S', 'Mentés'],
        ['Ctrl+Shift+Enter', 'Mentés és új: új tételnél mentés után üres űrlap következik'],
        ['Esc', 'Kilépés az űrlapból; módosítás esetén rákérdezéssel'],
        ['Dátum mezőben', 'ma, tegnap, hétfő, 5, 4.5 és 0405 is beírható; ↑ ↓ egy nappal lép'],
        ['Időpont mezőben', '9, 930, 9.30 és fél 10 is beírható; ↑ ↓ negyedórával lép'],
        ['Választó mezőben', 'elég a név egy részét beírni, ékezet nélkül is; Enter vagy Tab választ'],
      ],
    },
    {
      title: 'Új tevékenységnél',
      keys: [
        ['F4', 'Mint legutóbb: a település korábbi tevékenységének adatai'],
        ['Vége mezőben', '+90 (perc), +2 (óra) és +1:30 is beírható: időtartam a kezdettől'],
        ['Határidő mezőben', 'péntek (a következő), +7 (nap) és 5 (a következő ötödike) is beírható'],
      ],
    },
    {
      title: 'Dokumentumok időszakánál',
      keys: [
        ['← →', 'Előző, következő időszak'],
        ['Page Down, Page Up', 'Egy évvel korábban, később'],
      ],
    },
  ],
} as const;
