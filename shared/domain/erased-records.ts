import type { DataSet } from './dataset.ts';

/** Was this record erased? */
export type IsErased = (kind: string, id: string) => boolean;

const known = new WeakMap<DataSet, IsErased>();

/** A data set holds only what is shown; whoever keeps the rows says here of its data set which others were erased. */
export function tellErased(data: DataSet, isErased: IsErased): void {
  known.set(data, isErased);
}

/** Which records were erased beside this data set; none, where nobody has told. */
export function erasedBeside(data: DataSet): IsErased {
  return known.get(data) ?? (() => false);
}
