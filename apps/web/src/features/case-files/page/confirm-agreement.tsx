import { confirmAgreements, type CaseFileView } from '@passerelle/contracts';
import { AGREEMENT_PURPOSES, type AgreementPurpose } from '@passerelle/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../platform/queries';
import { EditForm } from './edit-form';
import classes from './edit-form.module.css';
import { PurposesField } from './purposes-field';
import { changesCase, useCaseEdit } from './use-case-edit';

/** For the prescriber: what the person says yes to, purpose by purpose, and what confirming means. */
export function ConfirmAgreement({ caseFile, onClose }: { caseFile: CaseFileView; onClose: () => void }) {
  const { t } = useTranslation('case-file');
  const [purposes, setPurposes] = useState<readonly AgreementPurpose[]>(AGREEMENT_PURPOSES);
  const command = useCommand(confirmAgreements, changesCase(caseFile));
  const edit = useCaseEdit(caseFile, (view) => view.agreement, onClose);
  const without = !purposes.includes('discussion');
  const params = { committeeId: caseFile.committeeId };
  return (
    <EditForm
      name={t('confirmAgreement')}
      edit={edit}
      submit={t('confirmThis')}
      disabled={without}
      onSubmit={() =>
        void edit.save(({ commandId }) =>
          command.mutateAsync({ params, body: { commandId, caseFileIds: [caseFile.id], purposes: [...purposes] } }),
        )
      }
      onClose={onClose}
    >
      <PurposesField purposes={purposes} onPurposes={setPurposes} />
      <p className={classes.means}>{without ? t('discussionNeeded') : t('confirmMeans')}</p>
    </EditForm>
  );
}
