import { useEffect, useEffectEvent, useRef } from 'react';
import { readKey, type RoomGesture } from './key-bindings';
import { LostField } from './lost-field';

const TEXT_FIELD = 'input:not([type="radio"]):not([type="checkbox"]), textarea, select, [contenteditable="true"]';
/** Keys by which one leaves a text on purpose. */
const LEAVING = new Set(['Escape', 'Tab', 'F6']);

/** True while what is typed goes to a text. */
export function inTextField(element: Element | null): boolean {
  return element !== null && element.closest(TEXT_FIELD) !== null;
}

/** The sheet's editor takes every Escape and does nothing with it. */
function isEditorEscape(event: KeyboardEvent): boolean {
  return event.key === 'Escape' && event.target instanceof HTMLElement && event.target.isContentEditable;
}

/** Listens to the keys of the room. `act` answers false for a gesture that has no use now: the browser keeps the key. */
export function useRoomKeys(letters: boolean, act: (gesture: RoomGesture) => boolean): void {
  const field = useRef(new LostField());
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const writing = inTextField(event.target instanceof Element ? event.target : null);
    if (LEAVING.has(event.key)) field.current.left();
    else if (writing) field.current.typed(event.timeStamp);
    else if (event.key.length === 1 && field.current.isStillWriting(event.timeStamp)) return;
    if (event.isComposing || (event.defaultPrevented && !isEditorEscape(event))) return;
    const gesture = readKey(
      {
        key: event.key,
        code: event.code,
        ctrl: event.ctrlKey || event.metaKey,
        shift: event.shiftKey,
        alt: event.altKey,
      },
      { inTextField: writing, letters },
    );
    if (gesture && act(gesture)) event.preventDefault();
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
