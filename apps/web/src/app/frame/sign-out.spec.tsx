import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { holdUnsentText, type UnsentText } from '../../platform/unsent-text';
import { pageDrafts } from '../../platform/drafts/page-drafts';
import { draw, serve, startWeb } from '../test-web';
import { SignOut } from './sign-out';

/** Sheets with text that the server has not taken. */
class UnsentSheets {
  now: UnsentText;
  discarded = 0;
  private listener = (): void => undefined;

  constructor(kept: boolean) {
    this.now = { unsaved: true, awaited: true, kept };
    holdUnsentText({
      get: () => this.now,
      subscribe: (listener) => {
        this.listener = listener;
        return () => undefined;
      },
      discard: async () => void (this.discarded += 1),
      suspend: () => undefined,
    });
  }

  saved(): void {
    this.now = { unsaved: false, awaited: false, kept: true };
    act(() => this.listener());
  }
}

beforeAll(startWeb);

describe('signing out with text that is not saved', () => {
  let left: number;
  const leave = async (): Promise<void> => void (left += 1);
  const choose = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));

  beforeEach(() => (left = 0));
  afterEach(cleanup);

  it('asks first, and waits for the text when one wishes', () => {
    const sheets = new UnsentSheets(true);
    draw(<SignOut onLeave={leave} />);
    choose('Se déconnecter');
    expect(left).toBe(0);
    choose('Attendre qu’il soit enregistré');
    expect(left).toBe(0);
    sheets.saved();
    expect([left, sheets.discarded]).toEqual([1, 0]);
  });

  it('keeps it on the device, or deletes it', async () => {
    const sheets = new UnsentSheets(true);
    draw(<SignOut onLeave={leave} />);
    choose('Se déconnecter');
    choose('Le garder ici et se déconnecter');
    expect([left, sheets.discarded]).toEqual([1, 0]);
    choose('Le supprimer et se déconnecter');
    await act(async () => undefined);
    expect([left, sheets.discarded]).toEqual([2, 1]);
  });

  it('does not offer to keep what the device can not keep', () => {
    new UnsentSheets(false);
    draw(<SignOut onLeave={leave} />);
    choose('Se déconnecter');
    expect(screen.queryByRole('button', { name: 'Le garder ici et se déconnecter' })).toBeNull();
    expect(screen.getByRole('alert').textContent).toContain('il sera perdu');
  });

  it('asks nothing when all is saved', () => {
    new UnsentSheets(true).saved();
    draw(<SignOut onLeave={leave} />);
    choose('Se déconnecter');
    expect(left).toBe(1);
  });
});

const SAVED: UnsentText = { unsaved: false, awaited: false, kept: true };

describe('signing out with forms that were begun', () => {
  const choose = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
  let left = 0;
  const leave = async (): Promise<void> => void (left += 1);

  beforeEach(() => {
    left = 0;
    serve(() => null);
    pageDrafts.box().write('form', 'un mot');
    holdUnsentText({
      get: () => SAVED,
      subscribe: () => () => undefined,
      discard: async () => undefined,
      suspend: () => undefined,
    });
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
