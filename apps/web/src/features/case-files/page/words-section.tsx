import { Button } from '@mantine/core';
import { writeCaseWords, type CaseFileView } from '@passerelle/contracts';
import { TEXT_LIMITS } from '@passerelle/domain';
import { useTranslation } from 'react-i18next';
import { dayOfMonth } from '../../../platform/dates';
import { useDraft } from '../../../platform/drafts/use-draft';
import { useCommand } from '../../../platform/queries';
import { useDateContext } from '../../../platform/time-zone';
import { Section } from '../../../ui/section';
import { PersonQuote } from '../../../shared/case-files/person-quote';
import classes from './case-file.module.css';
import { EditForm, useFieldRefusal } from './edit-form';
import { fillsCase, useCaseEdit } from './use-case-edit';
import { LimitedTextarea } from '../../../ui/limited-text';
import { useOpened } from './use-opened';

/** Her words, then her wish, with who wrote them down and when. */
export function PersonWords({ caseFile }: { caseFile: CaseFileView }) {
  const { t } = useTranslation('case-file');
  const context = useDateContext();
  const { words, wish, wordsAt, wordsByName } = caseFile;
  if (!words && !wish) return <p className={classes.empty}>{t('voiceEmpty')}</p>;
  const said =
    wordsAt && wordsByName ? t('wordsBy', { person: wordsByName, date: dayOfMonth(wordsAt, context) }) : undefined;
  return (
    <>
      {words ? <PersonQuote words={words} said={wish ? undefined : said} /> : null}
      {wish ? (
        <div className={classes.wish}>
          <p className={classes.meta}>{t('wishTitle')}</p>
          <PersonQuote words={wish} said={said} />
        </div>
      ) : null}
    </>
  );
}

function WordsForm({ caseFile, onClose }: { caseFile: CaseFileView; onClose: () => void }) {
  const { t } = useTranslation('case-file');
  const [said, write, draft] = useDraft(['case-words', caseFile.id], () => ({
    words: caseFile.words ?? '',
    wish: caseFile.wish ?? '',
    begunOn: [caseFile.words, caseFile.wish],
  }));
  const { words, wish } = said;
  const saved = (): void => {
    draft.forget();
    onClose();
  };
  const command = useCommand(writeCaseWords, fillsCase(caseFile));
  const edit = useCaseEdit(caseFile, (view) => [view.words, view.wish], saved, said.begunOn);
  const refusal = useFieldRefusal(edit.error);
  const params = { caseFileId: caseFile.id };
  return (
    <EditForm
      name={t('voiceTitle')}
      edit={edit}
      draft={draft}
      submit={t('save')}
      fields={['words', 'wish']}
      theirs={(view) => [view.words, view.wish].filter(Boolean).join('\n\n')}
      onSubmit={() =>
        void edit.save((versioned) => command.mutateAsync({ params, body: { ...versioned, words, wish } }))
      }
      onClose={onClose}
    >
      <LimitedTextarea
        label={t('words')}
        description={t('wordsHint')}
        autosize
        minRows={3}
        maxLength={TEXT_LIMITS.words}
        value={words}
        error={refusal('words')}
        onChange={(event) => write({ ...said, words: event.currentTarget.value })}
      />
      <LimitedTextarea
        label={t('wish')}
        autosize
        minRows={2}
        maxLength={TEXT_LIMITS.words}
        value={wish}
        error={refusal('wish')}
        onChange={(event) => write({ ...said, wish: event.currentTarget.value })}
      />
    </EditForm>
  );
}

/** What the person says, before anything that is said of them. */
export function WordsSection({ caseFile }: { caseFile: CaseFileView }) {
  const { t } = useTranslation('case-file');
  const { opened, open, close, button } = useOpened(['case-words', caseFile.id]);
  const action = (
    <Button
      ref={button}
      size="compact-sm"
      variant="subtle"
      aria-label={`${t('edit')}, ${t('voiceTitle')}`}
      onClick={open}
    >
      {t('edit')}
    </Button>
  );
  return (
    <div data-screen-only>
      <Section title={t('voiceTitle')} link={caseFile.abilities.edit && !opened ? action : null}>
        <div className={classes.block}>
          {opened ? <WordsForm caseFile={caseFile} onClose={close} /> : <PersonWords caseFile={caseFile} />}
        </div>
      </Section>
    </div>
  );
}
