import { Button } from '@mantine/core';
import type { CaseImportView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { caseImportsQuery } from '../case-queries';
import { useView } from '../../../platform/queries';
import { useRefusalSentence } from '../../../platform/refusal-sentence';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/section';
import { ViewState } from '../../../ui/view-state';
import { FormattedDate } from '../../../ui/formatted-date';
import { UndoneImport } from './undone-import';
import { useUndoImport } from './use-undo-import';
import classes from './past-imports.module.css';

function PastImport({ list }: { list: CaseImportView }) {
  const { t } = useTranslation('case-files');
  const sentence = useRefusalSentence();
  const { undo, pending, error, undone } = useUndoImport(list.importId);
  const touched = list.added - list.untouched;
  const mayUndo = list.abilities.undo && list.undoneAt === null && undone === null;
  return (
    <li className={classes.row}>
      <div>
        <p className={classes.when}>
          <FormattedDate at={list.at} form="long-time" />
        </p>
        <p className={classes.meta}>{t('pastAdded', { count: list.added, person: list.byName })}</p>
        {list.undoneAt ? (
          <p className={classes.meta}>
            {t('pastUndone')}
            <FormattedDate at={list.undoneAt} form="day" />
          </p>
        ) : null}
        {mayUndo && touched > 0 ? <p className={classes.meta}>{t('pastTouched', { count: touched })}</p> : null}
        <div role="status">
          {undone ? <UndoneImport undone={undone} /> : null}
          {error ? <Notice tone="late">{sentence(error)}</Notice> : null}
        </div>
      </div>
      {mayUndo ? (
        <Button variant="default" size="xs" onClick={undo} loading={pending} disabled={list.untouched === 0}>
          {t('undoOf', { count: list.untouched })}
        </Button>
      ) : null}
    </li>
  );
}

/** The lists imported before, each with what taking it back would leave. */
export function PastImports({ committeeId }: { committeeId: string }) {
  const { t } = useTranslation('case-files');
  const imports = useView(caseImportsQuery, { committeeId });
  return (
    <div className={classes.past}>
      <Section title={t('pastTitle')} note={t('pastNote')}>
        <ViewState query={imports} lines={2}>
          {(lists) =>
            lists.length === 0 ? (
              <p className={classes.empty}>{t('pastEmpty')}</p>
            ) : (
              <ul>
                {lists.map((list) => (
                  <PastImport key={list.importId} list={list} />
                ))}
              </ul>
            )
          }
        </ViewState>
      </Section>
    </div>
  );
}
