import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { MinutesView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { longDate, longDateTime } from '../../../platform/dates';
import { useDocumentTitle } from '../../../platform/document-title';
import { useDateContext } from '../../../platform/time-zone';
import { BrandMark } from '../../../ui/brand-mark';
import { FormattedDate } from '../../../ui/formatted-date';
import { usePageMargins } from './page-margins';
import { MinutesAttendance } from './minutes-attendance';
import { MinutesEntry } from './minutes-entry';
import { minutesBlocks } from './minutes-blocks';
import { MinutesFacts } from './minutes-facts';
import { MinutesPoint } from './minutes-point';
import { MinutesPostponed } from './minutes-postponed';
import { groupedByFour } from './minutes-sum';
import classes from './minutes.module.css';

interface MinutesDocumentProps {
  minutes: MinutesView;
  fictional: boolean;
}

/** Groups of four on one line of the margin. */
const HALF = 40;

function Entry({ entry }: { entry: MinutesView['entries'][number] }) {
  const { t } = useTranslation('minutes');
  if (entry.kind === 'reserved') return <p className={classes.reserved}>{t('reserved')}</p>;
  return entry.kind === 'point' ? <MinutesPoint point={entry} /> : <MinutesEntry entry={entry} />;
}

/** The frozen minutes, read on the screen as they are printed. */
export function MinutesDocument({ minutes, fictional }: MinutesDocumentProps) {
  const { t } = useTranslation('minutes');
  const context = useDateContext();
  useDocumentTitle(t('title'));
  const held = `${minutes.committeeName}, ${longDate(minutes.openedAt, context)}`;
  const fingerprint = groupedByFour(minutes.fingerprint);
  const copy = minutes.extractFor ? t('copyFor', { name: minutes.extractFor }) : t('copyWhole');
  const frozen = t('frozen', { date: longDateTime(minutes.closedAt, context) });
  const inMargins = usePageMargins({
    head: `${t('title')}, ${held}`,
    left: `${t('fingerprint')} ${fingerprint.slice(0, HALF)}\n${fingerprint.slice(HALF)}\n${copy}`,
    right: fictional ? `${frozen}\n${t('fictional')}` : frozen,
    page: t('page'),
    of: t('pageOf'),
  });
  return (
    <article className={classes.minutes} data-dated-by-itself>
      <header className={classes.head}>
        <div>
          <h1>{t('title')}</h1>
          <p className={classes.committee}>
            {minutes.committeeName}, <FormattedDate at={minutes.openedAt} form="long" />
          </p>
        </div>
        <p className={classes.brand}>
          <BrandMark /> Passerelle
        </p>
        <Button
          className={classes.screen}
          variant="default"
          leftSection={<IconPrinter size={18} stroke={1.75} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('print')}
        </Button>
      </header>
      <MinutesFacts minutes={minutes} />
      {minutesBlocks(minutes.entries).map((block) =>
        block.kind === 'entry' ? (
          <Entry key={block.entry.place} entry={block.entry} />
        ) : (
          <MinutesPostponed key={block.cases[0]?.place} cases={block.cases} />
        ),
      )}
      <MinutesAttendance attendance={minutes.attendance} />
      <footer className={classes.foot} data-in-margins={inMargins || undefined}>
        <p>
          {t('fingerprint')} <span className={classes.fingerprint}>{fingerprint}</span>
        </p>
        <p>
          {copy}. {frozen}
          {fictional ? `. ${t('fictional')}` : ''}
        </p>
      </footer>
    </article>
  );
}
