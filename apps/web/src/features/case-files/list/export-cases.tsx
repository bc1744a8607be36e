import { Button, UnstyledButton } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { exportCaseFiles } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../platform/api';
import { useRefusalSentence } from '../../../platform/refusal-sentence';
import { Notice } from '../../../ui/notice';
import { saveFile } from './save-file';
import classes from './case-files.module.css';

const FORMATS = ['xlsx', 'csv'] as const;
type Format = (typeof FORMATS)[number];

/** The list as a file of this device: what opens says what it holds. */
export function ExportCases({ committeeId }: { committeeId: string }) {
  const { t } = useTranslation('case-files');
  const sentence = useRefusalSentence();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<{ file: string } | { error: unknown } | null>(null);
  const [busy, setBusy] = useState(false);
  const make = async (format: Format): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      const file = await call(exportCaseFiles, { committeeId, format }, {});
      saveFile(file);
      setMade({ file: file.fileName });
    } catch (error) {
      setMade({ error });
    }
    setBusy(false);
  };
  return (
    <div className={classes.export}>
      <Button
        variant="default"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        leftSection={<IconDownload size={18} stroke={1.75} aria-hidden />}
      >
        {t('exportList')}
      </Button>
      {open ? (
        <div className={classes.exportPanel} aria-busy={busy}>
          <p className={classes.exportNote}>{t('exportNote')}</p>
          {FORMATS.map((format) => (
            <UnstyledButton key={format} className={classes.exportEntry} onClick={() => void make(format)}>
              <IconFileSpreadsheet size={18} stroke={1.75} aria-hidden />
              {t(`exportAs.${format}`)}
            </UnstyledButton>
          ))}
          <div role="status">
            {made && 'file' in made ? <Notice tone="done">{t('exported', { file: made.file })}</Notice> : null}
            {made && 'error' in made ? <Notice tone="late">{sentence(made.error)}</Notice> : null}
          </div>
        </div>
      ) : null}
    </div>
  );
}
