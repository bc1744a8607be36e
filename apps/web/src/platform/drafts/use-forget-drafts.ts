import { useEffect } from 'react';
import { pageDrafts } from './page-drafts';

/**
 * Erases, once `when` is true, whatever was written and not sent about some things, known by their ids; and what the device
 * gives back later.
 */
export function useForgetDrafts(about: readonly string[], when: boolean): void {
  const ids = about.join(' ');
  useEffect(() => {
    if (!when) return;
    const forget = (): void => pageDrafts.box().forgetAbout(ids.split(' '));
    forget();
    return pageDrafts.subscribe(forget);
  }, [ids, when]);
}
