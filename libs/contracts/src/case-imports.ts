import { IMPORT_FIELDS, IMPORT_LIMITS, ROW_PROBLEMS } from '@passerelle/domain';
import { z } from 'zod';
import { committeeParams } from './committees.js';
import { command, commandId, id, instant, query } from './endpoint.js';

/** Base64 of at most 5 MiB of file. */
const fileContent = z.string().max(7_000_000);
const columnMapping = z.array(z.enum(IMPORT_FIELDS).nullable()).max(IMPORT_LIMITS.columns);

const importRefusal = z.strictObject({
  /** Line of the file, the heading being line 1. */
  line: z.number().int(),
  reference: z.string().nullable(),
  /** One that no case has, for a line whose reference is taken; null for the others. */
  freeReference: z.string().nullable(),
  problems: z.array(z.strictObject({ field: z.enum(IMPORT_FIELDS), problem: z.enum(ROW_PROBLEMS) })),
});

export const importPreview = z.strictObject({
  /** How the file was read. */
  source: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('csv'),
      encoding: z.enum(['utf-8', 'windows-1252']),
      separator: z.enum([',', ';']),
    }),
    /** The sheet that was read (the first that holds a list), and the line of its headings. */
    z.strictObject({ kind: z.literal('xlsx'), sheet: z.string(), headingLine: z.number().int() }),
  ]),
  columns: z.array(
    z.strictObject({ heading: z.string(), field: z.enum(IMPORT_FIELDS).nullable(), examples: z.array(z.string()) }),
  ),
  missing: z.array(z.enum(IMPORT_FIELDS)),
  /** Rows that will become cases, rows whose case is already there, rows refused. */
  ready: z.number().int(),
  known: z.number().int(),
  refused: z.array(importRefusal),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const previewCaseImport = command(
  '/api/committees/:committeeId/case-imports/preview',
  committeeParams,
  z.strictObject({ content: fileContent, mapping: columnMapping.optional() }),
  importPreview,
);
export const importCases = command(
  '/api/committees/:committeeId/case-imports',
  committeeParams,
  z.strictObject({ commandId, content: fileContent, mapping: columnMapping }),
  z.strictObject({
    /** Null when the list brought nothing. */
    importId: id.nullable(),
    added: z.number().int(),
    known: z.number().int(),
    refused: z.array(importRefusal),
  }),
);

export const caseImportView = z.strictObject({
  importId: id,
  at: instant,
  byName: z.string(),
  added: z.number().int(),
  undoneAt: instant.nullable(),
  /** Cases that undoing would take back now. */
  untouched: z.number().int(),
  abilities: z.strictObject({ undo: z.boolean() }),
});
export type CaseImportView = z.infer<typeof caseImportView>;
/** The lists that the viewer may take back, newest first, at most twenty. */
export const listCaseImports = query(
  '/api/committees/:committeeId/case-imports',
  committeeParams,
  z.array(caseImportView),
);
export const undoCaseImport = command(
  '/api/case-imports/:importId/undo',
  z.strictObject({ importId: id }),
  z.strictObject({ commandId }),
  z.strictObject({ removed: z.number().int(), kept: z.array(z.string()) }),
);
