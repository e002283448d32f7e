import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NtExecutable, NtExecutableResource } from 'pe-library';
import { Resource } from 'resedit';

/** The wire of switches electron-builder flips in a real program: its mark, a version, a count, the states. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
]);

/**
 * A folder that electron-builder takes for an unpacked Electron, so that packing can be tested where the real one
 * cannot be downloaded. It holds the names, the fuse wire and, for Windows, a valid empty program.
 */
export function makeStandInDistribution(folder: string, platform: 'linux' | 'win32', version: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  for (const language of ['hu', 'en-US', 'de']) writeFileSync(join(folder, 'locales', `${language}.pak`), '');
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'LICENSE'), '');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '');
  if (platform === 'win32') {
    writeFileSync(join(folder, 'electron.exe'), Buffer.concat([emptyProgram(version), fuseWire]));
  } else {
    writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from('#!/bin/sh\n'), fuseWire]), {
      mode: 0o755,
    });
  }
}

function emptyProgram(version: string): Buffer {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const info = Resource.VersionInfo.createEmpty();
  info.setFileVersion(version, 1033);
  info.setStringValues(
    { lang: 1033, codepage: 1200 },
    { ProductName: 'Electron', FileDescription: 'Electron' },
  );
  info.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  return Buffer.from(program.generate());
}
