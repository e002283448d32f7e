import { expect, test } from 'vitest';
import { dataFolder } from './data-folder.ts';

const home = 'C:\\Users\\Kiss Éva';

function onWindows(environment: Record<string, string>) {
  return dataFolder({ platform: 'win32', home, environment });
}

test('on Windows the data lives in the local, never in the roaming application data', () => {
  expect(
    onWindows({ LOCALAPPDATA: `${home}\\AppData\\Local`, APPDATA: `${home}\\AppData\\Roaming` }),
  ).toEqual({
    ok: true,
    value: 'C:\\Users\\Kiss Éva\\AppData\\Local\\Mentoriroda\\data',
  });
});

test('without the variable the usual place below the home folder is used', () => {
  expect(onWindows({})).toEqual({
    ok: true,
    value: 'C:\\Users\\Kiss Éva\\AppData\\Local\\Mentoriroda\\data',
  });
});

test('a network share is refused with a sentence that names the folder', () => {
  expect(onWindows({ LOCALAPPDATA: '\\\\szerver\\profilok\\kiss.eva' })).toMatchObject({
    ok: false,
    reason: 'network',
    message: expect.stringContaining('\\\\szerver\\profilok\\kiss.eva\\Mentoriroda\\data'),
  });
});

test.each([
  [{ LOCALAPPDATA: 'C:\\Users\\Kiss Éva\\OneDrive - Iroda\\Local' }],
  [{ LOCALAPPDATA: 'D:\\OneDrive\\Local' }],
  [{ LOCALAPPDATA: 'D:\\Felhő\\local', OneDriveCommercial: 'd:\\felhő' }],
])('a folder kept in OneDrive is refused: %j', (environment) => {
  expect(onWindows(environment)).toMatchObject({ ok: false, reason: 'cloud' });
});

test('a OneDrive elsewhere on the machine does no harm', () => {
  expect(
    onWindows({ LOCALAPPDATA: 'C:\\Users\\x\\AppData\\Local', OneDrive: 'C:\\Users\\x\\OneDrive' }).ok,
  ).toBe(true);
  expect(onWindows({ LOCALAPPDATA: 'C:\\Users\\x\\AppData\\Local', OneDrive: 'D:\\OneDrive' }).ok).toBe(true);
});

test('on Linux the data lives below ~/.local/share', () => {
  expect(dataFolder({ platform: 'linux', home: '/home/eva', environment: {} })).toEqual({
    ok: true,
    value: '/home/eva/.local/share/Mentoriroda/data',
  });
});
