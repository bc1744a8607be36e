import { Select } from '@mantine/core';
import { mergeOrganisations, type InstanceOrganisation } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { Notice } from '../../ui/notice';
import { OpenedForm } from './opened-form';
import { CHANGES_ORGANISATIONS } from './people-queries';
import { useFormCommand } from '../../platform/use-form-command';
import classes from './opened-form.module.css';

interface MergeFormProps {
  from: InstanceOrganisation;
  others: readonly InstanceOrganisation[];
  onMerged: (into: InstanceOrganisation) => void;
  onClose: () => void;
}

/** What moves and what keeps its name, shown before it is done: this can't be taken back. */
function Consequences({ from, into }: { from: InstanceOrganisation; into: InstanceOrganisation }) {
  const { t } = useTranslation('administration');
  const members = t('memberCount', { count: from.members });
  const committees = t('committeeCount', { count: from.committees.length });
  const names = { from: from.name, into: into.name };
  return (
    <div role="status" className={classes.said}>
      <p>{t('mergeMoves', { ...names, members, committees })}</p>
      <p>{t('mergeStays', names)}</p>
      <p>{t('mergeGone', names)}</p>
    </div>
  );
}

/** Two entries of the same organisation become one. */
export function MergeForm({ from, others, onMerged, onClose }: MergeFormProps) {
  const { t } = useTranslation('administration');
  const sentence = useRefusalSentence();
  const merge = useFormCommand(mergeOrganisations, CHANGES_ORGANISATIONS);
  const [intoId, setIntoId] = useState<string | null>(null);
  const into = others.find(({ id }) => id === intoId);
  const submit = (): void => {
    if (!into) return;
    merge.send(
      (commandId) => ({ params: { organisationId: from.id }, body: { commandId, intoId: into.id } }),
      () => onMerged(into),
    );
  };
  return (
    <OpenedForm
      title={t('mergeTitle', { name: from.name })}
      submit={into ? t('mergeSubmit', { into: into.name }) : t('mergeChoose')}
      disabled={!into}
      cancel={t('cancel')}
      pending={merge.pending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        label={t('mergeInto')}
        description={t('mergeIntoHint')}
        comboboxProps={{ withinPortal: false }}
        withScrollArea={false}
        classNames={{ options: classes.options }}
        searchable
        limit={30}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={intoId}
        onChange={setIntoId}
      />
      {into ? <Consequences from={from} into={into} /> : null}
      {merge.error ? (
        <Notice tone="late" spoken="alert">
          {sentence(merge.error)}
        </Notice>
      ) : null}
    </OpenedForm>
  );
}
