/** The program from its start. */
export function reload(): void {
  globalThis.location.reload();
}
