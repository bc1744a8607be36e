import { Button, Select } from '@mantine/core';
import type { AgendaItemView, OrganisationView } from '@passerelle/contracts';
import { TEXT_LIMITS } from '@passerelle/domain';
import { useImperativeHandle, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { ChangedMeanwhile } from '../../ui/changed-meanwhile';
import { DraftNotice } from '../../ui/draft-notice';
import { KeyHint } from '../../ui/key-hint';
import listClasses from './choice-list.module.css';
import classes from './decision-panel.module.css';
import { LimitedTextarea } from '../../ui/limited-text';
import { usePostpone } from './use-postpone';

interface PostponeFormProps {
  item: AgendaItemView;
  organisations: readonly OrganisationView[];
  blocked: boolean;
  reservations: ReactNode;
  onPostponed: () => void;
  onCancel: () => void;
  ref: Ref<{ submit: () => void }>;
}

/** Instead of the decision: what is missing, from whom. The case keeps its question for the next meeting. */
export function PostponeForm(props: PostponeFormProps) {
  const { item, organisations, blocked, onPostponed, onCancel, ref } = props;
  const { t } = useTranslation('decisions');
  const sentence = useRefusalSentence();
  const form = usePostpone(item, onPostponed);
  useImperativeHandle(ref, () => ({ submit: form.postpone }));
  return (
    <>
      <div className={classes.body}>
        <h2>{t('postponeTitle')}</h2>
        <p className={classes.lead}>{t('postponeLead')}</p>
        <LimitedTextarea
          label={t('missing')}
          placeholder={t('missingPlaceholder')}
          autosize
          autoFocus
          minRows={2}
          maxLength={TEXT_LIMITS.missing}
          value={form.missing}
          error={form.error ? sentence(form.error) : null}
          onChange={(event) => form.setMissing(event.currentTarget.value)}
        />
        {form.saidMeanwhile ? <ChangedMeanwhile now={form.saidMeanwhile} /> : null}
        <Select
          className={classes.spaced}
          classNames={{ options: listClasses.options }}
          comboboxProps={{ withinPortal: false }}
          withScrollArea={false}
          label={t('missingFrom')}
          placeholder={t('missingFromNobody')}
          searchable
          clearable
          data={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.fromId}
          onChange={form.setFromId}
        />
        {props.reservations}
      </div>
      <div className={classes.actions}>
        <DraftNotice draft={form.kept} />
        <div className={classes.buttons}>
          <Button
            variant="default"
            size="md"
            onClick={() => {
              form.kept.forget();
              onCancel();
            }}
          >
            {t('cancel')}
          </Button>
          <Button
            variant="filled"
            size="md"
            className={classes.primary}
            aria-keyshortcuts="Control+Enter"
            aria-busy={form.pending}
            disabled={blocked}
            onClick={form.postpone}
          >
            {t('postpone')} <KeyHint keys="Ctrl+↵" />
          </Button>
        </div>
      </div>
    </>
  );
}
