import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { NeedsAbility } from '../../../shared/committees/needs-ability';
import { paths } from '../../../shared/paths';
import { useRefusalSentence } from '../../../platform/refusal-sentence';
import { Notice } from '../../../ui/notice';
import { PageHeader } from '../../../ui/page-header';
import { FileDrop } from './file-drop';
import { ImportPreviewPanel } from './import-preview-panel';
import { ImportResult } from './import-result';
import { PastImports } from './past-imports';
import { useCaseImport, type CaseImport } from './use-case-import';
import classes from './import.module.css';

function Trouble({ list }: { list: CaseImport }) {
  const { t } = useTranslation('case-files');
  const sentence = useRefusalSentence();
  if (!list.trouble && !list.error) return null;
  return (
    <div className={classes.trouble}>
      <Notice tone="late" spoken="alert">
        {list.trouble ? t(list.trouble === 'too-large' ? 'fileTooLarge' : 'fileUnread') : sentence(list.error)}
      </Notice>
    </div>
  );
}

/** From a file to cases: chosen, seen, corrected, imported. */
function ImportList({ committeeId }: { committeeId: string }) {
  const { t } = useTranslation('case-files');
  const list = useCaseImport(committeeId);
  return (
    <div className={classes.page}>
      <p className={classes.back}>
        <Link to={paths.cases(committeeId)}>{t('back')}</Link>
      </p>
      <PageHeader title={t('importTitle')} />
      {list.result ? (
        <ImportResult committeeId={committeeId} result={list.result} onAnother={list.choose} />
      ) : (
        <>
          <p className={classes.intro}>{t('importIntro')}</p>
          {list.preview === null && !list.reading && list.draft.state === 'kept' ? (
            <Notice>{t('mappingKept')}</Notice>
          ) : null}
          <FileDrop again={list.preview !== null} reading={list.reading} onFile={list.choose} />
          <Trouble list={list} />
          {list.preview && list.file ? (
            <ImportPreviewPanel fileName={list.file.name} preview={list.preview} list={list} />
          ) : null}
        </>
      )}
      <PastImports committeeId={committeeId} />
    </div>
  );
}

export function Component() {
  const { committeeId = '' } = useParams();
  return (
    <NeedsAbility committeeId={committeeId} ability="importCases">
      <ImportList key={committeeId} committeeId={committeeId} />
    </NeedsAbility>
  );
}
