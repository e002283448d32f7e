import type { SaveReason } from '../../shared/contract/contract.ts';
import { failure } from '../../shared/lib/outcome.ts';

export const ownFolder = failure(
  'unsuitable',
  'Ez a program saját adatmappája, amelyet a többi számítógép nem lát. ' +
    'Kérjük, olyan mappát válasszon, amelyet az iroda minden számítógépe elér.',
);

export const secondPlace = failure(
  'unsuitable',
  'Ez a második mentési hely. Kérjük, a cseremappának válasszon másikat, hogy a mentések és a cserélt fájlok ne keveredjenek.',
);

export const notChosen = failure('unreachable', 'Nincs beállítva cseremappa.');

export function unreachable({ path }: { readonly path: string }) {
  return failure(
    'unreachable',
    `A cseremappa most nem érhető el: ${path}. A munka folytatható; amint a mappa újra elérhető, a program magától folytatja a cserét.`,
  );
}

export const gone = failure('gone', 'Ez a fájl már nincs a cseremappában.');

export const tooLarge = failure(
  'tooLarge',
  'A fájl nagyobb annál, mint amekkora Mentoriroda-adatfájl lehet.',
);

export const unreadable = failure(
  'unreadable',
  'A fájl most nem olvasható be a cseremappából: talán még másolódik, vagy másik program tartja nyitva.',
);

const sentences: Record<SaveReason, string> = {
  fileOpen: 'A cseremappában másik program (például víruskereső) tartja nyitva a fájlt.',
  noSpace:
    'A cseremappában nincs elég szabad hely. Kérjük, szabadítson fel helyet, vagy szóljon a rendszergazdának.',
  readOnly: 'A cseremappába ezzel a felhasználóval nem lehet írni. Kérjük, szóljon a rendszergazdának.',
  failed: 'A fájlt nem sikerült hibátlanul kiírni a cseremappába.',
};

export function couldNot(reason: SaveReason) {
  return failure(reason, sentences[reason]);
}

export const notWithdrawn = failure(
  'failed',
  'A véglegesen törölt adatok egyik csatolt fájlját most nem sikerült eltávolítani a cseremappából. A program magától újra megpróbálja.',
);
