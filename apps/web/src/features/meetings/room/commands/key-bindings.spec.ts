import { readKey, type KeyPress } from './key-bindings';

const press = (key: string, fields: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrl: false,
  shift: false,
  alt: false,
  ...fields,
});
const free = { inTextField: false, shortcuts: true };

describe('the keys of the room', () => {
  it('reads letters, in either case, outside text fields only', () => {
    expect(readKey(press('j'), free)).toEqual({ kind: 'walk', by: 1 });
    expect(readKey(press('N', { shift: true }), free)).toEqual({ kind: 'next-case' });
    expect(readKey(press('n'), { inTextField: true, shortcuts: true })).toBeNull();
  });

  it('reads digits by their key on the keyboard: an AZERTY row needs no Shift', () => {
    expect(readKey(press('&', { code: 'Digit1' }), free)).toEqual({ kind: 'outcome', index: 0 });
    expect(readKey(press('5', { code: 'Numpad5' }), free)).toEqual({ kind: 'outcome', index: 4 });
    expect(readKey(press('-', { code: 'Digit6' }), free)).toEqual({ kind: 'minutes', by: -1 });
  });

  it('records from anywhere, and changes region from anywhere', () => {
    const writing = { inTextField: true, shortcuts: true };
    expect(readKey(press('Enter', { ctrl: true }), writing)).toEqual({ kind: 'record' });
    expect(readKey(press('F6', { shift: true }), writing)).toEqual({ kind: 'region', by: -1 });
    expect(readKey(press('Escape'), writing)).toEqual({ kind: 'escape' });
  });

  it('leaves single letters to the browser once they are turned off', () => {
    const off = { inTextField: false, shortcuts: false };
    expect(readKey(press('n'), off)).toBeNull();
    expect(readKey(press('1', { code: 'Digit1' }), off)).toBeNull();
    expect(readKey(press('Enter', { ctrl: true }), off)).toEqual({ kind: 'record' });
  });

  it('takes nothing from the browser’s own shortcuts', () => {
    expect(readKey(press('r', { ctrl: true }), free)).toBeNull();
    expect(readKey(press('f', { alt: true }), free)).toBeNull();
  });
});
