import type { DocumentConnection } from '@passerelle/document-sync/client';

/** True once all that was typed is committed by the server; false when it is not within `milliseconds`. */
export function waitUntilSaved(connection: DocumentConnection, milliseconds: number): Promise<boolean> {
  const isSaved = (): boolean => connection.getState().saved === 'saved';
  if (isSaved()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const settle = (saved: boolean): void => {
      clearTimeout(timer);
      stop();
      resolve(saved);
    };
    const stop = connection.subscribe(() => isSaved() && settle(true));
    const timer = setTimeout(() => settle(false), milliseconds);
  });
}
