import { existsSync } from 'node:fs';
import { run } from './command.ts';

/** What the tests use of the system; Windows has Edge, and tests that need LibreOffice are skipped there. */
const debianPackages = [
  'chromium',
  'chromium-headless-shell',
  'fonts-liberation',
  'libreoffice-writer-nogui',
  'poppler-utils',
  'p7zip-full',
];

/** The wanted packages that `dpkg-query -W -f='${Package} ${Status}\n'` does not report as installed. */
export function missingPackages(wanted: readonly string[], report: string): string[] {
  const installed = new Set(
    report
      .split('\n')
      .filter((line) => line.endsWith(' install ok installed'))
      .map((line) => line.slice(0, line.indexOf(' '))),
  );
  return wanted.filter((name) => !installed.has(name));
}

/** Installs on Debian what is missing; returns a sentence if that cannot be done. */
export async function prepareSystem(): Promise<string | null> {
  if (!existsSync('/etc/debian_version')) return null;
  const report = await run('dpkg-query', ['-W', '-f=${Package} ${Status}\n', ...debianPackages]);
  const missing = missingPackages(debianPackages, report.output);
  if (missing.length === 0) return null;
  if (process.getuid?.() !== 0) return `Install these first: sudo apt-get install ${missing.join(' ')}`;
  console.log(`Installing ${missing.join(', ')} …`);
  return aptInstall(missing);
}

async function aptInstall(packages: readonly string[]): Promise<string | null> {
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  let output = '';
  for (let attempt = 0; attempt < 3; attempt++) {
    const update = await run('apt-get', ['update', '-qq']);
    const install = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
    if (install.ok) return null;
    output = update.output + install.output;
  }
  return output;
}
