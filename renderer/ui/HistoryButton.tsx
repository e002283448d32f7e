import { Button } from '@mui/material';
import { Link } from 'react-router';
import { historyText } from '../text/history.ts';
import { HistoryIcon } from './icons.tsx';

/** The way from a record to what happened to it. */
export function HistoryButton({ to }: { readonly to: string }) {
  return (
    <Button variant="outlined" startIcon={<HistoryIcon />} component={Link} to={to}>
      {historyText.title}
    </Button>
  );
}
