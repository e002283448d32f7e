import type { ChartBlock, Picture } from '../blocks.ts';
import type { DocumentModel } from '../model.ts';
import { pictures } from '../styles.ts';
import type { Section } from './sections.ts';

/** A drawing to be made, named by the place it belongs to. */
export type DrawingRequest =
  | { readonly kind: 'chart'; readonly key: string; readonly chart: ChartBlock; readonly widthMm: number }
  | {
      readonly kind: 'picture';
      readonly key: string;
      readonly picture: Picture;
      /** The room it has. */
      readonly widthMm: number;
      readonly heightMm: number;
    };

export interface Drawings {
  /** `<w:drawing>` by the request's key. */
  readonly xml: ReadonlyMap<string, string>;
  readonly relationships: readonly { readonly id: string; readonly xml: string }[];
  /** Entries for `[Content_Types].xml`. */
  readonly contentTypes: string;
  readonly parts: ReadonlyMap<string, string | Uint8Array>;
}

export const noDrawings: Drawings = { xml: new Map(), relationships: [], contentTypes: '', parts: new Map() };

export function noticeKey(index: number): string {
  return `notice-${index}`;
}

/** `index` counts the model's blocks. */
export function blockKey(index: number): string {
  return `block-${index}`;
}

export function isBlockKey(key: string): boolean {
  return key.startsWith('block-');
}

/** Every chart that has something to show and every picture whose bytes are here, in the order of the document. */
export function drawingRequests(
  model: DocumentModel,
  sections: readonly Section[],
): readonly DrawingRequest[] {
  const notice = model.notice?.pictures ?? [];
  const complete = notice.every((picture) => picture.bytes);
  const widthMm = pictures.noticeRowMm / Math.max(1, notice.length);
  const inNotice = (complete ? notice : []).map((picture, index) => ({
    kind: 'picture' as const,
    key: noticeKey(index),
    picture,
    widthMm,
    heightMm: pictures.noticeMm,
  }));
  return [...inNotice, ...sections.flatMap(sectionRequests)];
}

function sectionRequests(section: Section): readonly DrawingRequest[] {
  const { widthMm } = section;
  const heightMm = section.orientation === 'portrait' ? pictures.tallestMm : pictures.tallestLandscapeMm;
  return section.blocks.flatMap(({ block, index }): readonly DrawingRequest[] => {
    const key = blockKey(index);
    if (block.type === 'chart' && block.categories.length > 0 && block.series.length > 0) {
      return [{ kind: 'chart', key, chart: block, widthMm }];
    }
    if (block.type === 'picture' && block.picture.bytes) {
      return [{ kind: 'picture', key, picture: block.picture, widthMm, heightMm }];
    }
    return [];
  });
}
