import { parseDateInput } from '../../shared/lib/date-input.ts';
import {
  addDays,
  type CalendarDate,
  formatDateShort,
  isCalendarDate,
  weekdayName,
} from '../../shared/lib/dates.ts';
import { inputText } from '../text/inputs.ts';
import { TypedInput, type TypedProps } from './TypedInput.tsx';

interface DateInputProps extends TypedProps<CalendarDate> {
  /** What „ma” means. */
  readonly today: CalendarDate;
}

/** A date as people type it: „ma”, „5”, „4.5”, „2018. április 5.”; ↑ and ↓ move by a day. */
export function DateInput({ today, ...props }: DateInputProps) {
  return (
    <TypedInput
      {...props}
      read={(text) => parseDateInput(text, today)}
      write={(date) => (isCalendarDate(date) ? formatDateShort(date) : date)}
      echo={(date) => (isCalendarDate(date) ? weekdayName(date) : '')}
      step={(date, by) => (date !== undefined && isCalendarDate(date) ? addDays(date, by) : today)}
      placeholder={inputText.datePlaceholder}
    />
  );
}
