import { Button, UnstyledButton } from '@mantine/core';
import { IconCheck, IconDots } from '@tabler/icons-react';
import type { FollowUpView } from '@passerelle/contracts';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../../ui/disclosure';
import type { FormKind } from './gesture-form';
import { offeredGestures } from './offered-gestures';
import type { GestureKind } from './use-follow-up-gestures';
import classes from './follow-ups.module.css';

interface GestureButtonsProps {
  ref: Ref<HTMLDivElement>;
  followUp: FollowUpView;
  pending: boolean;
  onAccept: () => void;
  onOpen: (kind: FormKind) => void;
}

const FIRST: readonly GestureKind[] = ['accept', 'reply'];

/** One gesture first; the rarer ones behind one button. */
export function GestureButtons({ ref, followUp, pending, onAccept, onOpen }: GestureButtonsProps) {
  const { t } = useTranslation('follow-ups');
  const { direct, others } = offeredGestures(followUp);
  if (direct.length + others.length === 0) return null;
  const first = direct.find((kind) => FIRST.includes(kind));
  const about = { text: followUp.text };
  return (
    <div ref={ref} className={classes.gestures}>
      {direct.map((kind) => (
        <Button
          key={kind}
          size="xs"
          variant={kind === first ? 'filled' : 'default'}
          loading={kind === 'accept' && pending}
          leftSection={kind === 'finish' ? <IconCheck size={16} stroke={1.75} aria-hidden /> : null}
          aria-label={t('gestureOn', { gesture: t(`gesture.${kind}`), ...about })}
          onClick={() => (kind === 'accept' ? onAccept() : onOpen(kind))}
        >
          {t(`gesture.${kind}`)}
        </Button>
      ))}
      {others.length > 0 ? (
        <Disclosure
          label={<IconDots size={18} stroke={1.75} aria-hidden />}
          name={t('gestureOn', { gesture: t('others'), ...about })}
          className={classes.more}
          align="end"
        >
          {() =>
            others.map((kind) => (
              <UnstyledButton
                key={kind}
                className={classes.other}
                onClick={() => (kind === 'accept' ? onAccept() : onOpen(kind))}
              >
                {t(`gesture.${kind}`)}
              </UnstyledButton>
            ))
          }
        </Disclosure>
      ) : null}
    </div>
  );
}
