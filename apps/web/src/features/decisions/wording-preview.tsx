import { useTranslation } from 'react-i18next';
import classes from './wording-preview.module.css';

interface WordingPreviewProps {
  wording: string;
  /** What becomes of the text, for whoever reads it. */
  note: string;
}

/** The wording as it stands in the sheet: never typed twice. */
export function WordingPreview({ wording, note }: WordingPreviewProps) {
  const { t } = useTranslation('decisions');
  return (
    <div className={classes.wording}>
      {wording === '' ? (
        <p className={classes.empty}>{t('wordingEmpty')}</p>
      ) : (
        <p className={classes.text}>{wording}</p>
      )}
      <p className={classes.note}>{note}</p>
    </div>
  );
}
