import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FollowUpCommands } from '../../../features/follow-ups/follow-up-commands';
import { pageDrafts } from '../../../platform/drafts/page-drafts';
import { declineDraft } from '../../../shared/follow-ups/decline-draft';
import { aFollowUp } from '../../../shared/follow-ups/follow-up.fixture';
import { draw, serve, startWeb } from '../../test-web';

const followUp = aFollowUp({ id: '0d5a9f14-8b53-43a5-b4c4-6a2ba3f6a3ad', abilities: { accept: true, decline: true } });
const word = (): HTMLTextAreaElement => screen.getByRole('textbox');

let sent: unknown[];

beforeAll(startWeb);
beforeEach(() => {
  sent = [];
  serve(({ body }) => {
    sent.push(body);
    return followUp;
  });
});

function show(kind: 'finish' | 'decline') {
  const abilities = { accept: false, decline: kind === 'decline', finish: kind === 'finish' };
  const one = { ...followUp, abilities: { ...followUp.abilities, ...abilities } };
  return draw(<FollowUpCommands followUp={one} today="2026-12-01" onDone={() => undefined} />);
}

test('Escape closes a form, which opens again with what was written; « Annuler » erases it', async () => {
  show('decline');
  await userEvent.click(screen.getByRole('button', { name: /^Décliner/ }));
  await userEvent.type(word(), 'Pas de place');
  await userEvent.keyboard('{Escape}');
  await userEvent.click(screen.getByRole('button', { name: /^Décliner/ }));
  expect(word().value).toBe('Pas de place');
  await userEvent.click(screen.getByRole('button', { name: 'Annuler' }));
  expect(pageDrafts.box().summary().some).toBe(false);
});

test('the Enter that confirms a word of an input method sends nothing', async () => {
  show('finish');
  await userEvent.click(screen.getByRole('button', { name: /^C’est fait/ }));
  await userEvent.type(word(), 'にほん');
  fireEvent.keyDown(word(), { key: 'Enter', isComposing: true });
  expect(sent).toEqual([]);
  fireEvent.keyDown(word(), { key: 'Enter' });
  await screen.findByRole('button', { name: /^C’est fait/ });
  expect(sent).toMatchObject([{ word: 'にほん' }]);
});

test('what was being written of a follow-up is erased once it takes no other answer, but not under the eyes of its author', async () => {
  const draft = `finish/${followUp.id}`;
  pageDrafts.box().write(draft, 'Deux places obtenues');
  const { again } = show('finish');
  const settled = aFollowUp({ id: followUp.id, status: 'done' });
  const drawn = (key: string) => (
    <FollowUpCommands key={key} followUp={settled} today="2026-12-01" onDone={() => undefined} />
  );
  expect(word().value).toBe('Deux places obtenues');
  again(<FollowUpCommands followUp={settled} today="2026-12-01" onDone={() => undefined} />);
  expect(word().value).toBe('Deux places obtenues');
  pageDrafts.box().write(`reply/${followUp.id}`, 'Oui');
  again(drawn('another page'));
  expect(pageDrafts.box().summary().some).toBe(false);
});

test('a follow-up that was being declined in the room goes on being declined where it is owed', () => {
  pageDrafts.box().write(declineDraft(followUp.id).join('/'), { reason: null, word: 'Pas de place' });
  show('decline');
  expect(word().value).toBe('Pas de place');
});
