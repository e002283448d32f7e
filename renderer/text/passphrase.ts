/** Words of asking for the passphrase of an encrypted file, and of finding one for a new file. */
export const passphraseText = {
  title: 'Titkosított fájl',
  label: 'Jelszó',
  help: 'A szavakat szóközzel elválasztva írja be. Az ékezetek, valamint a kis- és nagybetűk is számítanak.',
  open: 'Megnyitás',
  cancel: 'Mégse',
  missing: 'Kérjük, írja be a jelszót.',
  opening: 'A titkosított fájl megnyitása. Ez néhány másodpercig tart…',
  failed: 'A titkosított fájlt nem sikerült megnyitni. Kérjük, próbálja újra.',

  another: 'Másik öt szó',
  print: 'Kinyomtatom',
  ownLabel: 'Jelszó',
  ownHelp: 'Legalább 12 karakter vagy legalább 4 szó. Ékezet és szóköz is lehet benne.',
  ownAgain: 'Jelszó még egyszer',
  tooShort: 'A jelszó túl rövid: legalább 12 karakterből vagy 4 szóból kell állnia.',
  tooLong: 'A jelszó legfeljebb 1000 karakter lehet.',
  different: 'A két jelszó nem egyezik.',

  seal: {
    label: 'Titkosítás',
    kinds: {
      drawn: 'Öt kisorsolt szó (ajánlott)',
      own: 'Saját jelszó',
      folder: 'A cseremappa jelszava',
      none: 'Titkosítás nélkül',
    },
    drawnLabel: 'A fájl jelszava',
    folderHelp: 'A fájl azzal a jelszóval nyílik meg, amelyet a cseremappát használó gépek ismernek.',
    plain:
      'Titkosítás nélkül a fájlt bárki megnyithatja, akihez eljut: elhagyott pendrive-ról vagy továbbított levélből is. Személyes adatot tartalmazó fájlt csak nagyon indokolt esetben adjon ki így.',
    plainMeant: 'Értem, és titkosítás nélkül kérem a fájlt',
    plainMissing: 'Kérjük, jelölje be, hogy titkosítás nélkül kéri a fájlt, vagy válasszon jelszót.',
  },
  card: {
    office: 'Iroda',
    made: 'Kelt',
  },
} as const;
