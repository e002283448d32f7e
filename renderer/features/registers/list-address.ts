import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Kind } from '../../../shared/domain/record.ts';
import type { ListView } from '../../ui/register-rows.ts';
import type { RegisterShape } from './shapes.ts';

const textKey = 'q';
const sortKey = 'rend';
const pause = 250;

/** How a list opens: its order and what it is narrowed to. */
type Usual = Pick<RegisterShape, 'sort' | 'filters'>;

/**
 * What a list shows, as its address says: `?q=…&rend=-date&<field>=<value>`. Links from other screens use the same words. A filter
 * named with nothing (`?status=`) takes a usual one off.
 */
export function readView(
  address: URLSearchParams,
  kind: Kind,
  { sort: usual, filters = {} }: Usual,
): ListView {
  const asked = [...address].filter(([name]) => kind.fields[name]?.filter);
  const all = Object.entries({ ...filters, ...Object.fromEntries(asked) });
  const sort = address.get(sortKey);
  return {
    text: address.get(textKey) ?? '',
    filters: Object.fromEntries(all.filter(([, value]) => value !== '')),
    sort: sort === null ? usual : { column: sort.replace(/^-/, ''), descending: sort.startsWith('-') },
  };
}

export function writeView(view: ListView, { sort: usual, filters = {} }: Usual): URLSearchParams {
  const address = new URLSearchParams(view.filters);
  for (const [name, value] of Object.entries(filters)) {
    if (view.filters[name] === value) address.delete(name);
    else if (view.filters[name] === undefined) address.set(name, '');
  }
  if (view.text !== '') address.set(textKey, view.text);
  const { sort } = view;
  if (sort && (sort.column !== usual.column || sort.descending !== usual.descending)) {
    address.set(sortKey, `${sort.descending ? '-' : ''}${sort.column}`);
  }
  return address;
}

/** The view follows the typing at once, the address a moment later; so the way back finds the list as it was. */
export function useListAddress(kind: Kind, usual: Usual) {
  const [address, setAddress] = useSearchParams();
  const [view, setView] = useState(() => readView(address, kind, usual));
  const written = useRef(address.toString());
  useEffect(() => {
    if (address.toString() === written.current) return;
    written.current = address.toString();
    setView(readView(address, kind, usual));
  }, [address, kind, usual]);
  useEffect(() => {
    const next = writeView(view, usual);
    if (next.toString() === written.current) return undefined;
    const timer = setTimeout(() => {
      written.current = next.toString();
      setAddress(next, { replace: true });
    }, pause);
    return () => clearTimeout(timer);
  }, [view, usual, setAddress]);
  return [view, setView] as const;
}
