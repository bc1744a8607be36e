import { Button } from '@mantine/core';
import type { importCases, ViewOf } from '@passerelle/contracts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../platform/paths';
import { FileDrop } from './file-drop';
import { RefusedRows } from './refused-rows';
import classes from './import.module.css';

interface ImportResultProps {
  committeeId: string;
  result: ViewOf<typeof importCases>;
  onAnother: (file: File) => Promise<void>;
}

/** What was added, what was already there, what stays to correct. */
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
      <p className={classes.intro}>
        <Button component={Link} to={paths.cases(committeeId)}>
          {t('seeCases')}
        </Button>
      </p>
      <FileDrop again reading={false} onFile={onAnother} />
    </>
  );
}
