/** A short message at the edge of the screen; with `undo` it offers the way back. */
export interface Notice {
  readonly message: string;
  readonly severity?: 'success' | 'info' | 'error';
  undo?(): Promise<void>;
}

/** One message at a time: the newest. Errors stay until they are closed. */
export interface Notices {
  show(notice: Notice): void;
  close(): void;
  current(): Notice | undefined;
  subscribe(listener: () => void): () => void;
}

export function createNotices(): Notices {
  let current: Notice | undefined;
  const listeners = new Set<() => void>();
  function set(notice: Notice | undefined): void {
    current = notice;
    for (const listener of listeners) listener();
  }
  return {
    show: (notice) => set(notice),
    close: () => set(undefined),
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
