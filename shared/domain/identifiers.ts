import type { WrittenForm } from './field.ts';

/** What is wrong with a written identifier: errors are refused at entry, warnings accepted with a note. */
export interface WrittenProblem {
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** The check digit that makes a weighted sum a multiple of ten. */
function checkDigit(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return (10 - (sum % 10)) % 10;
}

/** Tax number `12345678-1-12`: the eighth digit checks the first seven (weights 9-7-3-1-9-7-3). */
export function isTaxNumber(text: string): boolean {
  const match = /^(\d{8})-(\d)-(\d{2})$/.exec(text);
  return match !== null && checkDigit(match[1] ?? '', [9, 7, 3, 1, 9, 7, 3]) === Number(match[1]?.[7]);
}

/** KSH code of a settlement: the fifth digit checks the first four (weights 9-7-3-1). */
export function isKshCode(text: string): boolean {
  return /^\d{5}$/.test(text) && checkDigit(text, [9, 7, 3, 1]) === Number(text[4]);
}

const PROJECT_NUMBER = /^(TOP|EFOP)-\d+\.\d+\.\d+-\d{2}(-[A-Z]{2}\d)?-\d{4}-\d{5}$/;
const OTHER_PROJECT_NUMBER = /^[A-ZÁÉÍÓÖŐÚÜŰ]{2,}(_PLUSZ|_Plusz)?-[A-Z0-9.]+(-[A-Z0-9]+){2,}$/;

const error = (message: string): readonly WrittenProblem[] => [{ severity: 'error', message }];
const warning = (message: string): readonly WrittenProblem[] => [{ severity: 'warning', message }];
const fine: readonly WrittenProblem[] = [];

const CHECKS: Readonly<Record<WrittenForm, (text: string) => readonly WrittenProblem[]>> = {
  taxNumber(text) {
    if (!/^\d{8}-\d-\d{2}$/.test(text)) {
      return error(
        'Az adószám alakja: nyolc számjegy, kötőjel, egy számjegy, kötőjel, két számjegy, például 15309123-2-41.',
      );
    }
    return isTaxNumber(text)
      ? fine
      : error('Az adószám ellenőrző számjegye nem egyezik. Kérjük, vesse össze a számot az eredeti irattal.');
  },
  projectNumber(text) {
    if (PROJECT_NUMBER.test(text)) return fine;
    return OTHER_PROJECT_NUMBER.test(text)
      ? warning('Szokatlan, de lehetséges projektazonosító. Kérjük, ellenőrizze a támogatási szerződésben.')
      : warning(
          'Ez nem a szokásos projektazonosító, például TOP-5.3.1-16-CS1-2017-00009. Így is rögzíthető.',
        );
  },
  groupCode: (text) => (/^\d{2,3}$/.test(text) ? fine : error('A GFO-kód két vagy három számjegyből áll.')),
  treasuryNumber: (text) =>
    /^\d{6}$/.test(text) ? fine : error('A törzskönyvi azonosító (PIR) hat számjegyből áll.'),
  civilNumber: (text) =>
    /^\d{2}-\d{2}-\d{7}$/.test(text)
      ? fine
      : warning('A civil nyilvántartási szám szokásos alakja: 01-02-0001234. Így is rögzíthető.'),
  postalCode: (text) => (/^[1-9]\d{3}$/.test(text) ? fine : error('Az irányítószám négy számjegyből áll.')),
  email: (text) =>
    /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]{2,}$/.test(text) ? fine : error('Az e-mail-cím alakja: nev@pelda.hu.'),
  phone(text) {
    if (!/^[+\d][\d\s/()-]{5,24}$/.test(text))
      return error('A telefonszámban csak számjegy, szóköz, kötőjel, zárójel és perjel lehet.');
    const digits = text.replace(/\D/g, '');
    return digits.length >= 8
      ? fine
      : warning('A telefonszám rövidnek látszik. Kérjük, körzetszámmal együtt adja meg.');
  },
  web: (text) =>
    /^(https?:\/\/)?[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text) ? fine : error('A webcím alakja: www.pelda.hu.'),
};

/** Checks a text against the rules of its written form. Sources: the real identifiers of public registers. */
export function checkWritten(written: WrittenForm, text: string): readonly WrittenProblem[] {
  return CHECKS[written](text);
}
