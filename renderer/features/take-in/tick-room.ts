/** Where ticks are shown, lines that cannot be ticked leave their room free, so that all words begin under each other. */
export const tickWidth = '38px';

/** The tick and what stands between it and the words. */
export const textStart = '46px';
