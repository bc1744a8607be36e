import { confirmAgreements, type CaseFileView } from '@passerelle/contracts';
import type { AgreementPurpose } from '@passerelle/domain';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../platform/queries';
import { EditForm } from './edit-form';
import classes from './edit-form.module.css';
import { PurposesField } from './purposes-field';
import { changesCase, useCaseEdit } from './use-case-edit';

/** What the person already agrees to, as it was recorded; nothing before a first agreement, or after a withdrawal. */
function recorded({ agreement }: CaseFileView): readonly AgreementPurpose[] {
  return agreement !== null && agreement.withdrawnAt === null ? agreement.purposes : [];
}

/** For the prescriber: what the person says yes to, purpose by purpose, and what confirming means. */
export function ConfirmAgreement({ caseFile, onClose }: { caseFile: CaseFileView; onClose: () => void }) {
  const { t } = useTranslation('case-file');
  const [purposes, setPurposes] = useState(() => recorded(caseFile));
  const [refusals, setRefusals] = useState(0);
  const fields = useRef<HTMLDivElement>(null);
  const command = useCommand(confirmAgreements, changesCase(caseFile));
  const edit = useCaseEdit(caseFile, (view) => view.agreement, onClose);
  const isMissing = !purposes.includes('discussion');
  useEffect(() => {
    if (refusals > 0) fields.current?.querySelector('input')?.focus();
  }, [refusals]);
  const confirm = (): void => {
    if (isMissing) {
      setRefusals(refusals + 1);
      return;
    }
    const params = { committeeId: caseFile.committeeId };
    void edit.save(({ commandId }) =>
      command.mutateAsync({ params, body: { commandId, caseFileIds: [caseFile.id], purposes: [...purposes] } }),
    );
  };
  return (
    <EditForm name={t('confirmAgreement')} edit={edit} submit={t('confirmThis')} onSubmit={confirm} onClose={onClose}>
      <div ref={fields}>
        <PurposesField
          purposes={purposes}
          onPurposes={setPurposes}
          error={isMissing && refusals > 0 ? t('discussionNeeded') : null}
        />
      </div>
      <p className={classes.means}>{t('confirmMeans')}</p>
    </EditForm>
  );
}
