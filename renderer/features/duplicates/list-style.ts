/** A list of lines with a button at their end. */
export const listStyle = {
  m: 0,
  p: 0,
  listStyle: 'none',
  '& > li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 2,
    py: 0.75,
    px: 1.25,
    borderBottom: 1,
    borderColor: 'divider',
  },
} as const;
