import { join } from 'node:path';
import { buildBundle, buildPage } from '../../build/build.ts';
import { electronBinary, isOlder } from '../../build/machine.ts';
import { projectRoot } from '../../build/renderer.config.ts';

/** Builds the page that has nothing but the bridge, and the preload the shell host runs. */
export default async function buildForSpecs(): Promise<void> {
  if (electronBinary(join(projectRoot, 'node_modules/electron')) === null) {
    console.log(
      'Skipped: the specs in Electron itself, because its binary is not downloaded (npx install-electron).',
    );
  }
  const inProject = (path: string) => join(projectRoot, path);
  const sources = ['renderer/platform', 'shared/contract', 'electron', 'tests/e2e/bridge-page'].map(
    inProject,
  );
  if (!isOlder(inProject('dist/bridge-page/index.html'), sources)) return;
  await buildBundle('preload', inProject('dist/electron'));
  await buildPage(inProject('tests/e2e/bridge-page'), inProject('dist/bridge-page'));
}
