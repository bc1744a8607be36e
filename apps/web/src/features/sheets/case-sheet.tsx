import { useTranslation } from 'react-i18next';
import classes from './case-sheet.module.css';
import type { SheetEditorProps } from './sheet-editor';
import { SheetRegion } from './sheet-region';
import { SheetVersions } from './sheet-versions';

interface CaseSheetProps {
  documentId: string;
  question: SheetEditorProps['question'];
  decided: SheetEditorProps['decided'];
  onFocusable: SheetEditorProps['onFocusable'];
}

/** The common sheet of a case, with its versions. */
export function CaseSheet({ documentId, ...region }: CaseSheetProps) {
  const { t } = useTranslation('sheet');
  return (
    <SheetVersions sheetId={documentId}>
      <SheetRegion documentId={documentId} title={<h3 className={classes.title}>{t('common')}</h3>} {...region} />
    </SheetVersions>
  );
}
