import { Box, Checkbox, FormControlLabel, Radio, RadioGroup, Typography } from '@mui/material';
import { giveOutTexts } from '../../text/give-out.ts';
import { DateInput } from '../../ui/DateInput.tsx';
import { FieldFrame, noteIdOf } from '../../ui/FieldFrame.tsx';
import type { Lookup } from '../../ui/lookup.ts';
import { ReferenceInput } from '../../ui/ReferenceInput.tsx';
import { SettlementsInput } from '../../ui/SettlementInput.tsx';
import { type Draft, type DraftFaults, hasPeriod, type What } from './draft.ts';
import { PersonalChoice } from './PersonalChoice.tsx';

const texts = giveOutTexts.what;
const kinds = Object.keys(texts.kinds) as What[];

export interface PartProps {
  readonly draft: Draft;
  readonly faults: DraftFaults;
  readonly lookup: Lookup;
  onChange(draft: Draft): void;
}

/** Everything, or which part of the data. */
export function WhatToGive(props: PartProps) {
  const { draft, onChange } = props;
  return (
    <Box sx={{ display: 'grid', gap: 1.25 }}>
      <RadioGroup
        aria-label={texts.title}
        value={draft.what}
        onChange={(_, what) => onChange({ ...draft, what: what as What })}
      >
        {kinds.map((kind) => (
          <FormControlLabel
            key={kind}
            value={kind}
            control={<Radio size="small" sx={{ py: 0.5 }} />}
            label={texts.kinds[kind]}
          />
        ))}
      </RadioGroup>
      <Typography variant="body2" color="textSecondary">
        {texts.help[draft.what]}
      </Typography>
      {draft.what === 'mentor' && <Mentor {...props} />}
      {draft.what === 'settlement' && <Settlements {...props} />}
      {draft.what === 'extract' && <PersonalChoice draft={draft} onChange={onChange} />}
      {draft.what === 'extract' && (
        <Tick
          label={texts.onlyPeriod}
          help={texts.onlyPeriodHelp}
          checked={draft.onlyPeriod}
          onChange={(onlyPeriod) => onChange({ ...draft, onlyPeriod })}
        />
      )}
      {hasPeriod(draft) && <Days {...props} />}
      {draft.what !== 'extract' && (
        <Tick
          label={texts.attachments}
          checked={draft.withAttachments}
          onChange={(withAttachments) => onChange({ ...draft, withAttachments })}
        />
      )}
    </Box>
  );
}

function Mentor({ draft, faults, lookup, onChange }: PartProps) {
  const id = 'give-mentor';
  return (
    <FieldFrame id={id} label={texts.mentor} required problems={problemsOf(faults.mentor)}>
      <ReferenceInput
        id={id}
        to="mentor"
        lookup={lookup}
        value={draft.mentor}
        onChange={(mentor) => onChange({ ...draft, mentor })}
        invalid={faults.mentor !== undefined}
        describedBy={noteIdOf(id)}
      />
    </FieldFrame>
  );
}

function Settlements({ draft, faults, lookup, onChange }: PartProps) {
  const id = 'give-settlements';
  return (
    <FieldFrame id={id} label={texts.settlements} required problems={problemsOf(faults.settlements)}>
      <SettlementsInput
        id={id}
        lookup={lookup}
        value={draft.settlements}
        onChange={(settlements) => onChange({ ...draft, settlements })}
        invalid={faults.settlements !== undefined}
        describedBy={noteIdOf(id)}
      />
    </FieldFrame>
  );
}

/** First and last day; a date that is typed wrong is none. */
function Days({ draft, faults, lookup, onChange }: PartProps) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
      {(['from', 'to'] as const).map((end) => (
        <FieldFrame
          key={end}
          id={`give-${end}`}
          label={texts[end]}
          required
          problems={problemsOf(faults[end])}
        >
          <DateInput
            id={`give-${end}`}
            today={lookup.today}
            value={draft[end]}
            onChange={(day) => onChange({ ...draft, [end]: day })}
            invalid={faults[end] !== undefined}
            describedBy={noteIdOf(`give-${end}`)}
          />
        </FieldFrame>
      ))}
    </Box>
  );
}

interface TickProps {
  readonly label: string;
  readonly help?: string;
  readonly checked: boolean;
  onChange(checked: boolean): void;
}

function Tick({ label, help, checked, onChange }: TickProps) {
  return (
    <Box>
      <FormControlLabel
        control={<Checkbox size="small" checked={checked} onChange={(_, now) => onChange(now)} />}
        label={label}
      />
      {help && (
        <Typography variant="caption" color="textSecondary" component="p">
          {help}
        </Typography>
      )}
    </Box>
  );
}

function problemsOf(fault: string | undefined) {
  return fault === undefined ? [] : [{ severity: 'error' as const, message: fault }];
}
