import { UnstyledButton } from '@mantine/core';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import classes from './disclosure.module.css';

interface DisclosureProps {
  label: ReactNode;
  /** Spoken instead of the label, when the label alone does not say what opens. */
  name?: string;
  className?: string;
  /** The side of the button that the panel is aligned with. */
  align?: 'start' | 'end';
  'data-tone'?: string;
  children: (close: () => void) => ReactNode;
}

/** Closes when the focus or the pointer goes elsewhere, and on Escape, which gives the focus back to the button. */
function useClosing(open: boolean, setOpen: (open: boolean) => void) {
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', escape);
    };
  }, [open, setOpen]);
  return { root, button };
}

/**
 * A button and what it opens, just below. Lighter than a floating menu: ordinary buttons and links in the ordinary
 * order of the Tab key.
 */
export function Disclosure({ label, name, className, align = 'start', children, ...tone }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const { root, button } = useClosing(open, setOpen);
  const panelId = useId();
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className={classes.root} ref={root}>
      <UnstyledButton
        ref={button}
        className={className}
        aria-label={name}
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => setOpen(!open)}
        {...tone}
      >
        {label}
      </UnstyledButton>
      <div id={panelId} className={classes.panel} data-align={align} hidden={!open}>
        {open ? children(close) : null}
      </div>
    </div>
  );
}
