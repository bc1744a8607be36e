import type { ClosingView } from '@passerelle/contracts';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ClosingActions } from '../../../features/meetings/close/closing-actions';
import { ClosingPanel } from '../../../features/meetings/close/closing-panel';
import { draw, serve, startWeb } from '../../test-web';
import { anOpenMeeting, id } from '../../test-room';

const participant = (name: string, fields: Partial<ClosingView['participants'][number]>, number: number) => ({
  ...{ accountId: id(100 + number), name, organisationName: 'CCAS (démo)', number, consults: null },
  ...{ admission: 'admitted' as const, expected: true },
  ...{ online: true, following: true, unsaved: false, ...fields },
});
const view: ClosingView = {
  participants: [
    participant('Claire V.', {}, 1),
    participant('Marc D.', { online: false }, 2),
    participant('Inès M.', { unsaved: true }, 3),
    participant('Rémi L.', { online: false, unsaved: true }, 4),
  ],
  attendance: { room: 0, remote: 4, excused: 0 },
  undecided: [],
  unopenedPoints: [{ itemId: id(40), point: 'news', title: 'Actualités de mars' }],
  nextMeetingAt: '2027-01-12T08:30:00.000Z',
  decided: 1,
  postponed: 0,
  followUps: 2,
  version: 1,
};

beforeAll(startWeb);

test('[MEET-6] closing asks for the texts that may be missing, and not of a member who left with everything saved', async () => {
  serve(() => view);
  draw(
    <ClosingPanel
      meeting={anOpenMeeting()}
      blocked={false}
      onDecide={() => undefined}
      onAttendance={() => undefined}
      onSaid={() => undefined}
      onBack={() => undefined}
    />,
  );
  const lines = (await screen.findAllByRole('listitem')).map((line) => line.textContent.replace(/\s/g, ' '));
  expect(lines.slice(0, 3)).toEqual([
    'Inès M., texte pas encore reçuen attente',
    'Rémi L., hors ligne : un texte peut encore arriveren attente',
    'Actualités de mars, pas encore abordésera reporté à la prochaine séance',
  ]);
  expect(screen.getByText('Encore 2 points avant de clore.')).toBeTruthy();
  expect(
    screen.getByRole('checkbox', { name: /^Clore sans attendre les textes .*\s: Inès M\., Rémi L\./ }),
  ).toBeTruthy();
});

test('[MEET-6] closing without some texts is not accepted of a text that lacks since', async () => {
  const closed: boolean[] = [];
  const actions = (participants: ClosingView['participants']) => (
    <ClosingActions
      view={{ ...view, participants }}
      blocked={false}
      pending={false}
      onBack={() => undefined}
      onClose={(_view, acceptUnsaved) => closed.push(acceptUnsaved)}
    >
      {null}
    </ClosingActions>
  );
  const box = () => screen.getByRole<HTMLInputElement>('checkbox');
  const close = () => userEvent.click(screen.getByRole('button', { name: /^Clore la séance/ }));
  const [ines, remi] = [participant('Inès M.', { unsaved: true }, 3), participant('Rémi L.', { unsaved: true }, 4)];
  const { again } = draw(actions([ines]));
  await userEvent.click(box());
  await close();
  again(actions([ines, remi]));
  expect(box().checked).toBe(false);
  await close();
  await userEvent.click(box());
  again(actions([remi]));
  expect(box().checked).toBe(true);
  await close();
  expect(closed).toEqual([true, false, true]);
});
