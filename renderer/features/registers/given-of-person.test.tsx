import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { KINDS } from '../../../shared/domain/dataset.ts';
import type { Transfer } from '../../../shared/domain/transfer.ts';
import { selectRows } from '../../../shared/exchange/select.ts';
import { freshRow } from '../../../shared/merge/write.ts';
import { OfficeDataContext } from '../../data/live.ts';
import type { OfficeData } from '../../data/office-data.ts';
import { createWorkingSet } from '../../data/store/working-set.ts';
import { type Services, ServicesContext } from '../../services.ts';
import { giveOutTexts } from '../../text/give-out.ts';
import { GivenOfPerson } from './GivenOfPerson.tsx';

afterEach(cleanup);

const { person: texts, log } = giveOutTexts;
const stamp = { dot: 'a:1', time: '2018-03-31T12:00:00', person: 'm' };
const rowOf = (kind: 'office' | 'contact' | 'transfer', id: string, fields: object) => ({
  kind,
  row: freshRow(KINDS[kind], { id, office: 'o1', ...fields }, stamp),
});
const transfer = (id: string, fields: Partial<Transfer>) =>
  rowOf('transfer', id, {
    date: '2018-04-05',
    time: '09:05',
    recipient: 'Egri iroda',
    purpose: 'közös projekt',
    personal: 'all',
    encrypted: true,
    ...fields,
  });
const listing = (...ids: string[]) => ({
  peopleListed: true,
  people: ids.map((id) => ({ kind: 'contact', id })),
});

function show(...transfers: ReturnType<typeof transfer>[]) {
  const workingSet = createWorkingSet([
    rowOf('office', 'o1', { name: 'Iroda', county: '09', seat: '15130' }),
    rowOf('contact', 'k1', { familyName: 'Győri', givenName: 'Ákos' }),
    ...transfers,
  ]);
  render(
    <OfficeDataContext value={{ workingSet, identity: { office: 'o1' } } as unknown as OfficeData}>
      <ServicesContext value={{} as Services}>
        <MemoryRouter>
          <GivenOfPerson kind="contact" id="k1" />
        </MemoryRouter>
      </ServicesContext>
    </OfficeDataContext>,
  );
  return screen
    .queryAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell'));
}

describe('the data sheet of a person', () => {
  it('says that the log of other PCs comes by the exchange folder, because no file that is given out holds it', () => {
    show();
    const [scope] = screen.getAllByText(/másik számítógépén adtak ki/).map(({ textContent }) => textContent);
    expect(scope).toContain('cseremappán át megérkezik: az adatfájlok az átadási naplót nem viszik magukkal');
    const { row } = transfer('x1', listing('k1'));
    expect(selectRows(new Map([['transfer', [row]]]), { type: 'all' })).toEqual(new Map());
  });

  it('says to whom the data went, when, why, how much of it and how protected, with the way to the log', () => {
    const lines = show(
      transfer('x1', listing('k1', 'k2')),
      transfer('x2', { ...listing('k1'), personal: 'names', encrypted: false, date: '2018-04-06' }),
      transfer('x3', listing('k2')),
      transfer('x4', { ...listing('k1'), office: 'o2' }),
    );
    expect(lines.map((cells) => cells.map(({ textContent }) => textContent))).toEqual([
      [log.when('2018-04-06', '09:05'), 'Egri iroda', 'közös projekt', texts.levels.names, log.plain],
      [log.when('2018-04-05', '09:05'), 'Egri iroda', 'közös projekt', texts.levels.all, log.encrypted],
    ]);
    const link = within(lines[1]?.[0] as HTMLElement).getByRole('link');
    expect(link.getAttribute('href')).toBe('/adatcsere/naplo?atadas=x1');
    expect(screen.queryByText(texts.unsure)).toBeNull();
  });

  it('says so where nobody was given anything', () => {
    expect(show(transfer('x1', { personal: 'none' }), transfer('x2', listing('k2')))).toEqual([]);
    expect(screen.getByText(texts.empty)).toBeTruthy();
    expect(screen.queryByRole('button', { name: texts.copy })).toBeNull();
  });

  it('claims no more than the log of that time knows', () => {
    const [cells] = show(transfer('x1', {}));
    expect(cells?.[3]?.textContent).toBe('lehet, hogy benne volt (minden adata)');
    expect(screen.getByText(texts.unsure)).toBeTruthy();
  });

  it('is copied whole, without a permission for the clipboard', () => {
    let copied = '';
    const execCommand = vi.fn(() => {
      copied = globalThis.getSelection()?.toString() ?? '';
      return true;
    });
    Object.assign(document, { execCommand });
    show(transfer('x1', listing('k1')));
    fireEvent.click(screen.getByRole('button', { name: texts.copy }));
    expect(execCommand).toHaveBeenCalledWith('copy');
    expect(copied).toContain('Egri iroda');
    expect(screen.getByRole('status').textContent).toBe(texts.copied);
  });
});
