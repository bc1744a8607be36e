import type { ParticipantView } from '@passerelle/contracts';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Presence } from '../../../features/meetings/room/bar/presence';
import { draw, startWeb } from '../../test-web';

const person = (name: string, fields: Partial<ParticipantView>): ParticipantView => ({
  accountId: name,
  name,
  organisationName: 'CCAS (démo)',
  number: 1,
  online: true,
  unsaved: false,
  following: true,
  consults: null,
  admission: 'admitted',
  expected: true,
  ...fields,
});

beforeAll(startWeb);

test('says where each person is, without naming a line that the viewer may not read', async () => {
  let taken = 0;
  draw(
    <Presence
      participants={[
        person('Claire V.', {}),
        person('Marc D.', { following: false, consults: 4, unsaved: true }),
        person('Samia K.', { following: false }),
        person('Rémi L.', { online: false, following: false, consults: 2 }),
      ]}
      onAttendance={() => (taken += 1)}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: '3 personnes présentes' }));
  const lines = within(screen.getByRole('list')).getAllByRole('listitem');
  expect(lines.map(({ textContent }) => textContent.replace(/^\p{L}+?(?=\p{Lu}\p{Ll})/u, ''))).toEqual([
    'Claire V.CCAS (démo)suit',
    'Marc D.CCAS (démo)consulte la ligne 4, texte en cours d’envoi',
    'Samia K.CCAS (démo)consulte une autre situation',
    'Rémi L.CCAS (démo)hors ligne',
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Présences' }));
  expect(taken).toBe(1);
  expect(screen.queryByRole('list')).toBeNull();
});

test('Escape closes the list from the button that opened it', async () => {
  draw(<Presence participants={[person('Claire V.', {})]} onAttendance={() => undefined} />);
  await userEvent.click(screen.getByRole('button', { name: '1 personne présente' }));
  expect(screen.getByRole('list')).toBeTruthy();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('list')).toBeNull();
});
