import { Box, Button, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import { homeText } from '../../text/home.ts';
import { CheckIcon } from '../../ui/icons.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { registerPaths } from '../../ui/record-paths.ts';
import { type FirstStep, firstSteps } from './first-steps.ts';

interface FirstStepsProps {
  readonly done: ReadonlySet<FirstStep>;
  readonly next: FirstStep;
}

/** A new office sees what to do, in which order, and how far it has come. */
export function FirstSteps({ done, next }: FirstStepsProps) {
  return (
    <Panel title={homeText.stepsTitle} note={homeText.stepsText}>
      <Box
        component="ol"
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: 'repeat(auto-fit, minmax(13.5rem, 1fr))',
          listStyle: 'none',
          p: 0,
          m: 0,
        }}
      >
        {firstSteps.map((step, index) => (
          <Step key={step} step={step} number={index + 1} isDone={done.has(step)} isNext={step === next} />
        ))}
      </Box>
    </Panel>
  );
}

interface StepProps {
  readonly step: FirstStep;
  readonly number: number;
  readonly isDone: boolean;
  readonly isNext: boolean;
}

function Step({ step, number, isDone, isNext }: StepProps) {
  const { title, text, button } = homeText.steps[step];
  return (
    <Box component="li" sx={{ p: 1.25, borderRadius: 1, bgcolor: isNext ? 'chosen' : 'band' }}>
      <Typography variant="h3" sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
        {isDone ? (
          <CheckIcon titleAccess={homeText.stepDone} sx={{ fontSize: 19, color: 'success.main' }} />
        ) : (
          <Box component="span" sx={{ color: 'secondary.main' }}>
            {`${number}.`}
          </Box>
        )}
        {title}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5, mb: 1 }}>
        {text}
      </Typography>
      {!isDone && (
        <Button
          size="small"
          variant={isNext ? 'contained' : 'outlined'}
          component={RouterLink}
          to={`${registerPaths[step]}/uj`}
        >
          {button}
        </Button>
      )}
    </Box>
  );
}
