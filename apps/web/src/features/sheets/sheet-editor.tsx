import type { DocumentConnection } from '@passerelle/document-sync/client';
import { SHEET_PARTS, type SheetPart } from '@passerelle/sheet';
import type { Editor } from '@tiptap/react';
import { useCallback, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { showCaretName } from './caret-name';
import { watchCarets } from './caret-moves';
import { SheetPartEditor } from './sheet-part-editor';
import classes from './sheet-editor.module.css';
import { TextToolbar } from './text-toolbar';
import { useRewrittenQuestion } from './use-rewritten-question';
import { useConnectionState } from './use-sheet';

/** A sheet that has left the screen takes no focus any more. */
const nowhere = (): void => undefined;

export interface SheetEditorProps {
  connection: DocumentConnection;
  documentId: string;
  title: ReactNode;
  /** The question as the page shows it above. */
  question: string;
  /** A decision holds the proposal as it was: what is written there now does not enter it. */
  decided: boolean;
  /** Given once the texts can take the focus. */
  onFocusable: (focus: (part: SheetPart) => void) => void;
}

/** The texts of a sheet. Its chunk holds the editor and is loaded by the room alone. */
export default function SheetEditor({
  connection,
  documentId,
  title,
  question,
  decided,
  onFocusable,
}: SheetEditorProps) {
  const { t } = useTranslation('sheet');
  const id = useId();
  const rewritten = useRewrittenQuestion(connection.doc, question);
  const [active, setActive] = useState<Editor | null>(null);
  const editors = useRef(new Map<SheetPart, Editor>());
  const keep = useCallback((part: SheetPart, editor: Editor) => {
    editors.current.set(part, editor);
    // The toolbar serves the exchanges until another text is chosen.
    if (part === 'exchanges') setActive((chosen) => chosen ?? editor);
  }, []);
  useEffect(() => {
    onFocusable((part) => void editors.current.get(part)?.commands.focus('end'));
    return () => onFocusable(nowhere);
  }, [onFocusable]);
  const writes = useConnectionState(connection, ({ access }) => access === 'write');
  useEffect(() => watchCarets(connection, showCaretName), [connection]);
  return (
    <>
      <div className={classes.head}>
        {title}
        <TextToolbar editor={active} disabled={!writes} />
      </div>
      {SHEET_PARTS.filter((part) => part !== 'question' || rewritten).map((part) => (
        <section key={part} className={classes.part}>
          <h3 id={`${id}-${part}`} className={classes.name}>
            {t(`part.${part}`)}
          </h3>
          {decided && part === 'proposal' ? <p className={classes.frozen}>{t('frozen')}</p> : null}
          <SheetPartEditor
            connection={connection}
            documentId={documentId}
            part={part}
            labelId={`${id}-${part}`}
            hint={t(`hint.${part}`)}
            onFocus={setActive}
            onReady={keep}
          />
        </section>
      ))}
    </>
  );
}
