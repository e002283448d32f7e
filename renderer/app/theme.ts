import './fonts.css';
import { createTheme, type CssVarsThemeOptions } from '@mui/material/styles';
import { huHU } from '@mui/material/locale';
import { componentStyles } from './component-styles.ts';
import { daylight, lamplight, type Shades } from './palette.ts';

interface Cloth {
  readonly background: string;
  readonly raised: string;
  readonly ink: string;
  readonly quietInk: string;
  readonly mark: string;
}

declare module '@mui/material/styles' {
  interface Palette {
    cloth: Cloth;
    edge: string;
    band: string;
    chosen: string;
  }
  interface PaletteOptions {
    cloth?: Cloth;
    edge?: string;
    band?: string;
    chosen?: string;
  }
}

const serif = '"Source Serif 4", Georgia, "Times New Roman", serif';
const sans = '"Source Sans 3", "Segoe UI", "Liberation Sans", sans-serif';

function paletteOf(shades: Shades) {
  const { ink, quietInk, indigo, indigoDeep, onIndigo, ochre, onOchre, madder, moss, paper, sheet } = shades;
  return {
    primary: { main: indigo, dark: indigoDeep, light: indigo, contrastText: onIndigo },
    secondary: { main: ochre, dark: ochre, light: ochre, contrastText: onOchre },
    error: { main: madder, dark: madder, light: madder, contrastText: onIndigo },
    warning: { main: ochre, dark: ochre, light: ochre, contrastText: onOchre },
    success: { main: moss, dark: moss, light: moss, contrastText: onIndigo },
    info: { main: indigo, dark: indigoDeep, light: indigo, contrastText: onIndigo },
    background: { default: paper, paper: sheet },
    text: { primary: ink, secondary: quietInk },
    divider: shades.line,
    edge: shades.edge,
    band: shades.band,
    chosen: shades.chosen,
    cloth: {
      background: shades.cloth,
      raised: shades.clothRaised,
      ink: shades.clothInk,
      quietInk: shades.clothQuietInk,
      mark: shades.clothMark,
    },
  };
}

const typography: NonNullable<CssVarsThemeOptions['typography']> = {
  fontFamily: sans,
  fontSize: 14,
  htmlFontSize: 16,
  h1: {
    fontFamily: serif,
    fontSize: '1.625rem',
    fontWeight: 600,
    lineHeight: 1.25,
    letterSpacing: '-0.005em',
  },
  h2: { fontFamily: serif, fontSize: '1.1875rem', fontWeight: 600, lineHeight: 1.3 },
  h3: { fontSize: '0.9375rem', fontWeight: 650, lineHeight: 1.4 },
  body1: { fontSize: '0.9375rem', lineHeight: 1.5 },
  body2: { fontSize: '0.875rem', lineHeight: 1.45 },
  caption: { fontSize: '0.8125rem', lineHeight: 1.4 },
  button: { fontSize: '0.9063rem', fontWeight: 600, textTransform: 'none', lineHeight: 1.4 },
};

export const theme = createTheme(
  {
    cssVariables: { colorSchemeSelector: 'data' },
    colorSchemes: { light: { palette: paletteOf(daylight) }, dark: { palette: paletteOf(lamplight) } },
    shape: { borderRadius: 5 },
    typography,
    components: componentStyles,
  },
  huHU,
);
