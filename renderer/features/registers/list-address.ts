import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Kind } from '../../../shared/domain/record.ts';
import type { ListView } from '../../ui/register-rows.ts';
import type { RegisterShape } from './shapes.ts';

const textKey = 'q';
const sortKey = 'rend';
const pause = 250;

/** What a list shows, as its address says: `?q=…&rend=-date&<field>=<value>`. Links from other screens use the same words. */
export function readView(address: URLSearchParams, kind: Kind, usual: RegisterShape['sort']): ListView {
  const filters = [...address].filter(([name]) => kind.fields[name]?.filter);
  const sort = address.get(sortKey);
  return {
    text: address.get(textKey) ?? '',
    filters: Object.fromEntries(filters),
    sort: sort === null ? usual : { column: sort.replace(/^-/, ''), descending: sort.startsWith('-') },
  };
}

export function writeView(view: ListView, usual: RegisterShape['sort']): URLSearchParams {
  const address = new URLSearchParams(view.filters);
  if (view.text !== '') address.set(textKey, view.text);
  const { sort } = view;
  if (sort && (sort.column !== usual.column || sort.descending !== usual.descending)) {
    address.set(sortKey, `${sort.descending ? '-' : ''}${sort.column}`);
  }
  return address;
}

/** The view follows the typing at once, the address a moment later; so the way back finds the list as it was. */
export function useListAddress(kind: Kind, usual: RegisterShape['sort']) {
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
