import { Suspense, type ReactNode } from 'react';
import { Loading } from '../../ui/loading';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice';
import type { OpenSheet } from './use-sheet';

/** Why a document is not there. */
export type SheetEnd = 'destroyed' | 'revoked' | 'reload';

interface SheetGateProps {
  /** Null while the document is being opened. */
  sheet: OpenSheet | null;
  sentences: Record<SheetEnd, string>;
  /** Shown once the document is there; its own chunk may still be on its way. */
  children: (sheet: OpenSheet) => ReactNode;
}

/** A document to write in, or the sentence that says why it is not there. */
export function SheetGate({ sheet, sentences, children }: SheetGateProps) {
  const { t } = useTranslation('sheet');
  if (sheet?.state.access === 'none' && sheet.state.refused !== null) {
    return <Notice tone="watch">{sentences[endOf(sheet.state.refused)]}</Notice>;
  }
  if (!sheet?.state.loaded) return <Loading lines={6} />;
  return (
    <Suspense fallback={<Loading lines={6} />}>
      {sheet.state.outdated ? (
        <Notice tone="watch" spoken="status">
          {t('outdated')}
        </Notice>
      ) : null}
      {children(sheet)}
    </Suspense>
  );
}

function endOf(refused: string): SheetEnd {
  if (refused === 'destroyed') return 'destroyed';
  return refused === 'not-allowed' ? 'revoked' : 'reload';
}
