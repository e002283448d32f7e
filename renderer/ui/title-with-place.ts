import { titleOfId } from './display.ts';
import type { Lookup } from './lookup.ts';

/** What a record is called, with its place: every village has its „Művelődési Ház”. */
export function titleWithPlace(kind: string, id: string, lookup: Lookup): string {
  const title = titleOfId(kind, id, lookup);
  const ksh = lookup.find(kind, id)?.['settlement'];
  const place = typeof ksh === 'string' ? lookup.place(ksh)?.name : undefined;
  return place === undefined || title.includes(place) ? title : `${title}, ${place}`;
}
