import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { SheetVersionsView } from '@passerelle/contracts';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { ViewState, type ShownQuery } from '../../ui/view-state';
import classes from './sheet-versions.module.css';
import { useRestoreVersion } from './use-restore-version';
import { VersionLine } from './version-line';

interface VersionsPanelProps {
  sheetId: string;
  note: boolean;
  versions: ShownQuery<SheetVersionsView>;
}

/** The versions of a sheet, for a facilitator: listed, read one by one, restored. */
export function VersionsPanel({ sheetId, note, versions }: VersionsPanelProps) {
  const { t } = useTranslation('sheet');
  const sentence = useRefusalSentence();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const { restore, pending, error } = useRestoreVersion(sheetId);
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (open) title.current?.focus();
  }, [open]);
  const close = (): void => {
    setOpen(false);
    setSaid('');
    opener.current?.focus();
  };
  const closeByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // The room would go back to its agenda.
    event.stopPropagation();
    close();
  };
  const restoreVersion = async (versionId: string, time: string): Promise<void> => {
    if (!(await restore(versionId))) return;
    setSaid(t('restored', { time }));
    title.current?.focus();
  };
  const name = note ? t('noteVersions') : t('versions');
  return (
    <div className={classes.versions}>
      <Button
        ref={opener}
        variant="subtle"
        size="xs"
        leftSection={<IconHistory size={18} stroke={1.75} aria-hidden />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => (open ? close() : setOpen(true))}
      >
        {name}
      </Button>
      <section id={id} aria-label={name} hidden={!open} onKeyDown={closeByKey} className={classes.panel}>
        {open ? (
          <>
            <div className={classes.head}>
              <h3 ref={title} tabIndex={-1}>
                {name}
              </h3>
              <Button variant="subtle" size="xs" onClick={close}>
                {t('closeVersions')}
              </Button>
            </div>
            <p className={classes.about}>{t('versionsAbout')}</p>
            <div role="status">{said ? <Notice tone="done">{said}</Notice> : null}</div>
            {error ? <Notice tone="late" spoken="alert" title={sentence(error)} /> : null}
            <ViewState query={versions} lines={3}>
              {(view) => (
                <VersionList view={view} pending={pending} onRestore={(one, time) => void restoreVersion(one, time)} />
              )}
            </ViewState>
          </>
        ) : null}
      </section>
    </div>
  );
}

interface VersionListProps {
  view: SheetVersionsView;
  pending: boolean;
  onRestore: (versionId: string, time: string) => void;
}

function VersionList({ view, pending, onRestore }: VersionListProps) {
  const { t } = useTranslation('sheet');
  if (view.versions.length === 0) return <EmptyState title={t('noVersionTitle')}>{t('noVersion')}</EmptyState>;
  return (
    <ol className={classes.list}>
      {view.versions.map((version) => (
        <VersionLine key={version.id} {...{ version, pending, onRestore }} sheetId={view.sheetId} />
      ))}
    </ol>
  );
}
