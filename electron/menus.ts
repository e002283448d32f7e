import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';

/** Hidden until Alt is pressed; it is here for its shortcuts. */
export const applicationMenu: MenuItemConstructorOptions[] = [
  { label: 'Fájl', submenu: [{ label: 'Kilépés', role: 'quit' }] },
  {
    label: 'Szerkesztés',
    submenu: [
      { label: 'Visszavonás', role: 'undo' },
      { label: 'Mégis', role: 'redo' },
      { type: 'separator' },
      { label: 'Kivágás', role: 'cut' },
      { label: 'Másolás', role: 'copy' },
      { label: 'Beillesztés', role: 'paste' },
      { label: 'Az összes kijelölése', role: 'selectAll' },
    ],
  },
  {
    label: 'Nézet',
    submenu: [
      { label: 'Nagyítás', role: 'zoomIn' },
      { label: 'Kicsinyítés', role: 'zoomOut' },
      { label: 'Eredeti méret', role: 'resetZoom' },
      { label: 'Teljes képernyő', role: 'togglefullscreen' },
    ],
  },
];

/** What a right click offers, which Electron leaves to the program. */
export function contextMenu(
  place: Pick<ContextMenuParams, 'isEditable' | 'selectionText'>,
): MenuItemConstructorOptions[] {
  const selected = place.selectionText.trim() !== '';
  const copy: MenuItemConstructorOptions = { label: 'Másolás', role: 'copy', enabled: selected };
  if (!place.isEditable) return [copy];
  return [
    { label: 'Kivágás', role: 'cut', enabled: selected },
    copy,
    { label: 'Beillesztés', role: 'paste' },
    { type: 'separator' },
    { label: 'Az összes kijelölése', role: 'selectAll' },
  ];
}
