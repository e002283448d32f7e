import { basename, dirname, join } from 'node:path';
import type { BrowserWindow, Dialog, FileFilter, Shell } from 'electron';
import type { Desk, FileQuestion } from './machine.ts';

interface Windows {
  readonly dialog: Pick<Dialog, 'showSaveDialog' | 'showOpenDialog'>;
  readonly system: Pick<Shell, 'showItemInFolder' | 'openPath' | 'openExternal'>;
  /** Where the first dialog starts; later ones start where the last file was. */
  readonly documents: string;
  readonly window: BrowserWindow;
}

/** The system's own dialogs. */
export function systemDesk({ dialog, system, documents, window }: Windows): Desk {
  let folder = documents;

  function remembered(path: string | undefined): string | null {
    if (path === undefined || path === '') return null;
    folder = dirname(path);
    return path;
  }

  return {
    async askWhereToSave(question) {
      const defaultPath = join(folder, basename(question.name));
      const answer = await dialog.showSaveDialog(window, { defaultPath, filters: filtersOf(question) });
      return remembered(answer.canceled ? undefined : answer.filePath);
    },
    async askWhatToOpen(question) {
      const answer = await dialog.showOpenDialog(window, {
        defaultPath: folder,
        filters: filtersOf(question),
        properties: ['openFile'],
      });
      return remembered(answer.canceled ? undefined : answer.filePaths[0]);
    },
    async askWhatAllToOpen(question) {
      const answer = await dialog.showOpenDialog(window, {
        defaultPath: folder,
        filters: filtersOf(question),
        properties: ['openFile', 'multiSelections'],
      });
      if (answer.canceled) return [];
      remembered(answer.filePaths[0]);
      return answer.filePaths;
    },
    async askFolder(title) {
      const answer = await dialog.showOpenDialog(window, {
        title,
        properties: ['openDirectory', 'createDirectory'],
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    showInFolder: (path) => system.showItemInFolder(path),
    openWithProgram: (path) => system.openPath(path),
    openAddress: (address) => system.openExternal(address),
  };
}

function filtersOf({ label, extensions }: FileQuestion): FileFilter[] {
  return [{ name: label, extensions: [...extensions] }];
}
