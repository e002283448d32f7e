/** Words of asking for the passphrase of an encrypted file. */
export const passphraseText = {
  title: 'Titkosított fájl',
  label: 'Jelszó',
  help: 'A szavakat szóközzel elválasztva írja be. Az ékezetek, valamint a kis- és nagybetűk is számítanak.',
  open: 'Megnyitás',
  cancel: 'Mégse',
  missing: 'Kérjük, írja be a jelszót.',
  opening: 'A titkosított fájl megnyitása. Ez néhány másodpercig tart…',
  failed: 'A titkosított fájlt nem sikerült megnyitni. Kérjük, próbálja újra.',
} as const;
