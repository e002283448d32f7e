import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserToUse } from './browser-to-use.ts';

const sizes = [16, 32, 48, 256];

/** Draws icon.svg into icon.png and icon.ico; run by hand when the drawing changes. */
async function drawIcons(): Promise<void> {
  const drawing = readFileSync(join(import.meta.dirname, 'icon.svg'), 'utf8');
  const browser = await chromium.launch(browserToUse());
  const page = await browser.newPage();
  const pictures: Buffer[] = [];
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing}`);
    pictures.push(await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  writeFileSync(join(import.meta.dirname, 'icon.png'), pictures.at(-1) ?? '');
  writeFileSync(join(import.meta.dirname, 'icon.ico'), iconFile(pictures));
}

/** An .ico whose entries are the PNGs themselves, which Windows reads since Vista. */
function iconFile(pictures: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach((picture, place) => {
    const entry = 6 + 16 * place;
    const size = (sizes[place] ?? 0) % 256;
    head.writeUInt8(size, entry);
    head.writeUInt8(size, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(picture.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += picture.length;
  });
  return Buffer.concat([head, ...pictures]);
}

await drawIcons();
