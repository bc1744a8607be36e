import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AccessTab } from '../../../features/case-files/page/access-tab';
import { draw, startWeb } from '../../test-web';
import { aCaseFileView } from './case-file.fixture';

beforeAll(startWeb);
afterEach(cleanup);

const opening = (number: number) => ({
  ...{ name: `Yanis ${number}`, organisationName: 'Mission locale (démo)', times: number },
  lastAt: '2026-11-24T09:05:00.000Z',
});

test('[SEE-12] a facilitator reads who opened the file, the latest first, the others on demand', async () => {
  draw(
    <AccessTab caseFile={aCaseFileView({ openings: Array.from({ length: 9 }, (_, index) => opening(index + 1)) })} />,
  );
  expect(screen.getByRole('heading', { name: /^Qui a ouvert ce dossier/ })).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(8);
  expect(screen.getAllByRole('listitem')[0]?.textContent).toMatch(/Yanis 1Mission locale \(démo\)1\sfois, le /);
  expect(screen.getAllByRole('listitem')[1]?.textContent).toMatch(/2\sfois, la dernière le /);
  await userEvent.click(screen.getByRole('button', { name: 'Voir les 9' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(9);
});

test('[SEE-12] no other member is shown anything of it', () => {
  draw(<AccessTab caseFile={aCaseFileView({ openings: null })} />);
  expect(screen.queryByText('Qui a ouvert ce dossier')).toBeNull();
});
