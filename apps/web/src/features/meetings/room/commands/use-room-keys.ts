import { useEffect, useEffectEvent, useRef } from 'react';
import { readKey, type KeyPress, type RoomCommand } from './key-bindings';
import { LostField } from './lost-field';

const TEXT_FIELD = 'input:not([type="radio"]):not([type="checkbox"]), textarea, select, [contenteditable="true"]';
const LEAVING = new Set(['Escape', 'Tab', 'F6']);

/** True for the keys by which one leaves a text on purpose: recording is one, it moves the focus on. */
function isLeaving({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return LEAVING.has(key) || (key === 'Enter' && (ctrlKey || metaKey));
}

/** True while what is typed goes to a text. */
export function inTextField(element: Element | null): boolean {
  return element !== null && element.closest(TEXT_FIELD) !== null;
}

/** The sheet's editor takes every Escape and every Ctrl+Enter, and does nothing with them. */
function isTakenByEditor(event: KeyboardEvent): boolean {
  const isUnused = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
  return isUnused && event.target instanceof Element && event.target.closest('[contenteditable="true"]') !== null;
}

/** A window over the room (the keys, the palette) has its own keys. */
function isInDialog(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('[aria-modal="true"]') !== null;
}

const pressOf = ({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): KeyPress => ({
  key,
  code,
  ctrl: ctrlKey || metaKey,
  shift: shiftKey,
  alt: altKey,
});

function isPartOfSentence(field: LostField, event: KeyboardEvent): boolean {
  const walks = readKey(pressOf(event), { inTextField: false, shortcuts: true })?.kind === 'walk';
  return field.isStillWriting(event.timeStamp, event.key, walks);
}

/** Listens to the keys of the room. `run` answers true when what is typed next may be a sentence: it was refused. */
export function useRoomKeys(shortcuts: boolean, run: (command: RoomCommand) => boolean): void {
  const field = useRef(new LostField());
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isInDialog(event)) return;
    const writing = inTextField(event.target instanceof Element ? event.target : null);
    if (isLeaving(event)) field.current.left();
    else if (writing) field.current.typed(event.timeStamp);
    else if (event.key.length === 1 && isPartOfSentence(field.current, event)) return;
    if (event.isComposing || (event.defaultPrevented && !isTakenByEditor(event))) return;
    const command = readKey(pressOf(event), { inTextField: writing, shortcuts });
    if (!command) return;
    event.preventDefault();
    if (run(command)) field.current.refused(event.timeStamp, event.key);
    else if (command.kind === 'next-case') field.current.moved(event.timeStamp, event.key);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    const { current } = field;
    const leave = (): void => current.left();
    window.addEventListener('keydown', listen);
    window.addEventListener('pointerdown', leave);
    return () => {
      window.removeEventListener('keydown', listen);
      window.removeEventListener('pointerdown', leave);
    };
  }, []);
}
