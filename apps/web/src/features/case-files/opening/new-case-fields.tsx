import { NativeSelect } from '@mantine/core';
import { AGE_BANDS, MOMENTS, REFERENCE_LIMIT, TEXT_LIMITS } from '@passerelle/domain';
import { useTranslation } from 'react-i18next';
import type { Preparation } from './new-case-draft';
import type { NewCase } from './use-new-case';
import { LimitedTextarea, LimitedTextInput } from '../../../ui/limited-text';
import classes from './new-case.module.css';

/** Its longest text, in characters. */
const LIMITS = {
  reference: REFERENCE_LIMIT,
  label: TEXT_LIMITS.label,
  commune: TEXT_LIMITS.shortFact,
  territory: TEXT_LIMITS.shortFact,
  audience: TEXT_LIMITS.shortFact,
  reason: TEXT_LIMITS.reason,
  words: TEXT_LIMITS.words,
  wish: TEXT_LIMITS.words,
} as const;
type Text = keyof typeof LIMITS;

/** A text of the form, with its label and what is wrong with it. */
export function useTextField({ draft, change, errorOf }: NewCase) {
  const { t } = useTranslation('case-file');
  return (field: Text) => ({
    label: t(field),
    maxLength: LIMITS[field],
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
        <LimitedTextInput
          {...text('reference')}
          required
          description={t('referenceHint')}
          inputWrapperOrder={WRAPPER}
          autoComplete="off"
        />
        <LimitedTextInput
          {...text('label')}
          description={t('labelHint')}
          inputWrapperOrder={WRAPPER}
          autoComplete="off"
        />
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
        <LimitedTextInput {...text('commune')} />
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
      <LimitedTextarea {...text('reason')} required description={t('reasonHint')} autosize minRows={2} />
    </>
  );
}

/** Fields side by side keep their inputs on one line: what explains one comes below it. */
const WRAPPER = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[];
