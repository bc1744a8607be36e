import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import type { SheetEditorProps } from './sheet-editor';
import type { OpenSheet } from './use-sheet';

const SheetEditor = lazy(() => import('./sheet-editor'));

interface SheetRegionProps {
  /** Null while the document is being opened. */
  sheet: OpenSheet | null;
  title: ReactNode;
  decided: SheetEditorProps['decided'];
  onFocusable: SheetEditorProps['onFocusable'];
}

/** The sheet of a case, or the sentence that says why it is not there. */
export function SheetRegion({ sheet, title, decided, onFocusable }: SheetRegionProps) {
  const { t } = useTranslation('sheet');
  if (sheet?.state.access === 'none' && sheet.state.refused !== null) {
    const sentence = sheet.state.refused === 'destroyed' ? t('destroyed') : t(endOf(sheet.state.refused));
    return <Notice tone="watch">{sentence}</Notice>;
  }
  if (!sheet?.state.loaded) return <Loading lines={6} />;
  return (
    <Suspense fallback={<Loading lines={6} />}>
      <SheetEditor
        key={sheet.connection.doc.guid}
        sheet={sheet}
        title={title}
        decided={decided}
        onFocusable={onFocusable}
      />
    </Suspense>
  );
}

function endOf(refused: string): 'revoked' | 'reload' {
  return refused === 'not-allowed' ? 'revoked' : 'reload';
}
