import { Button, NativeSelect } from '@mantine/core';
import { nameProvider, type CaseFileView } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../platform/queries';
import classes from './case-facts.module.css';
import { EditForm } from './edit-form';
import { changesCase, useCaseEdit } from './use-case-edit';
import { useOpened } from './use-opened';

function ProviderForm({ caseFile, onClose }: { caseFile: CaseFileView; onClose: () => void }) {
  const { t } = useTranslation('case-file');
  const [organisationId, setOrganisationId] = useState('');
  const command = useCommand(nameProvider, changesCase(caseFile));
  const edit = useCaseEdit(caseFile, (view) => view.providerOrganisationId, onClose);
  const params = { caseFileId: caseFile.id };
  return (
    <EditForm
      name={t('nameProvider')}
      edit={edit}
      submit={t('nameIt')}
      disabled={organisationId === ''}
      theirs={(view) => view.providerName ?? t('noProvider')}
      onSubmit={() =>
        void edit.save((versioned) => command.mutateAsync({ params, body: { ...versioned, organisationId } }))
      }
      onClose={onClose}
    >
      <NativeSelect
        label={t('provider')}
        data={[
          { value: '', label: t('chooseOne') },
          ...caseFile.providers.map(({ id, name: label }) => ({ value: id, label })),
        ]}
        value={organisationId}
        onChange={(event) => setOrganisationId(event.currentTarget.value)}
      />
    </EditForm>
  );
}

/** The training provider of the case; its prescriber or a facilitator names it, in place. */
export function NameProvider({ caseFile }: { caseFile: CaseFileView }) {
  const { t } = useTranslation('case-file');
  const { opened, open, close, button } = useOpened();
  if (opened) return <ProviderForm caseFile={caseFile} onClose={close} />;
  return (
    <>
      <span>{caseFile.providerName ?? t('noProvider')}</span>
      {caseFile.abilities.nameProvider ? (
        <div>
          <Button ref={button} size="compact-sm" variant="subtle" className={classes.inPlace} onClick={open}>
            {caseFile.providerName ? t('changeProvider') : t('nameProvider')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
