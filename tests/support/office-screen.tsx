import { ThemeProvider } from '@mui/material';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { theme } from '../../renderer/app/theme.ts';
import { OfficeDataContext } from '../../renderer/data/live.ts';
import type { OfficeData } from '../../renderer/data/office-data.ts';
import { type Services, ServicesContext } from '../../renderer/services.ts';

/** What a screen finds in a plain browser where the mentor m1 sits, unless a test says otherwise. */
export function servicesOf(own: Pick<Services, 'notices'> & Partial<Services>): Services {
  return {
    shell: {} as Services['shell'],
    about: { host: 'browser', version: '0.1.0', journal: false },
    personId: 'm1',
    setPerson: () => undefined,
    leave: () => undefined,
    openSample: () => Promise.reject(new Error('nobody asks for the sample here')),
    ...own,
  };
}

interface OfficeScreenProps {
  readonly data: OfficeData;
  readonly services: Services;
  readonly address?: string;
  readonly children: ReactNode;
}

/** A screen of an open office, without the frame around it. */
export function OfficeScreen({ data, services, address = '/', children }: OfficeScreenProps) {
  return (
    <ThemeProvider theme={theme}>
      <OfficeDataContext value={data}>
        <ServicesContext value={services}>
          <MemoryRouter initialEntries={[address]}>{children}</MemoryRouter>
        </ServicesContext>
      </OfficeDataContext>
    </ThemeProvider>
  );
}
