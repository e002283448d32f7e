/** Windows this narrow (or enlarged this far) show the navigation as pictures only. */
export const narrow = '@media (max-width: 899px)';
