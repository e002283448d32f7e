// Plain JavaScript for any Node from 20 on: installs what the lock file names, then runs a script with the project's own Node.
// Usage: node build/launch.mjs <script.ts> [arguments]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages;
}

/** npm keeps its own note of what it installed; packages for other systems are missing from it and may be. */
function isInstalled() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    return found === undefined ? wanted.optional === true : found.version === wanted.version;
  });
}

/** Windows cannot delete the Node that is running, so there an outdated folder is repaired instead of replaced. */
function installArguments() {
  const repair = process.platform === 'win32' && existsSync(join(root, 'node_modules'));
  return [...(repair ? ['install', '--no-save'] : ['ci']), '--no-audit', '--no-fund', '--loglevel=error'];
}

function install() {
  console.log('A csomagok telepítése (néhány perc) … / Installing packages …');
  const npm = process.env.npm_execpath;
  const options = { cwd: root, encoding: 'utf8' };
  const result = npm?.endsWith('.js')
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [npm, ...installArguments()], options)
    : spawnSync(`npm ${installArguments().join(' ')}`, { ...options, shell: true });
  if (result.status !== 0) {
    console.error(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`);
    process.exit(1);
  }
}

if (!isInstalled()) install();
const node = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
const [script, ...rest] = process.argv.slice(2);
const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, script), ...rest], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
