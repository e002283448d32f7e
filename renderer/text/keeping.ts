import { withArticle } from '../../shared/lib/grammar.ts';
import { formatNumber, NBSP } from '../../shared/lib/numbers.ts';

const number = (value: number) => formatNumber(value, { decimals: 0 });
const items = (count: number) => `${number(count)}${NBSP}tétel`;

/** Words about what keeps the data safe while the program is used. */
export const keepingTexts = {
  snapshotFailed: (why: string) =>
    `A biztonsági mentés nem készült el. ${why} A módosításokat a napló közben is őrzi; új mentést az „Iroda és beállítások” lapjai között, a „Biztonsági mentések” lapon készíthet.`,
  trouble: (why: string) => `${why} Amíg ez így van, a módosításokat nem lehet biztonságosan menteni.`,
  checkFailed: (why: string) =>
    `Az adattár ellenőrzése nem sikerült. ${why} Kérjük, indítsa újra a programot; ha ismét ezt látja, kérjen segítséget.`,
  closing: 'Biztonsági mentés készül, utána a program bezárul…',
  shrink: {
    title: 'Jóval kevesebb tétel van a mentésben',
    text: (rows: number, before: number) =>
      `A mostani biztonsági mentésben ${items(rows)} van, az előzőben ${items(before)} volt. Ha a csökkenés rendben van, a régebbi mentések a szokásos rend szerint törlődhetnek; ha nem, az előző mentés állapota visszaállítható.`,
    accept: 'Ennyi tétel a helyes',
    look: 'A mentések megnyitása',
    failed: (why: string) => `A jóváhagyást nem sikerült rögzíteni. ${why}`,
  },
  damage: {
    bar: (rows: number, entries: number) => {
      const parts = [
        ...(rows > 0 ? [`${number(rows)}${NBSP}sérült tételt`] : []),
        ...(entries > 0 ? [`${number(entries)}${NBSP}sérült előzményt`] : []),
      ];
      const found = parts.length > 0 ? parts.join(' és ') : 'hiányzó előzményeket';
      const locked =
        rows > 0 ? ' A sérült tételek addig nem módosíthatók, amíg vissza nem állítja őket a mentésből.' : '';
      return `Az ellenőrzés ${found} talált az adattárban.${locked}`;
    },
    missing:
      'Az ellenőrzés szerint az adattárból tételek hiányoznak. Kérjük, indítsa újra a programot: induláskor felajánlja a helyreállítást.',
    open: 'Sérült tételek megtekintése',
    title: 'Sérült tételek',
    looking: 'A sérült tételek keresése a biztonsági mentésekben és a naplóban…',
    intro:
      'Az alábbi tételek tárolt adatai megsérültek. A program azokat tudja visszatenni, amelyeknek a sérülés előtti, hiánytalan alakja megvan a mentésben vagy a naplóban.',
    columns: { kind: 'Nyilvántartás', name: 'Megnevezés', found: 'Visszaállítható' },
    yes: 'igen',
    no: 'nem',
    entries: (found: number, lost: number) => {
      const back = found > 0 ? [`Az előzmények közül ${number(found)} visszaállítható.`] : [];
      const gone = lost > 0 ? [`Az előzmények közül ${number(lost)} nem állítható vissza egyenként.`] : [];
      return [...back, ...gone].join(' ');
    },
    lost: (count: number) =>
      `${withArticle(number(count), { capital: true })}${NBSP}nem visszaállítható tételhez a teljes visszaállítás segíthet: ezt a „Biztonsági mentések” lapon kérheti.`,
    historyLost:
      'Az előzmények teljes visszaállítással hozhatók rendbe: ezt a „Biztonsági mentések” lapon kérheti.',
    repair: 'Visszaállítás',
    repairing: 'A visszaállítás folyamatban…',
    backups: 'Biztonsági mentések megnyitása',
    close: 'Bezárás',
    failed: (why: string) => `A visszaállítás nem sikerült, az adatok nem változtak. ${why}`,
    noSource: 'Nincs olvasható biztonsági mentés, ezért egyik tétel sem állítható vissza innen.',
    done: (rows: number, entries: number) =>
      entries > 0
        ? `${items(rows)} és ${number(entries)}${NBSP}előzmény visszaállt, pontosan úgy, ahogyan a program elmentette.`
        : `${items(rows)} visszaállt, pontosan úgy, ahogyan a program elmentette.`,
  },
} as const;
