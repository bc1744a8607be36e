import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import classes from './choice-list.module.css';

interface Choice {
  value: string;
  label: string;
  /** Language of the label, when it is not the one of the page. */
  lang?: string;
}

interface ChoiceListProps {
  title?: string;
  choices: readonly Choice[];
  chosen: string | null;
  onChoose: (value: string) => void;
}

/** A few choices of which one holds, as buttons that say whether they are pressed. */
export function ChoiceList({ title, choices, chosen, onChoose }: ChoiceListProps) {
  const titleId = useId();
  return (
    <div role="group" aria-labelledby={title ? titleId : undefined}>
      {title ? (
        <p id={titleId} className={classes.title}>
          {title}
        </p>
      ) : null}
      {choices.map(({ value, label, lang }) => (
        <UnstyledButton
          key={value}
          lang={lang}
          className={classes.entry}
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          {label}
          {value === chosen ? <IconCheck size={16} stroke={1.75} aria-hidden /> : null}
        </UnstyledButton>
      ))}
    </div>
  );
}

/** A link or a button of an opened panel, in the look of the choices. */
export function PanelEntry({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span className={classes.entry}>
      <span className={classes.icon}>{icon}</span>
      {children}
    </span>
  );
}
