import { NativeSelect } from '@mantine/core';
import { describeCaseFile, type CaseFileView } from '@passerelle/contracts';
import { AGE_BANDS, CASE_STATUSES, MOMENTS, TEXT_LIMITS } from '@passerelle/domain';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../platform/drafts/use-draft';
import { useAudienceWords } from '../../../shared/audiences/audience-label';
import { useCommand } from '../../../platform/queries';
import { BarriersField } from '../barriers-field';
import { describedFacts, type DescribedFacts } from './described-facts';
import { EditForm, useFieldRefusal } from './edit-form';
import classes from './edit-form.module.css';
import { LimitedTextarea, LimitedTextInput } from '../../../ui/limited-text';
import { fillsCase, useCaseEdit } from './use-case-edit';

const TEXTS = ['label', 'commune', 'territory', 'audience'] as const;
const FIELDS = [...TEXTS, 'reason', 'barriers'];
type Text = (typeof TEXTS)[number];

/** What is saved now, in one line. */
function inOneLine({ label, commune, territory, audience, reason }: DescribedFacts): string {
  return [label, commune, territory, audience, reason].filter((one) => one !== '').join(', ');
}

/** The facts of the case, corrected together. */
export function FactsForm({ caseFile, onClose }: { caseFile: CaseFileView; onClose: () => void }) {
  const { t } = useTranslation('case-file');
  const { t: word } = useTranslation('words');
  const [{ facts, begunOn }, write, draft] = useDraft(['case-facts', caseFile.id], () => ({
    facts: describedFacts(caseFile),
    begunOn: describedFacts(caseFile),
  }));
  const saved = (): void => {
    draft.forget();
    onClose();
  };
  const command = useCommand(describeCaseFile, fillsCase(caseFile));
  const { labelOf, audienceOf } = useAudienceWords();
  const edit = useCaseEdit(caseFile, describedFacts, saved, begunOn);
  const refusal = useFieldRefusal(edit.error);
  const params = { caseFileId: caseFile.id };
  const change = (part: Partial<DescribedFacts>): void => write({ begunOn, facts: { ...facts, ...part } });
  const text = (field: Text) => ({
    label: t(field),
    maxLength: field === 'label' ? TEXT_LIMITS.label : TEXT_LIMITS.shortFact,
    value: facts[field],
    error: refusal(field),
    onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }),
  });
  const choice = <Field extends 'ageBand' | 'moment' | 'status'>(
    field: Field,
    values: readonly DescribedFacts[Field][],
    name: (value: DescribedFacts[Field]) => string,
  ) => ({
    label: t(field),
    data: values.map((value) => ({ value, label: name(value) })),
    value: facts[field],
    onChange: (event: { currentTarget: { value: string } }) => {
      const chosen = values.find((one) => one === event.currentTarget.value);
      if (chosen) change({ [field]: chosen });
    },
  });
  return (
    <EditForm
      name={t('factsTitle')}
      edit={edit}
      draft={draft}
      submit={t('save')}
      fields={FIELDS}
      theirs={(view) => inOneLine({ ...describedFacts(view), audience: labelOf(view.audience ?? '') })}
      onSubmit={() => void edit.save((versioned) => command.mutateAsync({ params, body: { ...versioned, ...facts } }))}
      onClose={onClose}
    >
      <LimitedTextarea
        label={t('reason')}
        description={t('reasonHint')}
        autosize
        minRows={2}
        maxLength={TEXT_LIMITS.reason}
        value={facts.reason}
        error={refusal('reason')}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      <BarriersField barriers={facts.barriers} onBarriers={(barriers) => change({ barriers })} />
      <div className={classes.fields}>
        <LimitedTextInput {...text('label')} description={t('labelHint')} />
        <LimitedTextInput {...text('commune')} />
        <LimitedTextInput {...text('territory')} />
        <LimitedTextInput
          {...text('audience')}
          value={labelOf(facts.audience)}
          onChange={(event) => change({ audience: audienceOf(event.currentTarget.value) })}
        />
        <NativeSelect {...choice('ageBand', AGE_BANDS, (value) => word(`ageBand.${value}`))} />
        <NativeSelect {...choice('moment', MOMENTS, (value) => word(`moment.${value}`))} />
        <NativeSelect {...choice('status', CASE_STATUSES, (value) => word(`caseStatus.${value}`))} />
      </div>
    </EditForm>
  );
}
