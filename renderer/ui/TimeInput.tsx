import { type ClockTime, formatTime, isClockTime, minutesBetween } from '../../shared/lib/dates.ts';
import { parseTimeInput } from '../../shared/lib/number-input.ts';
import { inputText } from '../text/inputs.ts';
import { TypedInput, type TypedProps } from './TypedInput.tsx';

const quarter = 15;
const day = 24 * 60;

/** A time of day: „9”, „930”, „9.30”, „fél 10”; ↑ and ↓ move by a quarter of an hour. */
export function TimeInput(props: TypedProps<ClockTime>) {
  return (
    <TypedInput
      {...props}
      read={parseTimeInput}
      write={(time) => (isClockTime(time) ? formatTime(time) : time)}
      step={(time, by) => (time !== undefined && isClockTime(time) ? moved(time, by) : '09:00')}
      placeholder={inputText.timePlaceholder}
    />
  );
}

function moved(time: ClockTime, by: 1 | -1): ClockTime {
  const minutes = (minutesBetween('00:00', time) + by * quarter + day) % day;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
