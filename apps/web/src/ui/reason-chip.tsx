import type { ReactNode } from 'react';
import { Disclosure } from './disclosure';
import classes from './reason-chip.module.css';

interface ReasonChipProps {
  icon: ReactNode;
  tone?: 'plain' | 'watch' | 'late' | 'done';
  children: ReactNode;
  /** The rule behind the reason, opened by the chip. Without it the chip is plain text. */
  rule?: ReactNode;
}

/** Why a line is there: an icon and words, never a colour alone. */
export function ReasonChip({ icon, tone = 'plain', children, rule }: ReasonChipProps) {
  const words = (
    <>
      {icon}
      <span>{children}</span>
    </>
  );
  if (!rule) {
    return (
      <span className={classes.chip} data-tone={tone}>
        {words}
      </span>
    );
  }
  return (
    <Disclosure label={words} className={classes.chip} data-tone={tone}>
      {() => rule}
    </Disclosure>
  );
}
