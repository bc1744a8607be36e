import { confirmAgreementCommand, type CaseFileView } from '@passerelle/contracts';
import type { AgreementPurpose } from '@passerelle/domain';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../platform/queries';
import { AgreementDayField } from '../agreement-day-field';
import { EditForm, useFieldRefusal } from './edit-form';
import classes from './edit-form.module.css';
import { PurposesField } from './purposes-field';
import { fillsCase, useCaseEdit } from './use-case-edit';

/** The agreement in force, as it was recorded: nothing before a first one, or after a withdrawal. */
function recorded({ agreement }: CaseFileView): { purposes: readonly AgreementPurpose[]; givenOn: string } {
  return agreement !== null && agreement.withdrawnAt === null ? agreement : { purposes: [], givenOn: '' };
}

/** For the prescriber: what the person says yes to, purpose by purpose, since when, and what confirming means. */
export function ConfirmAgreement({ caseFile, onClose }: { caseFile: CaseFileView; onClose: () => void }) {
  const { t } = useTranslation('case-file');
  const [purposes, setPurposes] = useState(() => recorded(caseFile).purposes);
  const [givenOn, setGivenOn] = useState(() => recorded(caseFile).givenOn);
  const [refusals, setRefusals] = useState(0);
  const fields = useRef<HTMLDivElement>(null);
  const command = useCommand(confirmAgreementCommand, fillsCase(caseFile));
  const edit = useCaseEdit(caseFile, (view) => view.agreement, onClose);
  const refusal = useFieldRefusal(edit.error);
  const isMissing = !purposes.includes('discussion');
  const dayError = refusals > 0 && givenOn === '' ? t('wrong.agreementGivenOn') : refusal('givenOn');
  useEffect(() => {
    if (refusals > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  const confirm = (): void => {
    if (isMissing || givenOn === '') {
      setRefusals(refusals + 1);
      return;
    }
    const params = { caseFileId: caseFile.id };
    const said = { purposes: [...purposes], givenOn };
    void edit.save((versioned) => command.mutateAsync({ params, body: { ...versioned, ...said } }));
  };
  return (
    <EditForm
      name={t('confirmAgreement')}
      edit={edit}
      submit={t('confirmThis')}
      fields={['givenOn']}
      onSubmit={confirm}
      onClose={onClose}
    >
      <div ref={fields}>
        <PurposesField
          purposes={purposes}
          onPurposes={setPurposes}
          error={isMissing && refusals > 0 ? t('discussionNeeded') : null}
        />
        <AgreementDayField day={givenOn} error={dayError} onDay={setGivenOn} />
      </div>
      <p className={classes.means}>{t('confirmMeans')}</p>
    </EditForm>
  );
}
