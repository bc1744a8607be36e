import type { ReactNode } from 'react';
import { sheetVersionsQuery } from './version-queries';
import { useView } from '../../platform/queries';
import { ErasureNotice } from './erasure-notice';
import { VersionsPanel } from './versions-panel';

interface SheetVersionsProps {
  sheetId: string;
  /** The text is the note of a general point. */
  note?: boolean;
  /** The texts themselves. */
  children: ReactNode;
}

/** Above the texts, who has just erased most of one; below them, for a facilitator, their versions. */
export function SheetVersions({ sheetId, note = false, children }: SheetVersionsProps) {
  const versions = useView(sheetVersionsQuery, { sheetId });
  const view = versions.data;
  return (
    <>
      <ErasureNotice sheetId={sheetId} erasure={view?.erasure ?? null} mayRestore={view?.abilities.restore ?? false} />
      {children}
      {view?.abilities.restore ? <VersionsPanel sheetId={sheetId} note={note} versions={versions} /> : null}
    </>
  );
}
