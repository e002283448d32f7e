import { isVisible, KIND_NAMES, kindOf } from '../../../shared/domain/dataset.ts';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { recordsInExtract, shownRecords } from '../../../shared/exchange/extract.ts';
import type { Records, Rows } from '../../../shared/exchange/file-content.ts';
import type { FileScope, PersonalLevel } from '../../../shared/exchange/file-head.ts';
import { peopleAmong, personalLevelOf } from '../../../shared/exchange/people-in-file.ts';
import { selectRows } from '../../../shared/exchange/select.ts';
import { giveOutTexts } from '../../text/give-out.ts';

/** What a file would hold. */
export interface Preview {
  /** By register, in the order the program shows them. */
  readonly lines: readonly { readonly label: string; readonly count: number }[];
  readonly records: number;
  /** Deleted and erased ones among them. */
  readonly deleted: number;
  /** Mentors and contacts whose data is in it, or only whose names; as many as the log will list. */
  readonly people: number;
  readonly personal: PersonalLevel;
}

export function previewOf(rows: Rows, scope: FileScope): Preview {
  const isExtract = scope.type === 'extract';
  const records: Records = isExtract
    ? recordsInExtract(shownRecords(rows), scope)
    : new Map([...selectRows(rows, scope)].map(([kind, ones]) => [kind, ones.map(({ record }) => record)]));
  const all = [...records.values()].flat();
  const personal = personalLevelOf(scope);
  return {
    lines: linesOf(records),
    records: all.length,
    deleted: all.filter((record: AnyRecord) => !isVisible(record)).length,
    people: peopleAmong(records, personal).length,
    personal,
  };
}

function linesOf(records: Records): Preview['lines'] {
  const known = KIND_NAMES.map((name) => ({
    label: kindOf(name)?.plural ?? name,
    count: records.get(name)?.length ?? 0,
  }));
  const ofOthers = [...records].filter(([kind]) => kindOf(kind) === undefined);
  const count = ofOthers.reduce((sum, [, ones]) => sum + ones.length, 0);
  const unknown = { label: giveOutTexts.preview.unknownKind, count };
  return [...known, unknown].filter((line) => line.count > 0);
}
