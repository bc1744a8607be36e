import { importCases, previewCaseImport, type ImportPreview, type ViewOf } from '@passerelle/contracts';
import type { ImportField } from '@passerelle/domain';
import { useRef, useState } from 'react';
import { thing } from '../../../shared/queries/things';
import { Refused } from '../../../platform/api';
import { useCommandId } from '../../../platform/command-id';
import { useDraft, type Draft } from '../../../platform/drafts/use-draft';
import { useCommand } from '../../../platform/queries';
import { useImportProgress } from './use-import-progress';
import { readImportFile, type ChosenFile } from './import-file';

export type FileTrouble = 'too-large' | 'unread';
export type Mapping = readonly (ImportField | null)[];

/** How the columns of a list were corrected, by their headings: choosing the file again takes it up. */
interface KeptMapping {
  headings: string[];
  fields: Mapping;
}

const NO_MAPPING: KeptMapping = { headings: [], fields: [] };

export interface CaseImport {
  file: ChosenFile | null;
  preview: ImportPreview | null;
  trouble: FileTrouble | null;
  error: Error | null;
  reading: boolean;
  importing: boolean;
  /** Rows settled so far, while it is being imported. */
  done: number;
  result: ViewOf<typeof importCases> | null;
  choose: (file: File) => Promise<void>;
  mapColumn: (index: number, field: ImportField | null) => void;
  send: () => void;
  draft: Draft;
  /** Reads the columns again as if none had been corrected. */
  readAnew: () => void;
}

/** The import itself. A double click gets here twice before the button is drawn again as busy: it is sent once. */
function useSending(committeeId: string, onSent: () => void) {
  const { commandId, renew } = useCommandId();
  const sent = useCommand(importCases, { changes: [thing('committee', committeeId)] });
  const sending = useRef(false);
  const sendOnce = (list: { content: string; mapping: (ImportField | null)[] }): void => {
    if (sending.current) return;
    sending.current = true;
    sent.mutate(
      { params: { committeeId }, body: { commandId, ...list } },
      {
        onSuccess: onSent,
        onError: (error) => (error instanceof Refused ? renew() : undefined),
        onSettled: () => {
          sending.current = false;
        },
      },
    );
  };
  const done = useImportProgress(sent.isPending ? commandId : null);
  return { sent, sendOnce, renew, done };
}

/**
 * A list on its way in: chosen, previewed, corrected, imported. Choosing another file takes the former one off the
 * screen immediately: no member imports a list that they have just replaced.
 */
export function useCaseImport(committeeId: string): CaseImport {
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [trouble, setTrouble] = useState<FileTrouble | null>(null);
  const asked = useCommand(previewCaseImport);
  const [kept, keep, draft] = useDraft(['import', committeeId], () => NO_MAPPING);
  const { sent, sendOnce, renew, done } = useSending(committeeId, draft.forget);

  const show = (wanted: ChosenFile, view: ImportPreview): void => {
    renew();
    setFile(wanted);
    setPreview(view);
  };
  const ask = (wanted: ChosenFile, mapping: Mapping | null, corrected = kept): void => {
    sent.reset();
    asked.mutate(
      { params: { committeeId }, body: { content: wanted.content, ...(mapping ? { mapping: [...mapping] } : {}) } },
      {
        onSuccess: (view) => {
          const again = mapping === null ? keptMapping(view, corrected) : null;
          if (again) ask(wanted, again);
          else show(wanted, view);
        },
      },
    );
  };
  const choose = async (wanted: File): Promise<void> => {
    setFile(null);
    setPreview(null);
    asked.reset();
    const read = await readImportFile(wanted);
    setTrouble(typeof read === 'string' ? read : null);
    if (typeof read !== 'string') ask(read, null);
  };
  const mapColumn = (index: number, field: ImportField | null): void => {
    if (!file || !preview) return;
    const fields = correctedMapping(preview, index, field);
    keep({ headings: headingsOf(preview), fields });
    ask(file, fields);
  };
  const readAnew = (): void => {
    if (file) ask(file, null, NO_MAPPING);
  };
  const send = (): void => {
    if (file && preview) sendOnce({ content: file.content, mapping: preview.columns.map((column) => column.field) });
  };
  return {
    file,
    preview,
    trouble,
    error: sent.error ?? asked.error,
    reading: asked.isPending,
    importing: sent.isPending,
    done,
    result: sent.data ?? null,
    choose,
    mapColumn,
    send,
    draft,
    readAnew,
  };
}

const headingsOf = ({ columns }: Pick<ImportPreview, 'columns'>): string[] => columns.map(({ heading }) => heading);

/** The correction that was made of a list with these headings; null when there is none, or it changes nothing. */
export function keptMapping(
  preview: Pick<ImportPreview, 'columns'>,
  { headings, fields }: KeptMapping,
): Mapping | null {
  const isSameList = JSON.stringify(headings) === JSON.stringify(headingsOf(preview));
  const corrects = preview.columns.some(({ field }, index) => field !== (fields[index] ?? null));
  return isSameList && headings.length > 0 && corrects ? fields : null;
}

/** One column read as another field; the column that gave that field until now is left out, so none is given twice. */
export function correctedMapping(
  preview: Pick<ImportPreview, 'columns'>,
  index: number,
  field: ImportField | null,
): (ImportField | null)[] {
  return preview.columns.map((column, other) => {
    if (other === index) return field;
    return field !== null && column.field === field ? null : column.field;
  });
}
