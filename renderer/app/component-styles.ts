import type { Components, CssVarsTheme, Theme } from '@mui/material/styles';

type Styles = Components<Omit<Theme, 'components' | 'palette'> & CssVarsTheme>;

const stillness = '@media (prefers-reduced-motion: reduce)';

const baseline: NonNullable<Styles['MuiCssBaseline']> = {
  styleOverrides: (theme) => ({
    body: { minHeight: '100%', fontSize: '0.9375rem' },
    ':focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: 2 },
    '::selection': {
      backgroundColor: theme.vars.palette.primary.main,
      color: theme.vars.palette.primary.contrastText,
    },
    [stillness]: {
      '*, *::before, *::after': {
        animationDuration: '0.01ms !important',
        animationIterationCount: '1 !important',
        transitionDuration: '0.01ms !important',
        scrollBehavior: 'auto !important',
      },
    },
  }),
};

const buttons: Pick<Styles, 'MuiButtonBase' | 'MuiButton' | 'MuiIconButton' | 'MuiChip'> = {
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: {
      root: ({ theme }) => ({
        '&.Mui-focusVisible': {
          outline: `2px solid ${theme.vars.palette.primary.main}`,
          outlineOffset: 2,
        },
      }),
    },
  },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: {
      // Every look has a border, so that a button keeps its size when its look changes.
      root: {
        minHeight: 34,
        paddingInline: 14,
        paddingBlock: 4,
        whiteSpace: 'nowrap',
        border: '1px solid transparent',
      },
      outlined: ({ theme }) => ({ borderColor: theme.vars.palette.divider }),
      startIcon: { marginLeft: -4, marginRight: 6 },
    },
  },
  MuiIconButton: { styleOverrides: { root: { borderRadius: 5 } } },
  MuiChip: { styleOverrides: { root: { borderRadius: 4, height: 24 } } },
};

const inputs: Pick<
  Styles,
  'MuiTextField' | 'MuiOutlinedInput' | 'MuiInputBase' | 'MuiAutocomplete' | 'MuiFormHelperText'
> = {
  MuiTextField: { defaultProps: { size: 'small', fullWidth: true, hiddenLabel: true } },
  MuiInputBase: {
    styleOverrides: {
      root: { fontSize: '0.9375rem' },
      input: ({ theme }) => ({
        '&::placeholder': { color: theme.vars.palette.text.secondary, opacity: '1 !important' },
      }),
    },
  },
  MuiOutlinedInput: {
    defaultProps: { size: 'small', notched: false },
    styleOverrides: {
      root: ({ theme }) => ({
        backgroundColor: theme.vars.palette.background.paper,
        '& .MuiOutlinedInput-notchedOutline': { borderColor: theme.vars.palette.edge },
        '&.MuiInputBase-adornedStart > input': { paddingInlineStart: 0 },
        '&:hover:not(.Mui-focused, .Mui-error, .Mui-disabled) .MuiOutlinedInput-notchedOutline': {
          borderColor: theme.vars.palette.text.secondary,
        },
      }),
      input: { paddingBlock: 6.5, paddingInline: 10 },
      // The text of several lines keeps its distance by its frame, not a second time by itself.
      multiline: { paddingBlock: 6.5, paddingInline: 10, '& > textarea': { padding: 0 } },
      notchedOutline: { top: 0, '& legend': { display: 'none' } },
    },
  },
  MuiAutocomplete: {
    defaultProps: { size: 'small' },
    styleOverrides: {
      root: {
        '& .MuiAutocomplete-inputRoot': {
          paddingBlock: '2px !important',
          paddingInlineStart: '6px !important',
        },
        // Beside what is chosen a little room is enough to go on typing: no empty second line for it.
        '& .MuiAutocomplete-tag ~ .MuiAutocomplete-input': { minWidth: '24px !important' },
        '&.MuiAutocomplete-hasPopupIcon .MuiAutocomplete-inputRoot': { paddingInlineEnd: '32px !important' },
        '&.MuiAutocomplete-hasPopupIcon.MuiAutocomplete-hasClearIcon .MuiAutocomplete-inputRoot': {
          paddingInlineEnd: '54px !important',
        },
      },
      input: { paddingBlock: '4.5px !important', paddingInline: '4px !important' },
      endAdornment: { right: '6px !important' },
      clearIndicator: { padding: 1 },
      popupIndicator: { padding: 1, marginRight: 0 },
      option: { minHeight: '32px !important', paddingBlock: '4px !important', fontSize: '0.9375rem' },
      paper: ({ theme }) => ({ border: `1px solid ${theme.vars.palette.divider}` }),
      listbox: { paddingBlock: 4, maxHeight: '36vh' },
    },
  },
  MuiFormHelperText: { styleOverrides: { root: { marginInline: 0, marginTop: 3, fontSize: '0.8125rem' } } },
};

