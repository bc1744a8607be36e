import { IconCalendarEvent, IconFolder, IconPlus } from '@tabler/icons-react';
import type { CaseFileSummary, MeetingSummary } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { caseFilesQuery, committeeQuery } from '../../shared/queries/committees';
import { meetingsQuery } from '../../shared/queries/meetings';
import { Palette } from '../../features/palette/palette';
import type { PaletteCommand } from '../../shared/palette-command';
import { longDateTime } from '../../platform/dates';
import { useMe } from '../../shared/account/me';
import { paths } from '../../shared/paths';
import { useView } from '../../platform/queries';
import { useDateContext } from '../../platform/time-zone';
import { tabsOf } from './frame-tabs';

export interface OpenedPaletteProps {
  committeeId: string | null;
  pageCommands: readonly PaletteCommand[];
  onClose: () => void;
}

/** Where a meeting is read: in its room while it is open, then in its minutes, before that in its preparation. */
function pageOf({ id, status, abilities }: MeetingSummary): string {
  if (status === 'open' && abilities.enter) return paths.room(id);
  if (status === 'closed' && abilities.readRecord) return paths.minutes(id);
  return paths.preparation(id);
}

/** The pages, meetings and cases of one committee that are for the viewer. */
function useDestinations(committeeId: string | null): PaletteCommand[] {
  const { t } = useTranslation(['palette', 'frame', 'words']);
  const context = useDateContext();
  const navigate = useNavigate();
  const me = useMe();
  const memberships = me.seats.filter((membership) => membership.committeeId === committeeId);
  const of = { committeeId: committeeId ?? '' };
  const committee = useView(committeeQuery, of, { enabled: committeeId !== null }).data ?? null;
  const meetings = useView(meetingsQuery, of, { enabled: memberships.length > 0 }).data ?? [];
  const cases = useView(caseFilesQuery, of, { enabled: committee?.abilities.seeCases ?? false }).data ?? [];
  const goTo = (path: string) => () => void navigate(path);
  return [
    ...tabsOf({ committeeId, memberships, committee }, me.administrator).map(({ key, to, icon }): PaletteCommand => ({
      id: key,
      group: 'pages',
      label: t(`frame:nav.${key}`),
      icon,
      run: goTo(to),
    })),
    ...(committee?.abilities.openCase
      ? [
          {
            id: 'new-case',
            group: 'pages',
            label: t('newCase'),
            icon: IconPlus,
            run: goTo(paths.newCase(committee.id)),
          } satisfies PaletteCommand,
        ]
      : []),
    ...meetings.map((meeting): PaletteCommand => ({
      id: meeting.id,
      group: 'meetings',
      label: t('meeting', { date: longDateTime(meeting.startsAt, context) }),
      detail: [t(`words:meetingStatus.${meeting.status}`), meeting.place].filter(Boolean).join(', '),
      icon: IconCalendarEvent,
      run: goTo(pageOf(meeting)),
    })),
    ...cases.map((file: CaseFileSummary): PaletteCommand => ({
      id: file.id,
      group: 'cases',
      label: [file.reference, file.label].filter(Boolean).join(', '),
      detail: [file.commune, file.territory].filter(Boolean).join(', '),
      icon: IconFolder,
      run: goTo(paths.caseFile(file.id)),
    })),
  ];
}

/** The palette with the commands of the page and the addresses of the committee. */
export function OpenedPalette({ committeeId, pageCommands, onClose }: OpenedPaletteProps) {
  const destinations = useDestinations(committeeId);
  return (
    <Palette
      commands={[...pageCommands, ...destinations]}
      onClose={onClose}
      onChoose={(command) => {
        onClose();
        // Once the palette has gone and given the focus back: a command may move it on.
        requestAnimationFrame(command.run);
      }}
    />
  );
}
