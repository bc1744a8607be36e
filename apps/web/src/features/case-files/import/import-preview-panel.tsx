import { Button } from '@mantine/core';
import type { ImportPreview } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { DraftNotice } from '../../../ui/draft-notice';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/section';
import { ColumnMappingTable } from './column-mapping-table';
import { ImportProgress } from './import-progress';
import { RefusedRows } from './refused-rows';
import type { CaseImport } from './use-case-import';
import classes from './import.module.css';

interface PanelProps {
  fileName: string;
  preview: ImportPreview;
  list: CaseImport;
}

type Words = ReturnType<typeof useTranslation<'case-files'>>['t'];

function howRead(t: Words, file: string, source: ImportPreview['source']): string {
  if (source.kind === 'xlsx') return t('readAsSheet', { file, sheet: source.sheet, line: source.headingLine });
  return t('readAs', {
    file,
    encoding: t(`encoding.${source.encoding}`),
    separator: t(source.separator === ',' ? 'separator.comma' : 'separator.semicolon'),
  });
}

/** What will be taken, before anything is: columns, rows ready, known, refused. */
export function ImportPreviewPanel({ fileName, preview, list }: PanelProps) {
  const { t } = useTranslation('case-files');
  const { missing, ready, known, refused } = preview;
  const complete = missing.length === 0;
  const fields = missing.map((field) => t(`field.${field}`)).join(', ');
  return (
    <div aria-busy={list.reading}>
      <p className={classes.read} role="status">
        {howRead(t, fileName, preview.source)}
      </p>
      <Section title={t('columnsTitle')} note={t('columnsNote')}>
        {complete ? null : (
          <div className={classes.notice}>
            <Notice tone="watch">{t('missingFields', { fields })}</Notice>
          </div>
        )}
        <DraftNotice draft={list.draft} onClear={list.readAnew} />
        <ColumnMappingTable columns={preview.columns} busy={list.reading} onMap={list.mapColumn} />
      </Section>
      {complete ? (
        <Section title={t('rowsTitle')}>
          <p className={classes.figures}>
            <strong>{t('ready', { count: ready })}</strong>
            {known > 0 ? <span>{t('known', { count: known })}</span> : null}
            {refused.length > 0 ? <span>{t('refused', { count: refused.length })}</span> : null}
          </p>
          <RefusedRows refused={refused} othersReady={ready} />
          {ready === 0 && known > 0 ? <p>{t('nothingNew')}</p> : null}
          {list.importing ? <ImportProgress done={list.done} total={ready + known + refused.length} /> : null}
          <Button
            className={classes.import}
            onClick={list.send}
            loading={list.importing}
            disabled={ready === 0 || list.reading}
          >
            {t('import', { count: ready })}
          </Button>
        </Section>
      ) : null}
    </div>
  );
}
