import { useColorScheme } from '@mui/material/styles';
import { z } from 'zod';
import { readPreference, writePreference } from '../platform/preferences.ts';

const name = 'appearance';
const schema = z.enum(['system', 'light', 'dark']);

export type Appearance = z.infer<typeof schema>;
export const appearances = schema.options;

/** How this person likes the page; as the system has it until something else is chosen. */
export function preferredAppearance(): Appearance {
  return readPreference(name, schema) ?? 'system';
}

export function useAppearance() {
  const { mode, setMode } = useColorScheme();
  return {
    appearance: mode ?? 'system',
    choose(appearance: Appearance) {
      writePreference(name, appearance);
      setMode(appearance);
    },
  };
}
