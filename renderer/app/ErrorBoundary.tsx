import { Box, Button, Typography } from '@mui/material';
import { Component, type ReactNode } from 'react';
import { errorText } from '../text/errors.ts';
import { Notice } from '../ui/Notice.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** A new value (the address of another screen) gives the screen another chance. */
  readonly place?: string | undefined;
}

interface ErrorBoundaryState {
  readonly error: Error | undefined;
  readonly place: string | undefined;
}

/** Where a screen breaks, the rest of the page stays, and a sentence says that what was saved is safe. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: undefined, place: undefined };

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: ErrorBoundaryState) {
    return props.place === state.place ? null : { error: undefined, place: props.place };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return <Broken error={error} onAgain={() => this.setState({ error: undefined })} />;
  }
}

/** The sentence, a way on, and the words a helper will ask for. */
function Broken({ error, onAgain }: { readonly error: Error; readonly onAgain: () => void }) {
  return (
    <Box sx={{ maxWidth: 760, mx: 'auto', p: 4, display: 'grid', gap: 2 }}>
      <Typography variant="h1">{errorText.title}</Typography>
      <Notice tone="error" text={errorText.sentence} />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button variant="contained" onClick={onAgain}>
          {errorText.again}
        </Button>
        <Button variant="outlined" onClick={() => globalThis.location.reload()}>
          {errorText.reload}
        </Button>
      </Box>
      <Box component="details">
        <Typography component="summary" variant="body2" color="textSecondary">
          {errorText.details}
        </Typography>
        <Box component="pre" sx={{ fontSize: '0.8125rem', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {`${error.name}: ${error.message}\n${error.stack ?? ''}`}
        </Box>
      </Box>
    </Box>
  );
}
