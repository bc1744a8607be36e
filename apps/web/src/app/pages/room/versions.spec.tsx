import { restoreSheetVersionCommand, type SheetVersionsView } from '@passerelle/contracts';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SheetVersions } from '../../../features/sheets/sheet-versions';
import { queryClient } from '../../../platform/query-client';
import { draw, serve, ServerRefusal, startWeb } from '../../test-web';

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const SHEET = id(1);
const AT = '2026-11-24T08:32:10.000Z';
const erasure = { versionId: id(2), at: AT, name: 'Samia B.', part: 'exchanges' as const };
const kept = {
  id: id(2),
  at: AT,
  reason: 'mass-deletion' as const,
  characters: 640,
  authorNames: ['Marc D.', 'Léa V.'],
};
const texts = [{ part: 'exchanges', text: 'Une place à la crèche\n• le mercredi' }];

/** The versions as the server keeps them, and the restorations that it received. */
class VersionsOnServer {
  readonly restored: { path: string; commandId: string }[] = [];
  view: SheetVersionsView;
  /** What it answers instead, once each. */
  refuses: ServerRefusal[] = [];

  constructor(fields: Partial<SheetVersionsView> = {}) {
    this.view = { sheetId: SHEET, erasure: null, versions: [kept], abilities: { restore: true }, ...fields };
    serve(({ method, path, body }) => {
      if (method === 'GET') return path.endsWith('/versions') ? this.view : { id: kept.id, at: AT, texts };
      this.restored.push({ path, ...restoreSheetVersionCommand.body.parse(body) });
      const refusal = this.refuses.shift();
      if (refusal) return refusal;
      this.view = { ...this.view, erasure: null };
      return this.view;
    });
  }
}

beforeAll(startWeb);

const show = (note = false) =>
  draw(
    <SheetVersions sheetId={SHEET} note={note}>
      <p>Les textes</p>
    </SheetVersions>,
  );
const opener = () => screen.findByRole('button', { name: 'Versions de la fiche', expanded: false });
const erasureNotice = () => screen.findByText(/Samia B\. a effacé une grande partie du texte « Échanges » à 9\sh\s32/);

test('[VER-5] a member reads who erased most of a text, is offered no version, and can put the notice away', async () => {
  new VersionsOnServer({ erasure, versions: [], abilities: { restore: false } });
  show();
  const notice = (await erasureNotice()).closest('[role="status"]');
  expect(notice?.textContent).toMatch(/l’animation peut le rétablir/);
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['J’ai lu']);
  await userEvent.click(screen.getByRole('button', { name: 'J’ai lu' }));
  expect(screen.queryByText(/a effacé/)).toBeNull();
  expect(document.activeElement).toBe(notice);
  expect(screen.getByText('Les textes')).toBeTruthy();
});

test('[VER-5] another erasure is announced although the one before was read', async () => {
  const server = new VersionsOnServer({ erasure });
  show();
  await erasureNotice();
  await userEvent.click(screen.getByRole('button', { name: 'J’ai lu' }));
  server.view = { ...server.view, erasure: { ...erasure, versionId: id(3), name: 'Marc D.' } };
  await act(() => queryClient.invalidateQueries());
  expect(await screen.findByText(/Marc D\. a effacé/)).toBeTruthy();
});

test('[VER-3] a facilitator brings the text back in one command, and keeps the focus', async () => {
  const server = new VersionsOnServer({ erasure });
  show();
  await erasureNotice();
  await userEvent.click(screen.getByRole('button', { name: 'Rétablir ce texte' }));
  expect(await screen.findByText(/Version de 9\sh\s32 rétablie pour tous/)).toBeTruthy();
  expect(server.restored).toMatchObject([{ path: `/api/sheets/${SHEET}/versions/${id(2)}/restore` }]);
  expect(screen.queryByText(/a effacé/)).toBeNull();
  expect(document.activeElement?.textContent).toMatch(/rétablie pour tous/);
});

test('[VER-3] a restoration that failed is said, and asked again under the same id', async () => {
  const server = new VersionsOnServer({ erasure });
  server.refuses = [new ServerRefusal({ refused: 'unavailable' })];
  show();
  await erasureNotice();
  await userEvent.click(screen.getByRole('button', { name: 'Rétablir ce texte' }));
  expect(await screen.findByText(/Le serveur ne répond pas/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Rétablir ce texte' }));
  await screen.findByText(/rétablie pour tous/);
  const [first, second] = server.restored;
  expect(first?.commandId).toBe(second?.commandId);
});

test('[VER-3] the versions are listed, read and restored; the focus goes in, and comes back', async () => {
  const server = new VersionsOnServer();
  show();
  await userEvent.click(await opener());
  const panel = screen.getByRole('region', { name: 'Versions de la fiche' });
  expect(document.activeElement).toBe(within(panel).getByRole('heading', { name: 'Versions de la fiche' }));
  const [line] = within(panel).getAllByRole('listitem');
  expect(line?.textContent).toMatch(/9\sh\s32 avant un effacement, écrite par Marc D\. et Léa V\., 640 caractères/);

  await userEvent.click(within(panel).getByRole('button', { name: /^Lire la version de 9\sh\s32/ }));
  expect((await within(panel).findByRole('definition')).textContent).toBe(texts[0]?.text);
  await userEvent.click(within(panel).getByRole('button', { name: /^Rétablir la version de 9\sh\s32/ }));
  await within(panel).findByText(/rétablie pour tous/);
  expect(server.restored).toHaveLength(1);
  expect(document.activeElement?.tagName).toBe('H3');

  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(await opener());
  expect(screen.queryByRole('region')).toBeNull();
});

test('without a version the panel says when there will be one; a note is named as such', async () => {
  new VersionsOnServer({ versions: [] });
  show(true);
  await userEvent.click(await screen.findByRole('button', { name: 'Versions de la note' }));
  expect(screen.getByText('Aucune version pour le moment')).toBeTruthy();
});

test('a refusal in the panel is said there', async () => {
  const server = new VersionsOnServer();
  server.refuses = [new ServerRefusal({ refused: 'meeting-not-open' })];
  show();
  await userEvent.click(await opener());
  await userEvent.click(screen.getByRole('button', { name: /^Lire la version/ }));
  await userEvent.click(await screen.findByRole('button', { name: /^Rétablir la version/ }));
  expect((await screen.findByRole('alert')).textContent).not.toBe('');
});

test('a member who reads no versions, and a page whose versions have not arrived, show the texts all the same', async () => {
  serve(() => new ServerRefusal({ refused: 'not-found' }));
  show();
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));
  expect(screen.getByText('Les textes')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
