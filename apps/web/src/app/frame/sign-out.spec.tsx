import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { pageDrafts } from '../../platform/drafts/page-drafts';
import { TestUnsentText } from '../test-unsent-text';
import { draw, serve, startWeb } from '../test-web';
import { SignOut } from './sign-out';

beforeAll(startWeb);

describe('signing out with text that is not saved', () => {
  let left: number;
  const leave = async (): Promise<void> => void (left += 1);
  const choose = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
  let sheets: TestUnsentText;

  beforeEach(() => {
    left = 0;
    sheets = new TestUnsentText();
    sheets.write();
  });
  afterEach(cleanup);

  it('asks first, and waits for the text when one wishes', () => {
    draw(<SignOut onLeave={leave} />);
    choose('Se déconnecter');
    expect(left).toBe(0);
    choose('Attendre qu’il soit enregistré');
    expect(left).toBe(0);
    act(() => sheets.save());
    expect([left, sheets.discarded]).toEqual([1, 0]);
  });

  it('keeps it on the device, or deletes it', async () => {
    draw(<SignOut onLeave={leave} />);
    choose('Se déconnecter');
    choose('Le garder ici et se déconnecter');
    expect([left, sheets.discarded]).toEqual([1, 0]);
    choose('Le supprimer et se déconnecter');
    await act(async () => undefined);
    expect([left, sheets.discarded]).toEqual([2, 1]);
  });

  it('does not offer to keep what the device can not keep', () => {
    sheets.write(false);
    draw(<SignOut onLeave={leave} />);
    choose('Se déconnecter');
    expect(screen.queryByRole('button', { name: 'Le garder ici et se déconnecter' })).toBeNull();
    expect(screen.getByRole('alert').textContent).toContain('il sera perdu');
  });

  it.each([
    [true, 'Il est gardé sur cet appareil', ['Copier le texte', 'Le garder ici et se déconnecter']],
    [false, 'Cet appareil ne le garde pas : il sera perdu à la déconnexion', ['Copier le texte']],
  ])('waits for nothing once it was given back to its author (kept: %s)', async (kept, words, offered) => {
    sheets.write(kept);
    sheets.giveBack('Trop tard');
    draw(<SignOut onLeave={leave} />);
    choose('Se déconnecter');
    expect(left).toBe(0);
    const said = screen.getByRole('alert').textContent.replace(/\s/g, ' ');
    expect(said).toContain('n’a pas été reçu');
    expect(said).toContain(words);
    const buttons = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(buttons).toEqual([...offered, 'Le supprimer et se déconnecter']);
    choose('Le supprimer et se déconnecter');
    await act(async () => undefined);
    expect([left, sheets.discarded]).toEqual([1, 1]);
  });

  it('copies it, or says where it is when the browser lends no clipboard', async () => {
    const copied: string[] = [];
    sheets.giveBack('Trop tard');
    draw(<SignOut onLeave={leave} />);
    choose('Se déconnecter');
    choose('Copier le texte');
    expect(await screen.findByText(/affiché en haut de la page/)).toBeTruthy();
    const clipboard = { writeText: async (text: string) => void copied.push(text) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    choose('Copier le texte');
    expect(await screen.findByRole('button', { name: 'Texte copié' })).toBeTruthy();
    expect([copied, left]).toEqual([['Trop tard'], 0]);
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  });

  it('refused while one waits for it, it is given back before one leaves', () => {
    draw(<SignOut onLeave={leave} />);
    choose('Se déconnecter');
    choose('Attendre qu’il soit enregistré');
    act(() => sheets.giveBack('Trop tard'));
    expect(left).toBe(0);
    expect(screen.getByRole('alert').textContent).toContain('n’a pas été reçu');
    expect(screen.queryByRole('button', { name: 'Attendre qu’il soit enregistré' })).toBeNull();
    act(() => sheets.save());
    expect(left).toBe(1);
  });

  it('asks nothing when all is saved', () => {
    sheets.save();
    draw(<SignOut onLeave={leave} />);
    choose('Se déconnecter');
    expect(left).toBe(1);
  });
});

describe('signing out with forms that were begun', () => {
  const choose = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
  let left = 0;
  const leave = async (): Promise<void> => void (left += 1);

  beforeEach(() => {
    left = 0;
    serve(() => null);
    pageDrafts.box().write('form', 'un mot');
    new TestUnsentText();
  });
  afterEach(cleanup);

  it('says what the device does not keep, and loses it only once asked', () => {
    draw(<SignOut onLeave={leave} />);
    choose('Se déconnecter');
    expect(left).toBe(0);
    expect(screen.getByRole('alert').textContent).toContain('Cet appareil ne garde pas tous vos brouillons');
    choose('Se déconnecter');
    expect(left).toBe(1);
  });

  it('asks nothing once they are sent', () => {
    pageDrafts.box().forget('form');
    draw(<SignOut onLeave={leave} />);
    choose('Se déconnecter');
    expect(left).toBe(1);
  });
});
