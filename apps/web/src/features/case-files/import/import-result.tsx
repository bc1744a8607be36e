import { Button } from '@mantine/core';
import type { importCases, ViewOf } from '@passerelle/contracts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../shared/paths';
import { useRefusalSentence } from '../../../platform/refusal-sentence';
import { Notice } from '../../../ui/notice';
import { FileDrop } from './file-drop';
import { RefusedRows } from './refused-rows';
import { UndoneImport } from './undone-import';
import { useUndoImport } from './use-undo-import';
import classes from './import.module.css';

interface ImportResultProps {
  committeeId: string;
  result: ViewOf<typeof importCases>;
  onAnother: (file: File) => Promise<void>;
}

/** To the list, or back: the same panel shows what was taken back. */
function ResultActions({ committeeId, importId }: { committeeId: string; importId: string | null }) {
  const { t } = useTranslation('case-files');
  const sentence = useRefusalSentence();
  const { undo, pending, error, undone } = useUndoImport(importId ?? '');
  return (
    <>
      <div className={classes.actions}>
        <Button component={Link} to={paths.cases(committeeId)}>
          {t('seeCases')}
        </Button>
        {importId !== null && !undone ? (
          <Button variant="default" onClick={undo} loading={pending}>
            {t('undo')}
          </Button>
        ) : null}
      </div>
      <div role="status" className={classes.notice}>
        {undone ? <UndoneImport undone={undone} /> : null}
        {error ? <Notice tone="late">{sentence(error)}</Notice> : null}
      </div>
    </>
  );
}

/** What was added, what was already there, what stays to correct, and the way back. */
export function ImportResult({ committeeId, result, onAnother }: ImportResultProps) {
  const { t } = useTranslation('case-files');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {t('doneTitle', { count: result.added })}
      </h2>
      <p className={classes.intro}>
        {result.known > 0 ? `${t('doneKnown', { count: result.known })} ` : ''}
        {result.added > 0 ? t('doneNext') : ''}
      </p>
      <RefusedRows refused={result.refused} othersReady={0} />
      <ResultActions committeeId={committeeId} importId={result.importId} />
      <FileDrop again reading={false} onFile={onAnother} />
    </>
  );
}
