import { VERSION_PARTS, VERSION_REASONS } from '@passerelle/domain';
import { z } from 'zod';
import { command, commandId, id, instant, query } from './endpoint.js';

/** The versions of a sheet, for its readers; those who may not restore get none of them. */
export const sheetVersionsView = z.strictObject({
  sheetId: id,
  /** Somebody has erased most of a text a moment ago. */
  erasure: z.strictObject({ versionId: id, at: instant, name: z.string(), part: z.enum(VERSION_PARTS) }).nullable(),
  /** The latest first. */
  versions: z.array(
    z.strictObject({
      id,
      at: instant,
      reason: z.enum(VERSION_REASONS),
      characters: z.number().int().nonnegative(),
      /** Who wrote since the version before. */
      authorNames: z.array(z.string()),
    }),
  ),
  abilities: z.strictObject({ restore: z.boolean() }),
});
export type SheetVersionsView = z.infer<typeof sheetVersionsView>;

/** The content of a version: its texts, those without a word left out. */
export const sheetVersionView = z.strictObject({
  id,
  at: instant,
  texts: z.array(z.strictObject({ part: z.enum(VERSION_PARTS), text: z.string() })),
});
export type SheetVersionView = z.infer<typeof sheetVersionView>;

const versionParams = z.strictObject({ sheetId: id, versionId: id });

export const listSheetVersions = query(
  '/api/sheets/:sheetId/versions',
  z.strictObject({ sheetId: id }),
  sheetVersionsView,
);
export const readSheetVersion = query('/api/sheets/:sheetId/versions/:versionId', versionParams, sheetVersionView);
export const restoreSheetVersionCommand = command(
  '/api/sheets/:sheetId/versions/:versionId/restore',
  versionParams,
  z.strictObject({ commandId }),
  sheetVersionsView,
);
