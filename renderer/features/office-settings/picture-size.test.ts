import { describe, expect, it } from 'vitest';
import { pictureSize, sizeOnPaper } from './picture-size.ts';

const png = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 44, 0, 0, 0, 100, 8,
]);
const jpeg = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 17, 8, 0, 50, 0, 200, 3, 0, 0, 0, 0,
]);

describe('the size of a picture', () => {
  it('is read from the head of PNG and JPEG files', () => {
    expect(pictureSize(png)).toEqual({ mime: 'image/png', width: 300, height: 100 });
    expect(pictureSize(jpeg)).toEqual({ mime: 'image/jpeg', width: 200, height: 50 });
  });

  it('is unknown for anything else', () => {
    expect(pictureSize(new TextEncoder().encode('GIF89a and more than enough bytes'))).toBeUndefined();
    expect(pictureSize(new Uint8Array())).toBeUndefined();
  });

  it('keeps its proportions on paper', () => {
    expect(sizeOnPaper({ width: 300, height: 100 })).toEqual({ widthMm: 54, heightMm: 18 });
  });
});
