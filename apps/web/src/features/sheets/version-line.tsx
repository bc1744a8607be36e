import { Button } from '@mantine/core';
import type { SheetVersionsView, SheetVersionView } from '@passerelle/contracts';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sheetVersionQuery } from './version-queries';
import { clockTime } from '../../platform/dates';
import { useView } from '../../platform/queries';
import { useDateContext } from '../../platform/time-zone';
import { ViewState } from '../../ui/view-state';
import { FormattedDate } from '../../ui/formatted-date';
import { usePartName } from './part-name';
import { WrittenText } from '../../ui/written-text';
import classes from './sheet-versions.module.css';

interface VersionLineProps {
  sheetId: string;
  version: SheetVersionsView['versions'][number];
  pending: boolean;
  onRestore: (versionId: string, time: string) => void;
}

/** A version: when, why, by whom, how long; and, opened, its texts and the command that restores them. */
export function VersionLine({ sheetId, version, pending, onRestore }: VersionLineProps) {
  const { t, i18n } = useTranslation('sheet');
  const [open, setOpen] = useState(false);
  const id = useId();
  const time = clockTime(version.at, useDateContext());
  const names = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(version.authorNames);
  const about = [
    t(`versionReason.${version.reason}`),
    version.authorNames.length > 0 ? t('versionBy', { names }) : null,
    t('characters', { count: version.characters }),
  ].filter((words) => words !== null);
  return (
    <li className={classes.line}>
      <div className={classes.summary}>
        <p>
          <strong>
            <FormattedDate at={version.at} form="clock" />
          </strong>{' '}
          <span className={classes.about}>{about.join(', ')}</span>
        </p>
        <Button
          variant="default"
          size="xs"
          aria-expanded={open}
          aria-controls={id}
          aria-label={t('readVersionOf', { time })}
          onClick={() => setOpen(!open)}
        >
          {t('readVersion')}
        </Button>
      </div>
      <div id={id} hidden={!open}>
        {open ? (
          <>
            <VersionTexts sheetId={sheetId} versionId={version.id} />
            <Button size="xs" aria-busy={pending} onClick={() => onRestore(version.id, time)}>
              {t('restore', { time })}
            </Button>
          </>
        ) : null}
      </div>
    </li>
  );
}

function VersionTexts({ sheetId, versionId }: { sheetId: string; versionId: string }) {
  const version = useView(sheetVersionQuery, { sheetId, versionId });
  return (
    <ViewState query={version} lines={3}>
      {({ texts }) => <Texts texts={texts} />}
    </ViewState>
  );
}

function Texts({ texts }: Pick<SheetVersionView, 'texts'>) {
  const { t } = useTranslation('sheet');
  const partName = usePartName();
  if (texts.length === 0) return <p className={classes.about}>{t('emptyVersion')}</p>;
  return (
    <dl className={classes.texts}>
      {texts.map(({ part, text }) => (
        <div key={part}>
          <dt>{partName(part)}</dt>
          <WrittenText as="dd">{text}</WrittenText>
        </div>
      ))}
    </dl>
  );
}
