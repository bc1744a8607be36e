import { NativeSelect, TextInput } from '@mantine/core';
import { AGE_BANDS, MOMENTS, TEXT_LIMITS } from '@passerelle/domain';
import { useTranslation } from 'react-i18next';
import type { Preparation } from './new-case-draft';
import type { NewCase } from './use-new-case';
import { LimitedTextarea } from '../../../ui/limited-text';
import classes from './new-case.module.css';

type Text = 'reference' | 'label' | 'commune' | 'territory' | 'audience' | 'reason' | 'words' | 'wish';

/** A text of the form, with its label and what is wrong with it. */
export function useTextField({ draft, change, errorOf }: NewCase) {
  const { t } = useTranslation('case-file');
  return (field: Text) => ({
    label: t(field),
    value: draft[field],
    error: errorOf(field),
    onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }),
  });
}

/** What is enough to begin with. */
export function NewCaseFields({ form, preparation }: { form: NewCase; preparation: Preparation }) {
  const { t } = useTranslation('case-file');
  const { t: word } = useTranslation('words');
  const text = useTextField(form);
  const { draft, change, errorOf } = form;
  const choose = { value: '', label: t('chooseOne') };
  return (
    <>
      <div className={classes.fields}>
        <TextInput
          {...text('reference')}
          required
          description={t('referenceHint')}
          inputWrapperOrder={WRAPPER}
          autoComplete="off"
        />
        <TextInput {...text('label')} description={t('labelHint')} inputWrapperOrder={WRAPPER} autoComplete="off" />
        <NativeSelect
          label={t('ageBand')}
          required
          data={[choose, ...AGE_BANDS.map((value) => ({ value, label: word(`ageBand.${value}`) }))]}
          value={draft.ageBand ?? ''}
          error={errorOf('ageBand')}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            change({ ageBand: AGE_BANDS.find((one) => one === chosen) ?? null });
          }}
        />
        <NativeSelect
          label={t('moment')}
          required
          data={[choose, ...MOMENTS.map((value) => ({ value, label: word(`moment.${value}`) }))]}
          value={draft.moment ?? ''}
          error={errorOf('moment')}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            change({ moment: MOMENTS.find((one) => one === chosen) ?? null });
          }}
        />
        <TextInput {...text('commune')} />
        {preparation.prescribers.length === 1 ? null : (
          <NativeSelect
            label={t('prescriber')}
            required
            data={[choose, ...preparation.prescribers.map(({ id, name }) => ({ value: id, label: name }))]}
            value={draft.prescriberOrganisationId}
            error={errorOf('prescriberOrganisationId')}
            onChange={(event) => change({ prescriberOrganisationId: event.currentTarget.value })}
          />
        )}
      </div>
      <LimitedTextarea
        {...text('reason')}
        required
        description={t('reasonHint')}
        autosize
        minRows={2}
        maxLength={TEXT_LIMITS.reason}
      />
    </>
  );
}

/** Fields side by side keep their inputs on one line: what explains one comes below it. */
const WRAPPER = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[];
