import { Button, NativeSelect } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAudienceWords } from '../../../shared/audiences/audience-label';
import { BarriersField } from '../barriers-field';
import type { NewCaseDraft, Preparation } from './new-case-draft';
import { useTextField } from './new-case-fields';
import classes from './new-case.module.css';
import { LimitedTextarea, LimitedTextInput } from '../../../ui/limited-text';
import type { NewCase } from './use-new-case';

const HERE: readonly (keyof NewCaseDraft)[] = [
  'words',
  'wish',
  'barriers',
  'providerOrganisationId',
  'territory',
  'audience',
];

function Opened({ form, preparation }: { form: NewCase; preparation: Preparation }) {
  const { t } = useTranslation('case-file');
  const text = useTextField(form);
  const { draft, change, errorOf } = form;
  const { labelOf, audienceOf } = useAudienceWords();
  const providers = preparation.providers.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <LimitedTextarea {...text('words')} description={t('wordsHint')} autosize minRows={2} />
      <LimitedTextarea {...text('wish')} autosize minRows={2} />
      <BarriersField barriers={draft.barriers} onBarriers={(barriers) => change({ barriers })} />
      <div className={classes.fields}>
        <NativeSelect
          label={t('provider')}
          data={[{ value: '', label: t('noProvider') }, ...providers]}
          value={draft.providerOrganisationId}
          error={errorOf('providerOrganisationId')}
          onChange={(event) => change({ providerOrganisationId: event.currentTarget.value })}
        />
        <LimitedTextInput {...text('territory')} />
        <LimitedTextInput
          {...text('audience')}
          value={labelOf(draft.audience)}
          onChange={(event) => change({ audience: audienceOf(event.currentTarget.value) })}
        />
      </div>
    </>
  );
}

/** What can wait; opened by itself when something there is refused. */
export function MoreFields({ form, preparation }: { form: NewCase; preparation: Preparation }) {
  const { t } = useTranslation('case-file');
  const [asked, setAsked] = useState(false);
  const open = asked || HERE.some((field) => form.errorOf(field) !== null);
  const Icon = open ? IconChevronDown : IconChevronRight;
  return (
    <>
      <div>
        <Button
          variant="subtle"
          className={classes.more}
          aria-expanded={open}
          leftSection={<Icon size={18} stroke={1.75} aria-hidden />}
          onClick={() => setAsked(!open)}
        >
          {t('more')}
        </Button>
      </div>
      {open ? <Opened form={form} preparation={preparation} /> : null}
    </>
  );
}
