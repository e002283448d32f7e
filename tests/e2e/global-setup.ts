import { join } from 'node:path';
import { buildIfStale, buildPage } from '../../build/build.ts';
import { electronBinary, isOlder } from '../../build/machine.ts';
import { projectRoot } from '../../build/renderer.config.ts';

/** Builds the program, and the page that has nothing but the bridge. */
export default async function buildForSpecs(): Promise<void> {
  if (electronBinary(join(projectRoot, 'node_modules/electron')) === null) {
    console.log(
      'Skipped: the specs in Electron itself, because its binary is not downloaded (npx install-electron).',
    );
  }
  await buildIfStale();
  const inProject = (path: string) => join(projectRoot, path);
  const sources = ['renderer/platform', 'shared/contract', 'tests/e2e/bridge-page'].map(inProject);
  if (isOlder(inProject('dist/bridge-page/index.html'), sources)) {
    await buildPage(inProject('tests/e2e/bridge-page'), inProject('dist/bridge-page'));
  }
}
