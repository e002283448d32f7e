import type { Input, Shell } from '../../shared/contract/contract.ts';
import { type Kept, nothingKept } from '../../shared/contract/kept.ts';
import { failure, success } from '../../shared/lib/outcome.ts';

type Keeping = Pick<
  Shell,
  'lookAtKept' | 'beginOffice' | 'appendJournal' | 'readJournal' | 'saveSnapshot' | 'readSnapshot'
>;
type Line = Input<'appendJournal'>;
type Snapshot = Input<'saveSnapshot'>;

/** The shell's keeping without a disk: what the page hands over, and what it gets back. */
export interface KeptInMemory extends Keeping {
  readonly lines: Line[];
  readonly snapshots: Snapshot[];
  /** The next so many lines are refused. */
  refuse: number;
}

export function keptInMemory(): KeptInMemory {
  const lines: Line[] = [];
  const snapshots: Snapshot[] = [];
  let office: Kept['office'] = null;

  function after(index: number): readonly Line[] {
    const { replica, counter } = snapshots[index] ?? { replica: '', counter: 0 };
    return lines.filter((line) => line.replica !== replica || line.counter > counter);
  }

  return {
    lines,
    snapshots,
    refuse: 0,
    async appendJournal(line) {
      if (this.refuse > 0) {
        this.refuse -= 1;
        return failure('noSpace', 'Nincs elég szabad hely a lemezen.');
      }
      lines.push(line);
      return success(null);
    },
    async beginOffice(begun) {
      office = { ...begun, app: '0.1.0' };
      return success(null);
    },
    async saveSnapshot(snapshot) {
      snapshots.push(snapshot);
      return success({ id: String(snapshots.length - 1), shrunkFrom: null });
    },
    readSnapshot: async ({ id }) => {
      const snapshot = snapshots[Number(id)];
      return snapshot ? success({ bytes: snapshot.bytes }) : failure('gone', 'A mentés nincs meg.');
    },
    readJournal: async ({ after: id }) =>
      success((id === null ? lines : after(Number(id))).map(({ erased: __, ...line }) => line)),
    async lookAtKept() {
      // A journal that was begun for another identity holds nothing of the one before.
      const last = lines.findLast(({ replica }) => replica === office?.replica);
      const extent = last ?? office ?? { counter: 0, rows: 0, fingerprint: '0'.repeat(16) };
      const { counter, rows, fingerprint } = extent;
      const state = office === null ? 'none' : 'whole';
      return {
        ...nothingKept,
        office,
        journal: { state, replica: office?.replica ?? null, counter, rows, fingerprint },
        snapshots: snapshots
          .map(({ bytes, ...facts }, index) => ({
            ...facts,
            id: String(index),
            bytes: bytes.length,
            operationsAfter: after(index).length,
            shrunk: false,
          }))
          .reverse(),
        erased: lines.flatMap(({ erased }) => erased),
      };
    },
  };
}
