import { useEffect } from 'react';
import { pageDrafts } from './page-drafts';

/** Erases, once `when` is true, whatever was written and not sent about some things, known by their ids. */
export function useForgetDrafts(about: readonly string[], when: boolean): void {
  const ids = about.join(' ');
  useEffect(() => {
    if (when) pageDrafts.box().forgetAbout(ids.split(' '));
  }, [ids, when]);
}
