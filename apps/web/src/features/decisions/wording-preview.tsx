import { TEXT_LIMITS } from '@passerelle/domain';
import { useTranslation } from 'react-i18next';
import { useLiveText, type LiveText } from '../../platform/live-text';
import { LimitNotice } from '../../ui/limited-text';
import { WrittenText } from '../../ui/written-text';
import classes from './wording-preview.module.css';

interface WordingPreviewProps {
  wording: string;
  /** What becomes of the text, for its reader. */
  note: string;
}

/** A wording, never typed twice. */
export function WordingPreview({ wording, note }: WordingPreviewProps) {
  const { t } = useTranslation('decisions');
  return (
    <div className={classes.wording}>
      {wording === '' ? <p className={classes.empty}>{t('wordingEmpty')}</p> : <WrittenText>{wording}</WrittenText>}
      <p className={classes.note}>{note}</p>
    </div>
  );
}

/**
 * The wording as it now is in the sheet, and its limit before it is reached: the sheet itself has none. A key pressed there
 * renders this, and nothing round it.
 */
export function LiveWordingPreview({ wording, note }: { wording: LiveText; note: string }) {
  const text = useLiveText(wording);
  return (
    <>
      <WordingPreview wording={text} note={note} />
      <LimitNotice maxLength={TEXT_LIMITS.wording} value={text} />
    </>
  );
}
