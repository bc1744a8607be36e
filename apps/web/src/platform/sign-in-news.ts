/** Tells the other pages of this browser who has signed in: one that waited goes on, one of another account stops. */
const CHANNEL = 'passerelle-sign-in';

export function tellSignedIn(accountId: string): void {
  if (!('BroadcastChannel' in globalThis)) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(accountId);
  channel.close();
}

/** Calls `listener` with the account that another page of this browser shows. Answers how to stop. */
export function onSignedInElsewhere(listener: (accountId: unknown) => void): () => void {
  if (!('BroadcastChannel' in globalThis)) return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => listener(data);
  return () => channel.close();
}
