import { Box } from '@mui/material';
import { useId } from 'react';

const petals = [0, 60, 120, 180, 240, 300] as const;
const edge = [3, 9, 15, 21, 27] as const;

/** A border as blue-dyed cloth has it: a row of small flowers between two rows of dots. Decoration only. */
export function ClothBand() {
  const id = useId();
  return (
    <Box
      component="svg"
      aria-hidden
      focusable="false"
      sx={{ display: 'block', width: '100%', height: 22, color: 'cloth.quietInk', flex: 'none' }}
    >
      <defs>
        <pattern id={id} width="30" height="22" patternUnits="userSpaceOnUse">
          {edge.map((x) => (
            <g key={x} fill="currentColor">
              <circle cx={x} cy="2" r="0.9" />
              <circle cx={x} cy="20" r="0.9" />
            </g>
          ))}
          {petals.map((angle) => (
            <ellipse
              key={angle}
              cx="15"
              cy="7.4"
              rx="1.4"
              ry="2.3"
              fill="currentColor"
              transform={`rotate(${angle} 15 11)`}
            />
          ))}
          <circle cx="0" cy="11" r="1.7" fill="currentColor" />
          <circle cx="30" cy="11" r="1.7" fill="currentColor" />
        </pattern>
      </defs>
      <rect width="100%" height="22" fill={`url(#${id})`} />
    </Box>
  );
}
