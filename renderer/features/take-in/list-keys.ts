import type { KeyboardEvent } from 'react';
import type { Node } from './list-nodes.ts';

interface ListKeys {
  readonly nodes: readonly Node[];
  readonly active: number;
  onMove(to: number): void;
  /** Ticks a record, or all of a group. */
  onTick(node: Node): void;
  /** Opens or shuts a group, or the fields of a record. */
  onTurn(node: Node): void;
}

/** Height of a line that is shut, in pixels. */
export const lineHeight = 36;

/** What a key does in the list, as in every tree of Windows; nothing for other keys. */
export function listKeys(keys: ListKeys): (event: KeyboardEvent) => void {
  const { nodes, active, onMove, onTick, onTurn } = keys;
  const last = nodes.length - 1;
  return (event) => {
    const node = nodes[active];
    if (node === undefined || event.target !== event.currentTarget) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / lineHeight) - 2);
    const actions: Readonly<Record<string, () => void>> = {
      ArrowDown: () => onMove(Math.min(last, active + 1)),
      ArrowUp: () => onMove(Math.max(0, active - 1)),
      PageDown: () => onMove(Math.min(last, active + page)),
      PageUp: () => onMove(Math.max(0, active - page)),
      Home: () => onMove(0),
      End: () => onMove(last),
      ' ': () => onTick(node),
      Enter: () => onTurn(node),
      ArrowRight: () => goInto(keys, node),
      ArrowLeft: () => goOut(keys, node),
    };
    const action = actions[event.key];
    if (action === undefined) return;
    action();
    event.preventDefault();
  };
}

function goInto({ nodes, active, onMove, onTurn }: ListKeys, node: Node): void {
  if (node.isOpen) onMove(Math.min(nodes.length - 1, active + 1));
  else onTurn(node);
}

function goOut({ nodes, onMove, onTurn }: ListKeys, node: Node): void {
  if (node.isOpen) onTurn(node);
  else if (node.type === 'entry') onMove(nodes.findIndex(({ id }) => id === node.group.name));
}
