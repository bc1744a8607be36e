import type { PeopleView } from '@passerelle/contracts';
import type { Role } from '@passerelle/domain';
import { useEffect, useRef, useState } from 'react';
import { hasDraft } from '../../platform/drafts/use-draft';

export type PeopleOrganisation = PeopleView['organisations'][number];
export type PeopleMember = PeopleOrganisation['members'][number];
export type PeopleInvitation = PeopleOrganisation['invitations'][number];

/** The one form that is opened on the page. What it speaks of is kept as it was, should the line go meanwhile. */
export type OpenedFormOf =
  | { form: 'add' }
  | { form: 'correct'; organisationId: string }
  | { form: 'invite'; organisationId: string; email?: string; role?: Role; replaces?: PeopleMember }
  | { form: 'end'; organisationId: string; member: PeopleMember };

export interface PeopleScreen {
  opened: OpenedFormOf | null;
  open: (opened: OpenedFormOf) => void;
  /** The focus goes back to the button that opened, or to the title of an organisation when that one is gone. */
  close: (organisationId?: string) => void;
  /** What was just done, shown beside its organisation. */
  notice: { organisationId: string; words: string } | null;
  notify: (organisationId: string, words: string) => void;
}

export const organisationTitleId = (organisationId: string): string => `organisation-${organisationId}`;

/** Where the focus goes once a form has closed. */
function useFocusBack(opened: OpenedFormOf | null) {
  const opener = useRef<HTMLElement | null>(null);
  const titleId = useRef<string | null>(null);
  useEffect(() => {
    if (opened) return;
    const title = titleId.current === null ? null : document.getElementById(titleId.current);
    // The line of what was just added may be drawn later than its form is closed.
    if (titleId.current !== null && title === null) return;
    if (title) title.focus();
    else if (opener.current?.isConnected) opener.current.focus();
    opener.current = null;
    titleId.current = null;
  });
  return { opener, titleId };
}

/** The form in which something was written and not sent. */
function begunForm({ committeeId, organisations, abilities }: PeopleView): OpenedFormOf | null {
  if (!abilities.manage) return null;
  if (hasDraft('organisation', committeeId)) return { form: 'add' };
  for (const { id: organisationId } of organisations) {
    if (hasDraft('correct-organisation', organisationId)) return { form: 'correct', organisationId };
    if (hasDraft('invite', committeeId, organisationId, '')) return { form: 'invite', organisationId };
  }
  return null;
}

/** `view` is undefined until it has come. */
export function usePeopleScreen(view: PeopleView | undefined): PeopleScreen {
  const [opened, setOpened] = useState<OpenedFormOf | null>(null);
  const [lookedFor, setLookedFor] = useState<string | null>(null);
  if (view && view.committeeId !== lookedFor) {
    setLookedFor(view.committeeId);
    setOpened(begunForm(view));
  }
  const [notice, setNotice] = useState<PeopleScreen['notice']>(null);
  const { opener, titleId } = useFocusBack(opened);
  return {
    opened,
    open: (form) => {
      opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      setNotice(null);
      setOpened(form);
    },
    close: (organisationId) => {
      titleId.current = organisationId === undefined ? null : organisationTitleId(organisationId);
      setOpened(null);
    },
    notice,
    notify: (organisationId, words) => setNotice({ organisationId, words }),
  };
}
