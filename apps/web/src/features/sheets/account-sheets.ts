import { SHEET_SCHEMA_VERSION } from '@passerelle/sheet';
import { liveSocket } from '../../platform/live';
import { pageAccount } from '../../platform/page-account';
import { holdUnsentText, isSameUnsentText, NOTHING_UNSENT, type UnsentText } from '../../platform/unsent-text';
import { browserDevice } from './browser-device';
import { OpenSheets } from './open-sheets';
import { socketChannel } from './socket-channel';

const byAccount = new Map<string, OpenSheets>();
const listeners = new Set<() => void>();

/** The sheets that an account has on this page, whether it is signed in or not. */
export function sheetsOf(accountId: string): OpenSheets {
  return byAccount.get(accountId) ?? begin(accountId);
}

/** The sheets of the account that is signed in, over the live connection of the page. */
export function liveSheetsOf(accountId: string): OpenSheets {
  const sheets = sheetsOf(accountId);
  sheets.connect(liveSocket(), socketChannel);
  return sheets;
}

/** Sends what pages that are gone left on this device, whatever page is open. */
export function sendLeftText(accountId: string): void {
  void liveSheetsOf(accountId).sendOrphanedOutboxes();
}

function begin(accountId: string): OpenSheets {
  const sheets = new OpenSheets(SHEET_SCHEMA_VERSION, browserDevice(accountId));
  byAccount.set(accountId, sheets);
  sheets.subscribe(changed);
  return sheets;
}

function summaries(): UnsentText[] {
  return [...byAccount.values()].map((sheets) => sheets.getSummary());
}

/** The browser asks before leaving only while some text would really be lost. */
const ask = (event: BeforeUnloadEvent): void => event.preventDefault();

function changed(): void {
  const wouldLose = summaries().some(({ kept, rejectedText }) => !kept || rejectedText !== '');
  window.removeEventListener('beforeunload', ask);
  if (wouldLose) window.addEventListener('beforeunload', ask);
  for (const listener of listeners) listener();
}

let last = NOTHING_UNSENT;

/** The sheets of the account whose page this is: nobody else is given back its text. */
function ownSheets(): OpenSheets | undefined {
  const accountId = pageAccount.get();
  return accountId === null ? undefined : byAccount.get(accountId);
}

holdUnsentText({
  get: () => {
    const unsaved = summaries().some((summary) => summary.unsaved);
    const awaited = summaries().some((summary) => summary.awaited);
    const kept = summaries().every((summary) => summary.kept);
    const keeping = summaries().every((summary) => summary.keeping);
    const { rejectedText, mayLeave, sentText } = ownSheets()?.getSummary() ?? NOTHING_UNSENT;
    const now = { unsaved, awaited, kept, keeping, rejectedText, mayLeave, sentText };
    if (!isSameUnsentText(now, last)) last = now;
    return last;
  },
  subscribe: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  discard: async () => ownSheets()?.discard(),
  forgetRejected: () => ownSheets()?.forgetRejectedText(),
  forgetSent: () => ownSheets()?.forgetSentText(),
  suspend: () => {
    for (const sheets of byAccount.values()) void sheets.suspend();
  },
});
