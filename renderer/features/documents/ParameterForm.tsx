import { Box, Button } from '@mui/material';
import { type ReactNode, useState } from 'react';
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
import { PeriodInput } from '../../ui/PeriodInput.tsx';
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

interface FormProps extends ParameterFormProps {
  /** What can be done with the document; stands in one line with the button of the further fields. */
  readonly children: ReactNode;
}

/** What the document is to be made for; whatever is changed shows in the preview at once. */
export function ParameterForm({ children, ...props }: FormProps) {
  const [open, setOpen] = useState(false);
  const asked = NAMES.filter((name) => asksFor(props.report, name));
  const usual = asked.filter((name) => USUAL.has(name));
  const further = asked.filter((name) => !USUAL.has(name));
  return (
    <>
      <Box role="group" aria-label={texts.parametersTitle} sx={{ mb: 1.5, display: 'grid', gap: 1.5 }}>
        <ParameterGrid {...props} names={usual} />
        {open && <ParameterGrid {...props} names={further} />}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap-reverse', columnGap: 1, alignItems: 'flex-start', mb: 1 }}>
        <Box sx={{ flex: '1 1 auto', maxWidth: '100%' }}>{children}</Box>
        {further.length > 0 && (
          <Button aria-expanded={open} onClick={() => setOpen((old) => !old)}>
            {texts.further}
          </Button>
        )}
      </Box>
    </>
  );
}

/** Asked every time; the rest is filled in by the program unless somebody wants it otherwise. */
const USUAL: ReadonlySet<ParameterName> = new Set<ParameterName>(['period', 'mentor', 'travel']);

function ParameterGrid({
  names,
  ...props
}: ParameterFormProps & { readonly names: readonly ParameterName[] }) {
  const { today } = useSession();
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fit, minmax(230px, 1fr))' }}>
      {names.map((name) => {
        const id = `parameter-${name}`;
        return (
          <FieldFrame
            key={name}
            id={id}
            label={texts.parameters[name]}
            help={texts.optionalHelp[name]}
            required={props.report.required.includes(name)}
          >
            {drawings[name]({ ...props, id, today })}
          </FieldFrame>
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
function TravelChoice({ id, report, request, onChange }: DrawingProps) {
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
      placeholder={report.required.includes('travel') ? undefined : texts.allTravels}
      value={request.travel}
      onChange={(travel) => onChange({ travel })}
    />
  );
}
