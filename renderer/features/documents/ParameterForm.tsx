import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import type { CalendarDate } from '../../../shared/lib/dates.ts';
import { formatDateShort } from '../../../shared/lib/dates.ts';
import { isWithin } from '../../../shared/lib/periods.ts';
import type { ParameterName, Report } from '../../../shared/reports/report.ts';
import { useDataSet } from '../../data/live.ts';
import { useSession } from '../../services.ts';
import { documentTexts as texts } from '../../text/documents.ts';
import { ChoiceInput } from '../../ui/ChoiceInput.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { FieldFrame } from '../../ui/FieldFrame.tsx';
import { lookupOf } from '../../ui/lookup.ts';
import { ReferenceInput } from '../../ui/ReferenceInput.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { PeriodInput } from './PeriodInput.tsx';
import { asksFor, type ReportRequest } from './report-request.ts';

interface ParameterFormProps {
  readonly report: Report;
  readonly request: ReportRequest;
  onChange(change: Partial<ReportRequest>): void;
}

interface DrawingProps extends ParameterFormProps {
  readonly id: string;
  readonly today: CalendarDate;
}

const NAMES: readonly ParameterName[] = [
  'period',
  'mentor',
  'travel',
  'fileNumber',
  'referenceNumber',
  'place',
  'date',
];

const drawings: Readonly<Record<ParameterName, (props: DrawingProps) => ReactNode>> = {
  period: (props) => (
    <PeriodInput
      id={props.id}
      kinds={props.report.periods}
      today={props.today}
      value={props.request.period}
      onChange={(period) => props.onChange({ period, travel: undefined })}
    />
  ),
  mentor: (props) => <MentorChoice {...props} />,
  travel: (props) => <TravelChoice {...props} />,
  fileNumber: ({ id, request, onChange }) => (
    <TextInput id={id} value={request.fileNumber} onChange={(fileNumber) => onChange({ fileNumber })} />
  ),
  referenceNumber: ({ id, request, onChange }) => (
    <TextInput
      id={id}
      value={request.referenceNumber}
      onChange={(referenceNumber) => onChange({ referenceNumber })}
    />
  ),
  place: ({ id, request, onChange }) => (
    <TextInput id={id} value={request.place} onChange={(place) => onChange({ place })} />
  ),
  date: ({ id, today, request, onChange }) => (
    <DateInput id={id} today={today} value={request.date} onChange={(date) => onChange({ date })} />
  ),
};

/** What the document is to be made for; whatever is changed shows in the preview at once. */
export function ParameterForm(props: ParameterFormProps) {
  const { today } = useSession();
  const asked = NAMES.filter((name) => asksFor(props.report, name));
  return (
    <Box
      role="group"
      aria-label={texts.parametersTitle}
      sx={{ display: 'grid', gap: 1.5, mb: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))' }}
    >
      {asked.map((name) => {
        const id = `parameter-${name}`;
        return (
          <Box key={name} sx={{ gridColumn: name === 'period' ? 'span 2' : undefined }}>
            <FieldFrame
              id={id}
              label={texts.parameters[name]}
              help={texts.optionalHelp[name]}
              required={props.report.required.includes(name)}
            >
              {drawings[name]({ ...props, id, today })}
            </FieldFrame>
          </Box>
        );
      })}
    </Box>
  );
}

function MentorChoice({ id, today, request, onChange }: DrawingProps) {
  const lookup = lookupOf(useDataSet(), today);
  return (
    <ReferenceInput
      id={id}
      to="mentor"
      lookup={lookup}
      value={request.mentor}
      onChange={(mentor) => onChange({ mentor, travel: undefined })}
    />
  );
}

/** The journeys of the chosen mentor in the chosen period. */
function TravelChoice({ id, request, onChange }: DrawingProps) {
  const travels = [...useDataSet().travel.values()]
    .filter(({ mentor, date }) => mentor === request.mentor && isWithin(date, request.period))
    .sort((one, other) => (one.date < other.date ? -1 : 1));
  const choices = Object.fromEntries(
    travels.map((travel) => [travel.id, `${formatDateShort(travel.date)} – ${travel.purpose}`]),
  );
  return (
    <ChoiceInput
      id={id}
      choices={choices}
      value={request.travel}
      onChange={(travel) => onChange({ travel })}
    />
  );
}
