import type { DocumentConnection } from '@passerelle/document-sync/client';
import { Suspense, type ReactNode } from 'react';
import { Loading } from '../../ui/loading';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice';
import { useConnectionState, useSheetConnection } from './use-sheet';

/** Why a document is not there. */
export type SheetEnd = 'destroyed' | 'revoked' | 'reload';

interface SheetGateProps {
  documentId: string;
  sentences: Record<SheetEnd, string>;
  /** Shown once the document is there; its own chunk may still be on its way. */
  children: (connection: DocumentConnection) => ReactNode;
}

/** A document to write in, or the sentence that says why it is not there. */
export function SheetGate({ documentId, sentences, children }: SheetGateProps) {
  const { t } = useTranslation('sheet');
  const connection = useSheetConnection(documentId);
  const end = useConnectionState(connection, ({ access, refused }) => (access === 'none' ? refused : null));
  const loaded = useConnectionState(connection, (state) => state.loaded);
  const outdated = useConnectionState(connection, (state) => state.outdated);
  if (end !== null) return <Notice tone="watch">{sentences[endOf(end)]}</Notice>;
  if (!connection || !loaded) return <Loading lines={6} />;
  return (
    <Suspense fallback={<Loading lines={6} />}>
      {outdated ? (
        <Notice tone="watch" spoken="status">
          {t('outdated')}
        </Notice>
      ) : null}
      {children(connection)}
    </Suspense>
  );
}

function endOf(refused: string): SheetEnd {
  if (refused === 'destroyed') return 'destroyed';
  return refused === 'not-allowed' ? 'revoked' : 'reload';
}
