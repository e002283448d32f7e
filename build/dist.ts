import { buildAll } from './build.ts';
import { runTool } from './command.ts';

/** `npm run dist`: builds and packs for this system; further words go to electron-builder. */
await buildAll();
const result = await runTool('electron-builder', ['--publish', 'never', ...process.argv.slice(2)]);
console.log(result.output.trim());
process.exitCode = result.ok ? 0 : 1;
