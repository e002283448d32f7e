import { Box, ButtonBase } from '@mui/material';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';

interface PageTabsProps {
  /** What the pages have in common, for those who listen. */
  readonly label: string;
  readonly tabs: readonly { readonly path: string; readonly label: string }[];
  /** What stands beside the label of a page: how much waits there. */
  readonly marks?: Readonly<Record<string, ReactNode>>;
}

/** Pages that belong together, side by side; nothing while another page is open. */
export function PageTabs({ label, tabs, marks = {} }: PageTabsProps) {
  const { pathname } = useLocation();
  const here = tabs
    .map(({ path }) => path)
    .filter((path) => pathname === path || pathname.startsWith(`${path}/`))
    .sort((one, other) => other.length - one.length)[0];
  if (tabs.length < 2 || here === undefined) return null;
  return (
    <Box
      component="nav"
      aria-label={label}
      sx={{
        display: 'flex',
        gap: 0.5,
        mb: 1.5,
        borderBottom: 1,
        borderColor: 'divider',
        flex: 'none',
        overflowX: 'auto',
        overflowY: 'hidden',
      }}
    >
      {tabs.map((tab) => (
        <ButtonBase
          key={tab.path}
          component={Link}
          to={tab.path}
          aria-current={tab.path === here ? 'page' : undefined}
          sx={tabStyle}
        >
          {tab.label}
          {marks[tab.path]}
        </ButtonBase>
      ))}
    </Box>
  );
}

const tabStyle = {
  gap: 0.75,
  px: 1.5,
  py: 0.75,
  mb: '-1px',
  fontSize: '0.9375rem',
  whiteSpace: 'nowrap',
  color: 'text.secondary',
  borderBottom: '3px solid transparent',
  '&:hover': { color: 'text.primary' },
  // The bar scrolls, and would cut off what lies outside a tab.
  '&.Mui-focusVisible': { outlineOffset: '-3px', borderRadius: '4px 4px 0 0' },
  '&[aria-current="page"]': { color: 'primary.main', borderBottomColor: 'secondary.main', fontWeight: 600 },
} as const;
