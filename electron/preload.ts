import { contextBridge, ipcRenderer } from 'electron';
import { bridgeName, channels } from '../shared/contract/channels.ts';

contextBridge.exposeInMainWorld(
  bridgeName,
  Object.fromEntries(
    channels.map((channel) => [
      channel,
      (input: unknown) => ipcRenderer.invoke(`${bridgeName}:${channel}`, input),
    ]),
  ),
);
