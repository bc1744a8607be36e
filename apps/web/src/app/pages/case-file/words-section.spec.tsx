import { showCaseFile, type CaseFileView } from '@passerelle/contracts';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { CaseFilePage } from '../../../features/case-files/page/case-file-page';
import { WordsSection } from '../../../features/case-files/page/words-section';
import { pageDrafts } from '../../../platform/drafts/page-drafts';
import { DraftNotice } from '../../../ui/draft-notice';
import { draw, serve, ServerRefusal, startWeb } from '../../test-web';
import { aCaseFileView, CASE_FILE_ID } from './case-file.fixture';

const VIEW = showCaseFile.path.replace(':caseFileId', CASE_FILE_ID);

beforeAll(startWeb);

/** A server whose case is already at another version: it refuses the first save, and takes the one that knows it. */
function serveNow(now: CaseFileView): { sent: { expectedVersion: number; words: string }[] } {
  const sent: { expectedVersion: number; words: string }[] = [];
  serve(({ method, path, body }) => {
    if (method === 'GET' && path === VIEW) return now;
    const asked = body as { expectedVersion: number; words: string };
    sent.push(asked);
    if (asked.expectedVersion !== now.version)
      return new ServerRefusal({ refused: 'stale-version', version: now.version });
    return { ...now, words: asked.words, version: now.version + 1 };
  });
  return { sent };
}

async function write(text: string): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: 'Modifier, Sa parole' }));
  await userEvent.clear(screen.getByLabelText('Ses mots'));
  await userEvent.type(screen.getByLabelText('Ses mots'), text);
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
}

test('words are shown with their signs on the line, and edited as they were typed', async () => {
  draw(<WordsSection caseFile={aCaseFileView({ words: 'Et le bois ?' })} />);
  expect(screen.getByRole('blockquote').textContent).toBe('«\u00a0Et le bois\u202f?\u00a0»');
  await userEvent.click(screen.getByRole('button', { name: 'Modifier, Sa parole' }));
  expect(screen.getByLabelText<HTMLTextAreaElement>('Ses mots').value).toBe('Et le bois ?');
});

test('another part was changed meanwhile: what was typed goes through by itself', async () => {
  const { sent } = serveNow(aCaseFileView({ version: 4, lastContactOn: '2026-11-20' }));
  draw(<WordsSection caseFile={aCaseFileView()} />);
  await write('Je veux le bois.');
  await screen.findByRole('button', { name: 'Modifier, Sa parole' });
  expect(sent.map(({ expectedVersion, words }) => [expectedVersion, words])).toEqual([
    [3, 'Je veux le bois.'],
    [4, 'Je veux le bois.'],
  ]);
});

test('the same words were changed meanwhile: both are shown, what was typed is kept, the next save replaces', async () => {
  const { sent } = serveNow(aCaseFileView({ version: 4, words: 'Je veux arrêter.' }));
  draw(<WordsSection caseFile={aCaseFileView()} />);
  await write('Je veux le bois.');
  expect((await screen.findByRole('alert')).textContent).toContain('Je veux arrêter.');
  expect(screen.getByLabelText<HTMLTextAreaElement>('Ses mots').value).toBe('Je veux le bois.');
  expect(sent).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await screen.findByRole('button', { name: 'Modifier, Sa parole' });
  expect(sent.at(-1)).toMatchObject({ expectedVersion: 4, words: 'Je veux le bois.' });
});

test('a refusal of one field is shown beside it, and nothing typed is lost', async () => {
  serve(({ method }) =>
    method === 'GET'
      ? aCaseFileView()
      : new ServerRefusal({ refused: 'looks-like-social-security-number', field: 'wish' }),
  );
  draw(<WordsSection caseFile={aCaseFileView()} />);
  await write('Je veux le bois.');
  const refused = await screen.findByText(/numéro de sécurité sociale/);
  expect(screen.getByLabelText('Son souhait').getAttribute('aria-describedby')).toContain(refused.id);
  expect(refused.id).not.toBe('');
  expect(screen.getByLabelText<HTMLTextAreaElement>('Ses mots').value).toBe('Je veux le bois.');
});

