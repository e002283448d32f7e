import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

export const projectRoot = join(import.meta.dirname, '..');

/** Names that the page finds replaced by their values. */
export function constants(): Record<string, string> {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { __APP_VERSION__: JSON.stringify(version) };
}

/** The page; `source` holds its index.html. Nothing is inlined, because the security policy allows files only. */
export function rendererConfig(source: string, target: string): InlineConfig {
  return {
    configFile: false,
    root: source,
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    define: constants(),
    worker: { format: 'es' },
    build: {
      outDir: target,
      emptyOutDir: true,
      target: 'chrome156',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1500,
    },
  };
}
