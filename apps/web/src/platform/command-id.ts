import { useCallback, useState } from 'react';

/**
 * The id of the command that a form is about to send: made when the form opens, so that a double click or a retry acts
 * once; `renew` after a success, for the next one.
 */
export function useCommandId(): { commandId: string; renew: () => void } {
  const [commandId, setCommandId] = useState(() => crypto.randomUUID());
  return { commandId, renew: useCallback(() => setCommandId(crypto.randomUUID()), []) };
}
