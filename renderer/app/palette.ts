/** The colours of the house: paper, ink, and the indigo of blue-dyed cloth; ochre marks what stands out. */
export interface Shades {
  readonly paper: string;
  readonly sheet: string;
  /** A band across a sheet: table heads, the row under the pointer. */
  readonly band: string;
  readonly chosen: string;
  readonly line: string;
  /** Round what can be filled in. */
  readonly edge: string;
  readonly ink: string;
  readonly quietInk: string;
  readonly indigo: string;
  readonly indigoDeep: string;
  readonly onIndigo: string;
  readonly ochre: string;
  readonly onOchre: string;
  readonly madder: string;
  readonly moss: string;
  readonly cloth: string;
  readonly clothRaised: string;
  readonly clothInk: string;
  readonly clothQuietInk: string;
  readonly clothMark: string;
}

export const daylight: Shades = {
  paper: '#f5f2ea',
  sheet: '#fffdf8',
  band: '#efeadf',
  chosen: '#e3e5f3',
  line: '#d9d2c3',
  edge: '#8b867a',
  ink: '#22242d',
  quietInk: '#5b5a61',
  indigo: '#2c3679',
  indigoDeep: '#1f2757',
  onIndigo: '#ffffff',
  ochre: '#83560f',
  onOchre: '#ffffff',
  madder: '#9f2a2f',
  moss: '#3b6440',
  cloth: '#1e2550',
  clothRaised: '#303a72',
  clothInk: '#f3f0e6',
  clothQuietInk: '#bfc3df',
  clothMark: '#e6b85c',
};

export const lamplight: Shades = {
  paper: '#15161c',
  sheet: '#1d1f27',
  band: '#262934',
  chosen: '#2f3556',
  line: '#3a3d4a',
  edge: '#757786',
  ink: '#ece8de',
  quietInk: '#b3b0a9',
  indigo: '#aab5f2',
  indigoDeep: '#c6cef8',
  onIndigo: '#161a38',
  ochre: '#e3b765',
  onOchre: '#241900',
  madder: '#f39c95',
  moss: '#9fcb9b',
  cloth: '#10121f',
  clothRaised: '#282e52',
  clothInk: '#ece8de',
  clothQuietInk: '#adb1cd',
  clothMark: '#e3b765',
};
