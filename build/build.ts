import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { isOlder } from './machine.ts';
import { projectRoot, rendererConfig } from './renderer.config.ts';

/** What runs outside the page, each as one CommonJS file that needs nothing but Node and Electron. */
const bundles = {
  main: 'electron/main.ts',
  preload: 'electron/preload.ts',
  cli: 'electron/cli/main.ts',
};

export type BundleName = keyof typeof bundles;

export async function buildBundle(name: BundleName, folder: string): Promise<void> {
  await build(bundleConfig(name, folder));
}

export async function buildPage(source: string, folder: string): Promise<void> {
  await build(rendererConfig(source, folder));
}

/** Fills `dist/electron` and `dist/renderer`. */
export async function buildAll(): Promise<void> {
  const electron = join(projectRoot, 'dist/electron');
  rmSync(electron, { recursive: true, force: true });
  for (const name of Object.keys(bundles) as BundleName[]) await buildBundle(name, electron);
  await buildPage(join(projectRoot, 'renderer'), join(projectRoot, 'dist/renderer'));
}

/** Builds unless `dist/` is newer than everything it is made of; its last file is the mark. */
export async function buildIfStale(): Promise<void> {
  const sources = ['build', 'electron', 'renderer', 'shared', 'package.json', 'package-lock.json'];
  const paths = sources.map((source) => join(projectRoot, source));
  if (isOlder(join(projectRoot, 'dist/renderer/index.html'), paths)) await buildAll();
}

function bundleConfig(name: BundleName, folder: string): InlineConfig {
  return {
    configFile: false,
    root: projectRoot,
    logLevel: 'warn',
    // A bundle is loaded by another program, never run by itself.
    define: { 'import.meta.main': 'false' },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(projectRoot, bundles[name]),
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      minify: name === 'preload',
      rolldownOptions: {
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false },
      },
    },
  };
}

if (import.meta.main) {
  const start = performance.now();
  await buildAll();
  console.log(`dist/ elkészült ${((performance.now() - start) / 1000).toFixed(1)} s alatt.`);
}