test('what was written and not sent is there on coming back, beside what others wrote meanwhile', async () => {
  const now = aCaseFileView({ version: 4, words: 'Je veux arrêter.' });
  const { sent } = serveNow(now);
  const draft = { words: 'Je veux le bois.', wish: '', begunOn: ['Je veux continuer.', null] };
  pageDrafts.box().write(`case-words/${CASE_FILE_ID}`, draft);
  draw(<WordsSection caseFile={now} />);
  const words = screen.getByLabelText<HTMLTextAreaElement>('Ses mots');
  expect(words.value).toBe('Je veux le bois.');
  expect(screen.getByText(/^Votre brouillon du .* est revenu\./)).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('Je veux arrêter.');
  await userEvent.type(words, ' Vraiment.');
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await screen.findByRole('button', { name: 'Modifier, Sa parole' });
  expect(sent.map(({ words }) => words)).toEqual(['Je veux le bois. Vraiment.']);
  expect(pageDrafts.box().get(`case-words/${CASE_FILE_ID}`)).toBeNull();
});

test('Escape closes the form, which opens again with what was written', async () => {
  serveNow(aCaseFileView());
  draw(<WordsSection caseFile={aCaseFileView()} />);
  await userEvent.click(screen.getByRole('button', { name: 'Modifier, Sa parole' }));
  const words = (): string => screen.getByLabelText<HTMLTextAreaElement>('Ses mots').value;
  await userEvent.type(screen.getByLabelText('Ses mots'), ' Ou pas.');
  const written = words();
  // A key that leaves a word of an input method leaves the form open.
  fireEvent.keyDown(screen.getByLabelText('Ses mots'), { key: 'Escape', isComposing: true });
  expect(words()).toBe(written);
  await userEvent.keyboard('{Escape}');
  await userEvent.click(screen.getByRole('button', { name: 'Modifier, Sa parole' }));
  expect(words()).toBe(written);
});

test('a draft that is erased, or given up, leaves nothing', async () => {
  serveNow(aCaseFileView());
  draw(<WordsSection caseFile={aCaseFileView()} />);
  await userEvent.click(screen.getByRole('button', { name: 'Modifier, Sa parole' }));
  await userEvent.type(screen.getByLabelText('Ses mots'), ' Ou pas.');
  expect(pageDrafts.box().get(`case-words/${CASE_FILE_ID}`)).not.toBeNull();
  // No device here: the form says so.
  expect(screen.getByText(/^Cet appareil ne garde pas ce brouillon/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Annuler' }));
  expect(pageDrafts.box().get(`case-words/${CASE_FILE_ID}`)).toBeNull();
});

test.each([
  ['erased with a case that is not open to the viewer any more', 'not-found', true],
  ['kept when the server is away', 'unavailable', false],
] as const)('a draft is %s', async (_what, refused, erased) => {
  serve(() => new ServerRefusal({ refused }));
  pageDrafts.box().write(`case-words/${CASE_FILE_ID}`, { words: 'Je veux le bois.' });
  draw(
    <MemoryRouter initialEntries={[`/${CASE_FILE_ID}`]}>
      <Routes>
        <Route path="/:caseFileId" element={<CaseFilePage />} />
      </Routes>
    </MemoryRouter>,
  );
  await screen.findByText(erased ? 'Rien à cette adresse' : /Nouvel essai/);
  expect(pageDrafts.box().get(`case-words/${CASE_FILE_ID}`) === null).toBe(erased);
});

test('a draft is said to be kept once the device has it, and not before', async () => {
  const draft = { cameBack: null, forget: () => undefined };
  const { again } = draw(<DraftNotice draft={{ ...draft, state: 'writing' }} />);
  expect(screen.queryByText(/ce brouillon|Brouillon gardé/)).toBeNull();
  again(<DraftNotice draft={{ ...draft, state: 'kept' }} />);
  expect(await screen.findByText('Brouillon gardé sur cet appareil.')).toBeTruthy();
});
