import { VisuallyHidden } from '@mantine/core';
import { PRESENCES, type Presence } from '@passerelle/domain';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './presence-choice.module.css';

interface PresenceChoiceProps {
  /** Who it is about, for a member who does not see the line. */
  about: string;
  value: Presence | null;
  disabled: boolean;
  onChoose: (presence: Presence) => void;
}

/** In the room, at a distance, excused: three small choices, walked by the arrows. */
export function PresenceChoice({ about, value, disabled, onChoose }: PresenceChoiceProps) {
  const { t } = useTranslation('attendance');
  const name = useId();
  return (
    <fieldset className={classes.choice} disabled={disabled}>
      <VisuallyHidden component="legend">{about}</VisuallyHidden>
      {PRESENCES.map((presence) => (
        <label key={presence} className={classes.one}>
          <input
            type="radio"
            name={name}
            value={presence}
            checked={value === presence}
            onChange={() => onChoose(presence)}
          />
          {t(`presence.${presence}`)}
        </label>
      ))}
    </fieldset>
  );
}
