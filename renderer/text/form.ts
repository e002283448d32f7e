import { NBSP } from '../../shared/lib/numbers.ts';

/** Words around a form. */
export const formText = {
  save: 'Mentés',
  saving: 'Mentés folyamatban…',
  saveAgain: 'Mentés újra',
  cancel: 'Mégse',
  saveAndNext: 'Mentés és új',
  saveKeys: 'Ctrl+Enter',
  nextKeys: 'Ctrl+Shift+Enter',
  cancelKeys: 'Esc',
  mainSection: 'Alapadatok',
  otherSection: 'További adatok',
  requiredNote: 'A ponttal jelölt mezők kitöltése szükséges a mentéshez.',
  toCorrect: (count: number) =>
    `A mentéshez még ${count}${NBSP}mezőt szükséges kitölteni vagy javítani. Kérjük, ellenőrizze:`,
  notSaved: 'A módosításokat nem sikerült menteni. A beírt adatok a képernyőn megmaradtak.',
  leaveTitle: 'Elmentetlen módosítások',
  leaveText:
    'Ezen a lapon vannak még el nem mentett módosítások. Ha most továbblép, ezek elvesznek. A mentéshez térjen vissza az űrlaphoz.',
  stay: 'Vissza az űrlaphoz',
  discard: 'Módosítások elvetése',
} as const;
