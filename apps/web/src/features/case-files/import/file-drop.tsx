import { Button, FileButton } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './file-drop.module.css';

interface FileDropProps {
  /** A file is already there. */
  again: boolean;
  reading: boolean;
  onFile: (file: File) => Promise<void>;
}

/** An area to drop a file, and the button that does the same. */
export function FileDrop({ again, reading, onFile }: FileDropProps) {
  const { t } = useTranslation('case-files');
  const [over, setOver] = useState(false);
  const take = (file: File | null | undefined): void => {
    if (file) void onFile(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={classes.drop}
      data-over={over}
      data-again={again}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileSpreadsheet size={22} stroke={1.75} aria-hidden />
      <span>{t('dropHere')}</span>
      <FileButton
        accept=".xlsx,.csv,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={take}
      >
        {(props) => (
          <Button {...props} variant={again ? 'default' : 'filled'} loading={reading}>
            {again ? t('anotherFile') : t('chooseFile')}
          </Button>
        )}
      </FileButton>
      <span className={classes.hint}>{t('fileHint')}</span>
    </div>
  );
}
