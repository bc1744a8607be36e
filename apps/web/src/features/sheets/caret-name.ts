import classes from './sheet-text.module.css';

const PEOPLE = 8;

/**
 * A caret is drawn by class alone: the theme gives its colour, and no style can be forged. The editor gives the
 * client whose caret it is after the person.
 */
export function drawCaret(user: Record<string, unknown>, clientId?: number): HTMLElement {
  const number = Number(user['number']);
  const caret = document.createElement('span');
  caret.className = `${classes.caret ?? ''} p${number >= 1 && number <= PEOPLE ? Math.floor(number) : PEOPLE}`;
  caret.setAttribute('aria-hidden', 'true');
  if (clientId !== undefined) caret.dataset['client'] = String(clientId);
  const label = document.createElement('span');
  label.className = classes.caretName ?? '';
  const { name } = user;
  // Shown by the style and no text of the page: an input method counts the letters of the editor, and those of a name
  // would shift the word that it replaces. Nor do they count for the direction of the paragraph.
  label.dataset['name'] = typeof name === 'string' ? name : '';
  caret.append(label);
  return caret;
}

/** The name shows again, for the time that the style gives it: its caret has just moved. */
export function showCaretName(clientId: number): void {
  for (const caret of document.querySelectorAll(`[data-client="${clientId}"]`)) {
    for (const animation of caret.getAnimations({ subtree: true })) {
      animation.currentTime = 0;
      animation.play();
    }
  }
}
