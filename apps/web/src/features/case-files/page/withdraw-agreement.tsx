import { withdrawAgreementCommand, type CaseFileView } from '@passerelle/contracts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../platform/queries';
import { thing } from '../../../shared/queries/things';
import { EditForm } from './edit-form';
import classes from './edit-form.module.css';
import { fillsCase, useCaseEdit } from './use-case-edit';

/** The case leaves the agendas, and what was owed for it stops. */
const LEFT_BY_THE_CASE = [thing('meeting'), thing('meetings'), thing('follow-ups')];

/** The person changed their mind: what follows is said before the one command. */
export function WithdrawAgreement({ caseFile, onClose }: { caseFile: CaseFileView; onClose: () => void }) {
  const { t } = useTranslation('case-file');
  const title = useRef<HTMLParagraphElement>(null);
  const { changes, fills } = fillsCase(caseFile);
  const command = useCommand(withdrawAgreementCommand, { changes: [...changes, ...LEFT_BY_THE_CASE], fills });
  const edit = useCaseEdit(caseFile, (view) => view.agreement, onClose);
  useEffect(() => title.current?.focus(), []);
  return (
    <EditForm
      name={t('withdrawAgreement')}
      edit={edit}
      submit={t('withdrawThis')}
      onSubmit={() =>
        void edit.save((versioned) => command.mutateAsync({ params: { caseFileId: caseFile.id }, body: versioned }))
      }
      onClose={onClose}
    >
      <p ref={title} tabIndex={-1} className={classes.title}>
        {t('withdrawTitle')}
      </p>
      <p className={classes.means}>{t('withdrawFollows')}</p>
      <p className={classes.means}>{t('withdrawAgain')}</p>
    </EditForm>
  );
}
