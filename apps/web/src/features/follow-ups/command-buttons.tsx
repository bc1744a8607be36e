import { Button, UnstyledButton } from '@mantine/core';
import { IconCheck, IconDots } from '@tabler/icons-react';
import type { FollowUpView } from '@passerelle/contracts';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../../ui/disclosure';
import type { FormKind } from './command-form';
import { offeredCommands } from './offered-commands';
import type { FollowUpCommandKind } from './use-follow-up-commands';
import classes from './follow-ups.module.css';

interface CommandButtonsProps {
  ref: Ref<HTMLDivElement>;
  followUp: FollowUpView;
  pending: boolean;
  onAccept: () => void;
  onOpen: (kind: FormKind) => void;
}

const FIRST: readonly FollowUpCommandKind[] = ['accept', 'reply'];

/** One command first; the rarer ones behind one button. */
export function CommandButtons({ ref, followUp, pending, onAccept, onOpen }: CommandButtonsProps) {
  const { t } = useTranslation('follow-ups');
  const { direct, others } = offeredCommands(followUp);
  if (direct.length + others.length === 0) return null;
  const first = direct.find((kind) => FIRST.includes(kind));
  const about = { text: followUp.text };
  return (
    <div ref={ref} className={classes.actions}>
      {direct.map((kind) => (
        <Button
          key={kind}
          size="xs"
          variant={kind === first ? 'filled' : 'default'}
          loading={kind === 'accept' && pending}
          leftSection={kind === 'finish' ? <IconCheck size={16} stroke={1.75} aria-hidden /> : null}
          aria-label={t('commandOn', { command: t(`command.${kind}`), ...about })}
          onClick={() => (kind === 'accept' ? onAccept() : onOpen(kind))}
        >
          {t(`command.${kind}`)}
        </Button>
      ))}
      {others.length > 0 ? (
        <Disclosure
          label={<IconDots size={18} stroke={1.75} aria-hidden />}
          name={t('commandOn', { command: t('others'), ...about })}
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
                {t(`command.${kind}`)}
              </UnstyledButton>
            ))
          }
        </Disclosure>
      ) : null}
    </div>
  );
}
