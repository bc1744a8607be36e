import { useEffect, useEffectEvent, useRef, useState, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaletteCommand } from '../../shared/palette-command';
import { Notice } from '../../ui/notice';
import classes from './frame.module.css';
import type { OpenedPaletteProps } from './opened-palette';

interface PaletteOpenerProps {
  committeeId: string | null;
  /** What can be done on the page shown, beside going elsewhere. */
  commands?: readonly PaletteCommand[];
  /** A control that opens it. */
  children?: (open: () => void) => ReactNode;
}

const NO_COMMANDS: readonly PaletteCommand[] = [];
const FAILURE_SHOWN_MS = 6_000;

/** Opens the palette on Ctrl+K. Its code is fetched the first time, so that no page waits for it. */
export function PaletteOpener({ committeeId, commands = NO_COMMANDS, children }: PaletteOpenerProps) {
  const { t } = useTranslation('palette');
  const [Palette, setPalette] = useState<ComponentType<OpenedPaletteProps> | null>(null);
  const [opened, setOpened] = useState(false);
  const [failed, setFailed] = useState(false);
  const before = useRef<Element | null>(null);
  const open = (): void => {
    before.current = document.activeElement;
    setOpened(true);
    if (Palette) return;
    void import('./opened-palette').then(
      ({ OpenedPalette }) => setPalette(() => OpenedPalette),
      () => {
        setOpened(false);
        setFailed(true);
      },
    );
  };
  const close = (): void => {
    setOpened(false);
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (opened) close();
    else open();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  useEffect(() => {
    if (!failed) return;
    const timer = setTimeout(() => setFailed(false), FAILURE_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [failed]);
  return (
    <>
      {children?.(open)}
      {opened && Palette ? <Palette committeeId={committeeId} pageCommands={commands} onClose={close} /> : null}
      {failed ? (
        <div className={classes.floating}>
          <Notice tone="watch" spoken="status" title={t('notArrived')} />
        </div>
      ) : null}
    </>
  );
}
