import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { type ReactNode, useId } from 'react';

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly text: string;
  /** Names what happens: „Törlés”, never „Igen”. */
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  /** Nothing is lost by confirming. */
  readonly harmless?: boolean | undefined;
  /** There is so much to say that it would not fit on a low screen otherwise. */
  readonly wide?: boolean | undefined;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  /** More than the sentence, for example what else is touched. */
  readonly children?: ReactNode;
}

/** One question with two answers; Enter and Esc both choose the harmless one. */
export function ConfirmDialog({ open, title, text, children, ...props }: ConfirmDialogProps) {
  const id = useId();
  return (
    <Dialog
      open={open}
      onClose={props.onCancel}
      maxWidth={props.wide ? 'md' : 'sm'}
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
    >
      <DialogTitle id={`${id}-title`}>{title}</DialogTitle>
      <DialogContent>
        <DialogContentText id={`${id}-text`} color="textPrimary">
          {text}
        </DialogContentText>
        {children}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button variant="contained" color={props.harmless ? 'primary' : 'error'} onClick={props.onConfirm}>
          {props.confirmLabel}
        </Button>
        <Button variant="outlined" autoFocus onClick={props.onCancel}>
          {props.cancelLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
