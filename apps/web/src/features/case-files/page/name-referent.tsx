import { Button, NativeSelect } from '@mantine/core';
import { namePathReferent, type CaseFileView } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../platform/queries';
import classes from './case-facts.module.css';
import { EditForm } from './edit-form';
import { fillsCase, useCaseEdit } from './use-case-edit';
import { useOpened } from './use-opened';

function ReferentForm({ caseFile, onClose }: { caseFile: CaseFileView; onClose: () => void }) {
  const { t } = useTranslation('case-file');
  const current = caseFile.pathReferent?.accountId ?? '';
  const [accountId, setAccountId] = useState(current);
  const command = useCommand(namePathReferent, fillsCase(caseFile));
  const edit = useCaseEdit(caseFile, (view) => view.pathReferent?.accountId ?? null, onClose);
  const params = { caseFileId: caseFile.id };
  const choices = caseFile.referents.map((one) => ({
    value: one.accountId,
    label: t('portfolio', { count: one.portfolio, person: one.name, organisation: one.organisationName }),
  }));
  return (
    <EditForm
      name={t('nameReferent')}
      edit={edit}
      submit={t('nameThem')}
      disabled={accountId === current}
      theirs={(view) => view.pathReferent?.name ?? t('noReferent')}
      onSubmit={() =>
        void edit.save((versioned) =>
          command.mutateAsync({ params, body: { ...versioned, accountId: accountId === '' ? null : accountId } }),
        )
      }
      onClose={onClose}
    >
      <NativeSelect
        label={t('referentChoice')}
        data={[{ value: '', label: t('nobody') }, ...choices]}
        value={accountId}
        onChange={(event) => setAccountId(event.currentTarget.value)}
      />
    </EditForm>
  );
}

/** The one member who follows the whole path; how many each follows already is shown where the choice is made. */
export function NameReferent({ caseFile }: { caseFile: CaseFileView }) {
  const { t } = useTranslation('case-file');
  const { opened, open, close, button } = useOpened();
  const { pathReferent } = caseFile;
  if (opened) return <ReferentForm caseFile={caseFile} onClose={close} />;
  return (
    <>
      <span className={pathReferent ? undefined : classes.watch}>{pathReferent?.name ?? t('noReferent')}</span>
      {pathReferent ? <p className={classes.note}>{pathReferent.organisationName}</p> : null}
      {caseFile.abilities.nameReferent ? (
        <div>
          <Button ref={button} size="compact-sm" variant="subtle" className={classes.inPlace} onClick={open}>
            {pathReferent ? t('changeReferent') : t('nameReferent')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
