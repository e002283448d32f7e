import { createContext } from 'react';

/** Id of the office that is open; nothing where none is. */
export const OwnOfficeContext = createContext<string | undefined>(undefined);
