import { ACCOUNT_HEADER, signInAsDemoMember } from '@passerelle/contracts';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { call, Refused } from '../../platform/api';
import { useView } from '../../platform/queries';
import { signInEnded } from '../../platform/sign-in-ended';
import { forgetMe } from '../../shared/account/me';
import { meQuery } from '../../shared/account/me-query';
import { committeesQuery } from '../../shared/queries/committees';
import { ViewState } from '../../ui/view-state';
import { TestLiveSocket } from '../test-live-socket';
import { id, me } from '../test-room';
import { TestUnsentText } from '../test-unsent-text';
import { draw, serve, ServerRefusal, startWeb } from '../test-web';
import { SignedIn } from './signed-in';

const mockSocket = new TestLiveSocket();
jest.mock('socket.io-client', () => ({ io: () => mockSocket.opening() }));

/** A part of a page that asks for a view of its own, with a form in it. */
function Page() {
  return <ViewState query={useView(committeesQuery, {})}>{() => <textarea aria-label="Texte" />}</ViewState>;
}

/** Who is signed in to this browser. */
let signedIn: string | null = me.accountId;
let asked: (string | null)[] = [];
let refusedPaths: string[] = [];

function open(): void {
  signedIn = me.accountId;
  asked = [];
  refusedPaths = [];
  serve(({ headers, path }) => {
    if (path === signInAsDemoMember.path) {
      signedIn = me.accountId;
      return { done: true };
    }
    const believed = headers.get(ACCOUNT_HEADER);
    asked.push(believed);
    if (signedIn === null) {
      refusedPaths.push(path);
      return new ServerRefusal({ refused: 'sign-in-required' });
    }
    if (believed !== null && believed !== signedIn) return new ServerRefusal({ refused: 'other-member' });
    return path === meQuery.endpoint.path ? me : [];
  });
  draw(
    <MemoryRouter initialEntries={['/page']}>
      <Routes>
        <Route path="/connexion" element={<p>connexion</p>} />
        <Route element={<SignedIn />}>
          <Route path="/page" element={<Page />} />
        </Route>
      </Routes>
    </MemoryRouter>,
  );
}

beforeAll(startWeb);
afterEach(() => {
  cleanup();
  forgetMe();
});

test('another member signs in beside the page: it says so and sends nothing more', async () => {
  open();
  await screen.findByLabelText('Texte');
  signedIn = id(41);
  // The server cuts the pages of the first member.
  act(() => mockSocket.receive('disconnect', 'io server disconnect'));
  expect(await screen.findByText('Quelqu’un d’autre s’est connecté dans ce navigateur')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Recharger la page' })).toBeTruthy();
  expect(screen.queryByLabelText('Texte')).toBeNull();
  expect(mockSocket.connected).toBe(false);
  const before = asked.length;
  await expect(call(meQuery.endpoint, {}, {})).rejects.toBeInstanceOf(Refused);
  expect(asked.length).toBe(before);
});

test('each request says whose page it is, but the first, which asks', async () => {
  open();
  await screen.findByLabelText('Texte');
  await call(meQuery.endpoint, {}, {});
  expect(asked[0]).toBeNull();
  expect(new Set(asked.slice(1))).toEqual(new Set([me.accountId]));
  forgetMe();
  await call(meQuery.endpoint, {}, {});
  expect(asked.at(-1)).toBeNull();
});

test('the sign-in ends: one signs in over the page, and what was written in it is still there', async () => {
  open();
  await userEvent.type(await screen.findByLabelText('Texte'), 'une phrase commencée');
  signedIn = null;
  act(() => mockSocket.receive('disconnect', 'io server disconnect'));
  expect(await screen.findByRole('heading', { name: 'Votre connexion a pris fin' })).toBeTruthy();
  await waitFor(() => expect(refusedPaths).toContain(committeesQuery.endpoint.path));
  expect(screen.getByLabelText<HTMLTextAreaElement>('Texte').value).toBe('une phrase commencée');
  await userEvent.click(screen.getByRole('button', { name: `Revenir en tant que ${me.name}` }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Votre connexion a pris fin' })).toBeNull());
  expect(screen.getByLabelText<HTMLTextAreaElement>('Texte').value).toBe('une phrase commencée');
});

test('the page of an ended sign-in stays covered and out of reach, whatever closes the dialog', async () => {
  open();
  const text = await screen.findByLabelText('Texte');
  text.focus();
  signedIn = null;
  act(() => mockSocket.receive('disconnect', 'io server disconnect'));
  const dialog = (await screen.findByRole<HTMLElement>('dialog')) as HTMLDialogElement;
  expect(fireEvent.keyDown(dialog, { key: 'Escape' })).toBe(false);
  dialog.open = false;
  fireEvent(dialog, new Event('close'));
  expect(dialog.open).toBe(true);
  expect(text.closest('[inert]')).not.toBeNull();
  expect(document.body.dataset.covered).toBe('');
  await userEvent.click(screen.getByRole('button', { name: `Revenir en tant que ${me.name}` }));
  await waitFor(() => expect(document.activeElement).toBe(text));
  expect([text.closest('[inert]'), document.body.dataset.covered]).toEqual([null, undefined]);
});

test('whoever does not sign in again leaves the page', async () => {
  open();
  await screen.findByLabelText('Texte');
  signedIn = null;
  act(() => mockSocket.receive('disconnect', 'io server disconnect'));
  await userEvent.click(await screen.findByRole('button', { name: 'Quitter cette page' }));
  expect(await screen.findByText('connexion')).toBeTruthy();
});

test.each([
  ['on its way will leave by itself', false],
  ['given back to its author will not', true],
])('after a sign-in that ended, text %s', async (_what, isGivenBack) => {
  const text = new TestUnsentText();
  text.write();
  if (isGivenBack) text.giveBack('Trop tard');
  open();
  await screen.findByLabelText('Texte');
  signedIn = null;
  act(() => mockSocket.receive('disconnect', 'io server disconnect'));
  await userEvent.click(await screen.findByRole('button', { name: 'Quitter cette page' }));
  await screen.findByText('connexion');
  expect(signInEnded()?.wroteUnsent).toBe(!isGivenBack);
});
