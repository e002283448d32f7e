import { formatNumber, NBSP } from '../../shared/lib/numbers.ts';

/** Words of erasing a person on request. */
export const erasingText = {
  erase: 'Végleges törlés…',
  title: 'Személyes adatok végleges törlése',
  question: (person: string) =>
    `${person} adatlapjának minden adata véglegesen törlődik a nyilvántartásból és a módosítások előzményeiből. A művelet nem vonható vissza, és az adatok biztonsági mentésből visszaállítva sem kerülnek vissza.`,
  named: {
    title: (count: number) =>
      `A személyt ${count === 1 ? 'egy másik szöveg' : `${formatNumber(count)}${NBSP}másik szöveg`} is megnevezi:`,
    one: (kind: string, title: string, fields: readonly string[]) =>
      `${kind}: ${title} (${fields.join(', ')})`,
    alike: (words: string, count: number) => `${words} – ${formatNumber(count)}${NBSP}tétel`,
    more: (count: number) => `és további ${formatNumber(count)}${NBSP}szöveg`,
    tick: 'A neve a szövegekből is kikerül',
    masked:
      'A név helyére „[név]”, az e-mail-címe és a telefonszáma helyére „[e-mail]” és „[telefonszám]” kerül. A korábbi szövegek ezeknek a tételeknek az előzményeiben megmaradnak.',
    kept: 'Ezekben a szövegekben a név megmarad. A program a törlés után már nem ismeri fel, ezért a személyes adatok nélkül készülő kivonatokban is olvasható lesz.',
    namesake:
      'Ez a név egy másik tétel adatai között is szerepel, például egy szervezet képviselőjénél vagy egy azonos nevű személynél; ott megmarad. Kérjük, nézze meg, hogy ezek a szövegek kit neveznek meg.',
    unknown:
      'A program a teljes nevet keresi. Ahol csak a keresztnév vagy becenév szerepel, kérjük, a tétel űrlapján javítsa.',
  },
  united: (count: number) =>
    `Ezzel a kapcsolattartóval korábban ${count === 1 ? 'egy másik' : `${formatNumber(count)}${NBSP}másik`} tételt vontak össze. ${count === 1 ? 'Abban is ennek a személynek az adatai vannak, ezért az is véglegesen törlődik' : 'Azokban is ennek a személynek az adatai vannak, ezért azok is véglegesen törlődnek'}, és az összevonás többé nem szüntethető meg.`,
  unitedWithErased:
    'Ezt a tételt korábban egy másikkal összevonták, amelyet azóta véglegesen töröltek. Ha ez is ugyanannak a személynek az adatait tartalmazza, kérjük, törölje véglegesen ezt is. Ha nem, válassza szét: az összevonás megszűnik, és ez a tétel önállóan megmarad.',
  left: (count: number) =>
    `${formatNumber(count)}${NBSP}kapcsolattartót korábban olyannal vontak össze, akit azóta véglegesen töröltek. Kérjük, döntse el, hogy ugyanarról a személyről van-e szó.`,
  look: 'Megtekintés',
  toPart: 'Szétválasztás a „Kettőzések” lapon',
  used: (count: number) =>
    `Erre a tételre ${formatNumber(count)}${NBSP}másik tétel hivatkozik. Ott ezután „törölt vagy hiányzó tétel” áll.`,
  elsewhere:
    'Az iroda többi számítógépén és a többi irodánál az adatok akkor törlődnek, amikor ott átveszik a következő adatfájlt. Ha ott időközben más szövegbe is beírták a nevét, az a szövegben megmarad. A korábban kiadott fájlokban és a már elkészült dokumentumokban megmaradnak: kérjük, azokról külön gondoskodjon.',
  confirm: 'Végleges törlés',
  cancel: 'Mégse',
} as const;
