import { useMemo } from 'react';
import { setUpTexts } from '../../text/set-up.ts';
import { titleOf } from '../../ui/display.ts';
import { FieldFrame, noteIdOf } from '../../ui/FieldFrame.tsx';
import type { Lookup } from '../../ui/lookup.ts';
import { Picker, sourceOf } from '../../ui/Picker.tsx';
import { type MentorDrafts, mentorKind } from './mentor-drafts.ts';

const texts = setUpTexts.newOffice;

/** To be said later. */
const LATER = 'later';

/** Row of whoever leads the office, as a text; 'later' if that is left open, nothing as long as nobody has chosen. */
export type LeadChoice = string | undefined;

/** The row of the lead: who was chosen, otherwise the first with a name; none if it is left open. */
export function leadRow({ rows }: MentorDrafts, choice: LeadChoice): number | undefined {
  if (choice === LATER) return undefined;
  const first = rows.findIndex(({ isFilled }) => isFilled);
  const row = choice !== undefined && rows[Number(choice)]?.isFilled ? Number(choice) : first;
  return row < 0 ? undefined : row;
}

interface LeadFieldProps {
  readonly mentors: MentorDrafts;
  readonly lookup: Lookup;
  readonly choice: LeadChoice;
  onChange(choice: LeadChoice): void;
}

/** Who leads the office, of those who have a name so far; nothing is asked before there is one. */
export function LeadField({ mentors, lookup, choice, onChange }: LeadFieldProps) {
  const names = mentors.rows.map(({ record, isFilled }) =>
    isFilled ? titleOf(mentorKind, record, lookup) : '',
  );
  const all = names.join('\n');
  const source = useMemo(() => {
    const rows = all.split('\n').map((label, row) => ({ id: String(row), label }));
    return sourceOf([...rows.filter(({ label }) => label !== ''), { id: LATER, label: texts.leadLater }]);
  }, [all]);
  const row = leadRow(mentors, choice);
  if (mentors.filled.length === 0) return null;
  return (
    <FieldFrame id="lead" label={texts.lead} help={texts.leadHelp}>
      <Picker
        id="lead"
        source={source}
        value={row === undefined ? LATER : String(row)}
        describedBy={noteIdOf('lead')}
        onChange={(chosen) => onChange(chosen ?? LATER)}
      />
    </FieldFrame>
  );
}
