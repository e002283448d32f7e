import { posix, win32 } from 'node:path';
import { identity } from '../shared/contract/identity.ts';
import { failure, type Outcome, success } from '../shared/lib/outcome.ts';

export interface Surroundings {
  readonly platform: string;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * The folder of the office's data. A live database must not lie where another program copies it while it is written,
 * so network shares and OneDrive are refused.
 */
export function dataFolder(surroundings: Surroundings): Outcome<string, 'network' | 'cloud'> {
  const { platform, home, environment } = surroundings;
  if (platform !== 'win32') {
    const base = environment.XDG_DATA_HOME ?? posix.join(home, '.local/share');
    return success(posix.join(base, ...identity.dataFolder));
  }
  const folder = win32.join(
    environment.LOCALAPPDATA ?? win32.join(home, 'AppData', 'Local'),
    ...identity.dataFolder,
  );
  if (folder.startsWith('\\\\')) return failure('network', refusal(folder, 'hálózati mappában'));
  if (isInCloud(folder, environment)) return failure('cloud', refusal(folder, 'OneDrive-mappában'));
  return success(folder);
}

function isInCloud(folder: string, environment: Surroundings['environment']): boolean {
  const clouds = [environment.OneDrive, environment.OneDriveCommercial, environment.OneDriveConsumer];
  const within = (cloud: string | undefined) =>
    cloud !== undefined && cloud !== '' && !win32.relative(cloud, folder).match(/^(\.\.|[a-z]:)/i);
  return clouds.some(within) || folder.split('\\').some((part) => /^onedrive( -|$)/i.test(part));
}

function refusal(folder: string, where: string): string {
  return (
    `A Mentoriroda adatai csak a számítógép saját lemezén lehetnek, ez a mappa azonban ${where} van:\n${folder}\n\n` +
    'Kérje meg a rendszergazdát, hogy a felhasználó helyi alkalmazásadatai (AppData\\Local) a számítógépen maradjanak.'
  );
}
