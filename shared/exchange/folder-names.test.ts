import { describe, expect, test } from 'vitest';
import { nameInFolder, nameToLeave, ownFolderFile } from '../contract/exchange-folder.ts';
import {
  attachmentFileName,
  claimOf,
  folderFileId,
  folderFileName,
  hashOfFile,
  inReadingOrder,
  isNews,
  isToBeRead,
  leftById,
  needlessAfter,
} from './folder-names.ts';

const replica = '4f0c'.repeat(6);
const other = 'a1b2'.repeat(6);
const nameOf = (counter: number, of = replica) =>
  folderFileName('Hajdú-Bihar Megyei Mentoriroda', { replica: of, counter });

describe('the name of a file in the exchange folder', () => {
  test('tells people the office, sorts by counter, and says who left it', () => {
    expect(nameOf(17)).toBe(`mentoriroda-hajdu-bihar-megyei-${replica}-000017.mentor`);
    expect([nameOf(10), nameOf(9), nameOf(100)].sort()).toEqual([nameOf(9), nameOf(10), nameOf(100)]);
    expect(claimOf(nameOf(17))).toEqual({ replica, counter: 17 });
    expect(claimOf(nameOf(12_345_678))).toEqual({ replica, counter: 12_345_678 });
  });

  test('is one the shell lets pass, whatever the office is called', () => {
    const offices = [
      'Mentoriroda',
      'Őrségi–Göcseji „Iroda” <2>',
      '…',
      'x'.repeat(300),
      'CON',
      '-a-',
      'Szabolcs-Szatmár-Bereg Megyei Felzárkózási Mentoriroda',
    ];
    for (const office of offices) {
      const name = folderFileName(office, { replica, counter: 3 });
      expect(name).toMatch(ownFolderFile);
      expect(nameToLeave.safeParse(name).success).toBe(true);
      expect(claimOf(name)).toEqual({ replica, counter: 3 });
    }
  });

  test('claims nothing once a carrier or a person has changed it', () => {
    const stem = nameOf(17).replace('.mentor', '');
    for (const name of [
      `${stem} (conflicted copy 2018-04-05).mentor`,
      `${stem} - Copy.mentor`,
      `${stem} – másolat.mentor`,
      `${stem} (2).mentor`,
      `${stem}-GEP-2.mentor`,
      `${stem}.sync-conflict-20180405-101112-ABCDEFG.mentor`,
      `${stem}_conflict-20180405-101112.mentor`,
      `Copy of ${stem}.mentor`,
      'Minden adat.mentor',
    ]) {
      const claim = claimOf(name);
      expect([name, claim === undefined || claim.replica !== replica]).toEqual([name, true]);
    }
  });
});

test('a file id says the same two facts, and only for the sender the head names', () => {
  expect(leftById(folderFileId({ replica, counter: 17 }), replica)).toEqual({ replica, counter: 17 });
  expect(leftById(folderFileId({ replica: 'pc-1', counter: 0 }), 'pc-1')).toEqual({
    replica: 'pc-1',
    counter: 0,
  });
  expect(leftById(folderFileId({ replica, counter: 17 }), other)).toBeUndefined();
  expect(leftById('0190b2a1-1111-7222-8333-444455556666', replica)).toBeUndefined();
  expect(leftById(`${replica}-017`, replica)).toBeUndefined();
  expect(leftById(`${replica}-1e3`, replica)).toBeUndefined();
});

test('an attachment is called by its SHA-256, and a copy of the carrier by none', () => {
  const hash = 'ab'.repeat(32);
  expect(hashOfFile(attachmentFileName(hash))).toBe(hash);
  expect(nameToLeave.safeParse(attachmentFileName(hash)).success).toBe(true);
  for (const name of [
    `${hash} (2).csatolt`,
    'Minden adat.mentor',
    nameOf(17).replace('.mentor', ' (2).mentor'),
  ]) {
    expect(nameInFolder.safeParse(name).success).toBe(true);
    expect(nameToLeave.safeParse(name).success).toBe(false);
  }
  expect(hashOfFile(`${hash} (2).csatolt`)).toBeUndefined();
});

test('the newest and the one before stay; files of others and copies of a carrier are nobody’s to remove', () => {
  const copy = nameOf(3).replace('.mentor', ' (2).mentor');
  const names = [nameOf(3), nameOf(9), nameOf(12), copy, nameOf(1, other), 'Minden adat.mentor', nameOf(20)];
  expect(needlessAfter(nameOf(15), names)).toEqual([nameOf(9), nameOf(3)]);
  expect(needlessAfter(nameOf(15), [])).toEqual([]);
  expect(needlessAfter('Minden adat.mentor', names)).toEqual([]);
});

test('the newest of each PC is read first, what has no name of ours last', () => {
  const files = ['Minden adat.mentor', nameOf(3), nameOf(4, other), nameOf(12)].map((name) => ({ name }));
  expect(inReadingOrder(files).map(({ name }) => name)).toEqual([
    nameOf(12),
    nameOf(4, other),
    nameOf(3),
    'Minden adat.mentor',
  ]);
});

test('only what goes beyond what was taken of a PC is news', () => {
  expect(isNews({ replica, counter: 0 }, {})).toBe(true);
  expect(isNews({ replica, counter: 5 }, { [replica]: 5 })).toBe(false);
  expect(isNews({ replica, counter: 6 }, { [replica]: 5 })).toBe(true);
  expect(isNews({ replica, counter: 1 }, { [other]: 5 })).toBe(true);
});

test('a file is opened once, again when it looks otherwise, and again and again, ever more seldom, while it cannot be read', () => {
  const file = { size: 10, modified: 1 };
  const looked = { ...file, at: 1_000_000, failures: 0 };
  const later = 1_000_000 + 24 * 3_600_000;
  expect(isToBeRead(file, undefined, 0)).toBe(true);
  expect(isToBeRead(file, looked, later)).toBe(false);
  expect(isToBeRead({ ...file, size: 11 }, looked, later)).toBe(true);
  expect(isToBeRead({ ...file, modified: 2 }, looked, later)).toBe(true);
  const waits = [1, 2, 3, 9].map((failures) => {
    const minutes = Array.from({ length: 60 }, (_, minute) => minute);
    return minutes.find((minute) => isToBeRead(file, { ...looked, failures }, looked.at + minute * 60_000));
  });
  expect(waits).toEqual([1, 2, 4, 30]);
  expect(isToBeRead(file, { ...looked, failures: 9 }, looked.at - 1)).toBe(true);
});
