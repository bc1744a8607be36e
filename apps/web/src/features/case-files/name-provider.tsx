import { Button, NativeSelect } from '@mantine/core';
import { listCaseFiles, nameProvider, showCaseFile, type CaseFileView } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../platform/api';
import { useCommandId } from '../../platform/command-id';
import { useCommand } from '../../platform/queries';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { Notice } from '../../ui/notice';
import classes from './case-facts.module.css';

function ProviderForm({ caseFile, onClose }: { caseFile: CaseFileView; onClose: () => void }) {
  const { t } = useTranslation('case-files');
  const sentence = useRefusalSentence();
  const { commandId, renew } = useCommandId();
  const [organisationId, setOrganisationId] = useState('');
  const name = useCommand(nameProvider, [showCaseFile, listCaseFiles]);
  const send = (): void =>
    name.mutate(
      { params: { caseFileId: caseFile.id }, body: { commandId, expectedVersion: caseFile.version, organisationId } },
      { onSuccess: onClose, onError: (error) => (error instanceof Refused ? renew() : undefined) },
    );
  return (
    <div className={classes.form}>
      <NativeSelect
        aria-label={t('nameProvider')}
        data={[{ value: '', label: '' }, ...caseFile.providers.map(({ id, name: label }) => ({ value: id, label }))]}
        value={organisationId}
        onChange={(event) => setOrganisationId(event.currentTarget.value)}
      />
      {name.error ? (
        <Notice tone="late" spoken="alert">
          {sentence(name.error)}
        </Notice>
      ) : null}
      <div className={classes.gestures}>
        <Button size="xs" onClick={send} loading={name.isPending} disabled={organisationId === ''}>
          {t('nameIt')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}

/** The training provider of the case; its prescriber or a facilitator names it, in place. */
export function NameProvider({ caseFile }: { caseFile: CaseFileView }) {
  const { t } = useTranslation('case-files');
  const [naming, setNaming] = useState(false);
  if (naming) return <ProviderForm caseFile={caseFile} onClose={() => setNaming(false)} />;
  return (
    <>
      <span>{caseFile.providerName ?? t('noProvider')}</span>
      {caseFile.abilities.nameProvider ? (
        <div>
          <Button size="compact-sm" variant="subtle" className={classes.inPlace} onClick={() => setNaming(true)}>
            {caseFile.providerName ? t('changeProvider') : t('nameProvider')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
