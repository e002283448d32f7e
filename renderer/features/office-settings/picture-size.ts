/** The notice stands in a strip of this height, in millimetres, unless the office says otherwise. */
const STRIP_MM = 18;

/** Width and height in pixels from the head of a PNG or JPEG file; `undefined` if it is neither. */
export function pictureSize(
  bytes: Uint8Array,
):
  | { readonly mime: 'image/png' | 'image/jpeg'; readonly width: number; readonly height: number }
  | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47) {
    return { mime: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
  }
  if (bytes.length > 4 && view.getUint16(0) === 0xffd8) return jpegSize(view);
  return undefined;
}

/** Walks the segments of a JPEG to the frame header, which holds the size. */
function jpegSize(view: DataView) {
  let position = 2;
  while (position + 9 < view.byteLength) {
    const marker = view.getUint16(position);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) {
      return {
        mime: 'image/jpeg' as const,
        height: view.getUint16(position + 5),
        width: view.getUint16(position + 7),
      };
    }
    position += 2 + view.getUint16(position + 2);
  }
  return undefined;
}

/** The size on paper, in whole millimetres, that keeps the picture's proportions. */
export function sizeOnPaper(size: { readonly width: number; readonly height: number }, heightMm = STRIP_MM) {
  return { widthMm: Math.max(1, Math.round((heightMm * size.width) / size.height)), heightMm };
}
