import type { SheetVersionsView, SheetVersionView } from '@passerelle/contracts';
import { erasureToAnnounce, type SheetVersion } from '@passerelle/domain';
import { contentTexts, type SheetContent } from '@passerelle/sheet';

interface VersionFacts {
  sheetId: string;
  versions: readonly SheetVersion[];
  names: ReadonlyMap<string, string>;
  mayRestore: boolean;
  now: Date;
}

/** The erasure shown to a reader of the sheet, and the versions that a facilitator lists. */
export function presentVersions({ sheetId, versions, names, mayRestore, now }: VersionFacts): SheetVersionsView {
  const nameOf = (accountId: string): string => names.get(accountId) ?? '';
  const listed = versions.map(({ id, at, reason, characters, authors }) => {
    const authorNames = authors.map(nameOf).sort((left, right) => left.localeCompare(right, 'fr'));
    return { id, at: at.toISOString(), reason, characters, authorNames };
  });
  return {
    sheetId,
    erasure: presentErasure(erasureToAnnounce(versions, now), nameOf),
    versions: mayRestore ? listed : [],
    abilities: { restore: mayRestore },
  };
}

function presentErasure(
  erasure: SheetVersion | null,
  nameOf: (accountId: string) => string,
): SheetVersionsView['erasure'] {
  if (!erasure?.memberId || !erasure.part) return null;
  const { id, at, memberId, part } = erasure;
  return { versionId: id, at: at.toISOString(), name: nameOf(memberId), part };
}

export function presentVersion({ id, at }: SheetVersion, content: SheetContent): SheetVersionView {
  return { id, at: at.toISOString(), texts: contentTexts(content).filter(({ text }) => text !== '') };
}
