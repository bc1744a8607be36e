import { browserDevice } from '../../features/sheets/browser-device';
import { liveSocket } from '../../platform/live';

/** The code of sheets is large: it is fetched only when the device holds something for this account. */
async function sendLeft(accountId: string): Promise<void> {
  const documents = await browserDevice(accountId)?.documents();
  if (!documents?.length) return;
  const { sendLeftText } = await import('../../features/sheets/account-sheets');
  sendLeftText(accountId);
}

/**
 * Text typed during a cut, in a page that is gone since, leaves from whatever page of the product is open: when it opens, and
 * each time the connection is back. Answers how to stop.
 */
export function sendLeftTextOf(accountId: string): () => void {
  // Refused storage holds nothing; code that does not arrive is asked for again with the next connection.
  const send = (): void => void sendLeft(accountId).catch(() => undefined);
  const socket = liveSocket();
  send();
  socket.on('connect', send);
  return () => void socket.off('connect', send);
}
