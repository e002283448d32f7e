/** A short message at the edge of the screen; with `undo` it offers the way back. */
export interface Notice {
  readonly message: string;
  readonly severity?: 'success' | 'info' | 'error';
  undo?(): Promise<void>;
}

/** A message with its number, which tells apart two that read the same. */
export interface ShownNotice extends Notice {
  readonly number: number;
}

/** One message at a time: the newest. Errors stay until they are closed. */
export interface Notices {
  show(notice: Notice): void;
  close(): void;
  current(): ShownNotice | undefined;
  subscribe(listener: () => void): () => void;
}

export function createNotices(): Notices {
  let current: ShownNotice | undefined;
  let shown = 0;
  const listeners = new Set<() => void>();
  function set(notice: ShownNotice | undefined): void {
    current = notice;
    for (const listener of listeners) listener();
  }
  return {
    show(notice) {
      shown += 1;
      set({ ...notice, number: shown });
    },
    close: () => set(undefined),
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