const surfaces: Pick<Styles, 'MuiPaper' | 'MuiDialog' | 'MuiDialogTitle' | 'MuiMenuItem' | 'MuiTooltip'> = {
  MuiPaper: {
    styleOverrides: {
      root: { backgroundImage: 'none' },
      outlined: ({ theme }) => ({ borderColor: theme.vars.palette.divider }),
    },
  },
  MuiDialog: {
    styleOverrides: { paper: ({ theme }) => ({ border: `1px solid ${theme.vars.palette.divider}` }) },
  },
  MuiDialogTitle: { styleOverrides: { root: ({ theme }) => ({ ...theme.typography.h2, paddingBlock: 14 }) } },
  MuiMenuItem: { styleOverrides: { root: { minHeight: 34, fontSize: '0.9375rem' } } },
  MuiTooltip: {
    defaultProps: { enterDelay: 400 },
    styleOverrides: {
      tooltip: ({ theme }) => ({
        fontSize: '0.8125rem',
        backgroundColor: theme.vars.palette.cloth.background,
        color: theme.vars.palette.cloth.ink,
      }),
    },
  },
};

const tabs: Pick<Styles, 'MuiTabs' | 'MuiTab'> = {
  MuiTabs: { styleOverrides: { root: { minHeight: 36 } } },
  MuiTab: {
    styleOverrides: {
      root: {
        minHeight: 36,
        padding: '6px 12px',
        minWidth: 0,
        // The bar scrolls, and would cut off what lies outside a tab.
        '&.Mui-focusVisible': { outlineOffset: -3, borderRadius: '4px 4px 0 0' },
      },
    },
  },
};

const tables: Pick<Styles, 'MuiTableCell' | 'MuiTableRow'> = {
  MuiTableCell: {
    styleOverrides: {
      root: ({ theme }) => ({
        paddingBlock: 6,
        paddingInline: 12,
        fontSize: '0.875rem',
        lineHeight: 1.4,
        borderColor: theme.vars.palette.divider,
        // A figure and the word after it would touch.
        '.MuiTableCell-alignRight + &.MuiTableCell-alignLeft': { paddingInlineStart: 28 },
      }),
      head: ({ theme }) => ({
        fontWeight: 650,
        color: theme.vars.palette.text.secondary,
        backgroundColor: theme.vars.palette.band,
        whiteSpace: 'nowrap',
      }),
    },
  },
  MuiTableRow: {
    styleOverrides: {
      root: ({ theme }) => ({
        '&.MuiTableRow-hover:hover': { backgroundColor: theme.vars.palette.band },
        '&.Mui-selected, &.Mui-selected:hover': { backgroundColor: theme.vars.palette.chosen },
      }),
    },
  },
};

/** How the parts of the house look; colours come from the palette alone. */
export const componentStyles: Styles = {
  MuiCssBaseline: baseline,
  ...buttons,
  ...inputs,
  ...surfaces,
  ...tabs,
  ...tables,
};
