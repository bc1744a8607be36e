import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { useRoomKeys } from '../../../features/meetings/room/commands/use-room-keys';
import type { RoomCommand } from '../../../features/meetings/room/commands/key-bindings';
import { draw, startWeb } from '../../test-web';
import { useRoomScreen } from '../../../features/meetings/room/use-room-screen';

beforeAll(startWeb);
beforeAll(() => {
  // jsdom draws nothing: what is in the page is seen.
  Element.prototype.checkVisibility = function isThere() {
    return this.isConnected;
  };
});

let made: RoomCommand[];

/** A text that Ctrl+Enter takes away, as recording does. */
function Text() {
  const [there, setThere] = useState(true);
  useRoomKeys(true, (command) => {
    made.push(command);
    if (command.kind === 'record') setThere(false);
    return command.kind === 'write';
  });
  return (
    <>
      {there ? <textarea aria-label="Texte" /> : null}
      <button type="button" onClick={() => setThere(false)}>
        Suite
      </button>
    </>
  );
}

describe('a key pressed right after a text', () => {
  beforeEach(() => (made = []));

  it('is a command once the author has recorded', async () => {
    draw(<Text />);
    await userEvent.type(screen.getByRole('textbox'), 'dix');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await userEvent.keyboard('n');
    expect(made).toEqual([{ kind: 'record' }, { kind: 'next-case' }]);
  });

  it('is the end of a sentence when the text was taken away', async () => {
    draw(<Text />);
    await userEvent.type(screen.getByRole('textbox'), 'dix');
    fireEvent.click(screen.getByRole('button', { name: 'Suite' }));
    await userEvent.keyboard('n');
    expect(made).toEqual([]);
  });
});

it('is the beginning of a sentence when the key that leads to the text was refused', async () => {
  made = [];
  draw(<Text />);
  await userEvent.keyboard('enrs');
  expect(made).toEqual([{ kind: 'write' }]);
});

/** An editor that prevents what the browser would do with the keys that it does not use, as ProseMirror does. */
function SheetText() {
  useRoomKeys(true, (command) => {
    made.push(command);
    return false;
  });
  return (
    <div
      role="textbox"
      aria-label="Fiche"
      contentEditable
      suppressContentEditableWarning
      onKeyDown={(event) => (event.key === 'Enter' ? event.preventDefault() : undefined)}
    />
  );
}

test('Ctrl+Enter records from within a sheet, and Enter alone does not', () => {
  made = [];
  draw(<SheetText />);
  const sheet = screen.getByRole('textbox');
  fireEvent.keyDown(sheet, { key: 'Enter' });
  expect(made).toEqual([]);
  fireEvent.keyDown(sheet, { key: 'Enter', ctrlKey: true });
  expect(made).toEqual([{ kind: 'record' }]);
});

test('the letters typed after the one that moved the meeting are a sentence, and a later one is a command', async () => {
  made = [];
  draw(<SheetText />);
  await userEvent.keyboard('nors');
  expect(made).toEqual([{ kind: 'next-case' }]);
  await new Promise((resolve) => setTimeout(resolve, 500));
  await userEvent.keyboard('r');
  expect(made).toHaveLength(2);
});

function Closing() {
  const { over, startClosing, leaveClosing } = useRoomScreen();
  return (
    <>
      <button type="button" onClick={startClosing}>
        Clore
      </button>
      {over === 'closing' ? (
        <button type="button" onClick={leaveClosing}>
          Revenir
        </button>
      ) : null}
    </>
  );
}

test('leaving the closing gives the focus back to what opened it', async () => {
  draw(<Closing />);
  await userEvent.click(screen.getByRole('button', { name: 'Clore' }));
  await userEvent.click(screen.getByRole('button', { name: 'Revenir' }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Clore' })));
});
