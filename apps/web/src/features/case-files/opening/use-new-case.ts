import { openCaseFile } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { thing } from '../../../shared/queries/things';
import { Refused } from '../../../platform/api';
import { useDraft, type Draft } from '../../../platform/drafts/use-draft';
import { useCommandId } from '../../../platform/command-id';
import { paths } from '../../../shared/paths';
import { useCommand } from '../../../platform/queries';
import { useRefusalSentence } from '../../../platform/refusal-sentence';
import { JUST_OPENED } from '../just-opened';
import { emptyDraft, readDraft, type NewCaseDraft, type Preparation, type Wrong } from './new-case-draft';

export interface NewCase {
  draft: NewCaseDraft;
  kept: Draft;
  change: (part: Partial<NewCaseDraft>) => void;
  /** What is wrong with a field, beside it. */
  errorOf: (field: keyof NewCaseDraft) => string | null;
  /** A refusal that speaks of no field of the form. */
  error: string | null;
  pending: boolean;
  send: () => void;
}

/** A new case, from the empty form to its page. What is refused stays written. */
export function useNewCase(committeeId: string, preparation: Preparation): NewCase {
  const { t } = useTranslation('case-file');
  const sentence = useRefusalSentence();
  const navigate = useNavigate();
  const { commandId, renew } = useCommandId();
  const command = useCommand(openCaseFile, { changes: [thing('committee', committeeId)] });
  const [draft, setDraft, kept] = useDraft(['new-case', committeeId], () => emptyDraft(preparation));
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const problem = command.error instanceof Refused ? command.error.problem : null;
  const refused = problem?.field ?? null;
  const besideField = refused !== null && refused in draft;
  const errorOf: NewCase['errorOf'] = (field) => {
    const found = wrong.find((one) => one === field);
    if (found === 'agreement') return t('discussionNeeded');
    if (found) return t(`wrong.${found}`);
    if (refused !== field) return null;
    const free = problem?.freeReference;
    return free === undefined
      ? sentence(command.error)
      : `${sentence(command.error)} ${t('referenceFree', { reference: free })}`;
  };
  const send = (): void => {
    const read = readDraft(draft, commandId, preparation.mayConfirm);
    setWrong('wrong' in read ? read.wrong : []);
    if ('wrong' in read || command.isPending) return;
    command.mutate(
      { params: { committeeId }, body: read.body },
      {
        onSuccess: ({ caseFileId }) => {
          kept.forget();
          void navigate(paths.caseFile(caseFileId), { state: JUST_OPENED });
        },
        onError: (error) => (error instanceof Refused ? renew() : undefined),
      },
    );
  };
  return {
    draft,
    kept,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    errorOf,
    error: command.error && !besideField ? sentence(command.error) : null,
    pending: command.isPending,
    send,
  };
}
