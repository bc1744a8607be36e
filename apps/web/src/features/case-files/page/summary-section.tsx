import { Button } from '@mantine/core';
import { writeCaseSummary, type CaseFileView } from '@passerelle/contracts';
import { TEXT_LIMITS } from '@passerelle/domain';
import { useTranslation } from 'react-i18next';
import { noBreakSpaces } from '../../../platform/no-break-spaces';
import { dayOfMonth } from '../../../platform/dates';
import { useDraft } from '../../../platform/drafts/use-draft';
import { useCommand } from '../../../platform/queries';
import { useDateContext } from '../../../platform/time-zone';
import { Section } from '../../../ui/section';
import classes from './case-file.module.css';
import { EditForm, useFieldRefusal } from './edit-form';
import { fillsCase, useCaseEdit } from './use-case-edit';
import { LimitedTextarea } from '../../../ui/limited-text';
import { useOpened } from './use-opened';

function SummaryForm({ caseFile, onClose }: { caseFile: CaseFileView; onClose: () => void }) {
  const { t } = useTranslation('case-file');
  const [{ summary, begunOn }, write, draft] = useDraft(['case-summary', caseFile.id], () => ({
    summary: caseFile.summary ?? '',
    begunOn: caseFile.summary,
  }));
  const saved = (): void => {
    draft.forget();
    onClose();
  };
  const command = useCommand(writeCaseSummary, fillsCase(caseFile));
  const edit = useCaseEdit(caseFile, (view) => view.summary, saved, begunOn);
  const refusal = useFieldRefusal(edit.error);
  const params = { caseFileId: caseFile.id };
  return (
    <EditForm
      name={t('summaryTitle')}
      edit={edit}
      draft={draft}
      submit={t('save')}
      fields={['summary']}
      theirs={(view) => view.summary ?? t('summaryEmpty')}
      onSubmit={() => void edit.save((versioned) => command.mutateAsync({ params, body: { ...versioned, summary } }))}
      onClose={onClose}
    >
      <LimitedTextarea
        label={t('summary')}
        description={t('summaryHint')}
        autosize
        minRows={5}
        maxLength={TEXT_LIMITS.summary}
        value={summary}
        error={refusal('summary')}
        onChange={(event) => write({ begunOn, summary: event.currentTarget.value })}
      />
    </EditForm>
  );
}

/** The path so far, written once for every member who follows the case. */
export function SummarySection({ caseFile }: { caseFile: CaseFileView }) {
  const { t } = useTranslation('case-file');
  const context = useDateContext();
  const { opened, open, close, button } = useOpened(['case-summary', caseFile.id]);
  const { summary, summaryAt, summaryByName } = caseFile;
  const action = (
    <Button
      ref={button}
      size="compact-sm"
      variant="subtle"
      aria-label={`${t('edit')}, ${t('summaryTitle')}`}
      onClick={open}
    >
      {t('edit')}
    </Button>
  );
  const shown = summary ? (
    <>
      <p className={classes.summary}>{noBreakSpaces(summary)}</p>
      {summaryAt && summaryByName ? (
        <p className={classes.meta}>
          {t('summaryBy', { person: summaryByName, date: dayOfMonth(summaryAt, context) })}
        </p>
      ) : null}
    </>
  ) : (
    <p className={classes.empty}>{t('summaryEmpty')}</p>
  );
  return (
    <Section title={t('summaryTitle')} link={caseFile.abilities.edit && !opened ? action : null}>
      <div className={classes.block}>{opened ? <SummaryForm caseFile={caseFile} onClose={close} /> : shown}</div>
    </Section>
  );
}
