import { Drawer, Switch } from '@mantine/core';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Drawer.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/Switch.layer.css';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../../ui/key-hint';
import classes from './key-help.module.css';

const ROWS = [
  [['J', 'K'], 'walk'],
  [['Enter'], 'open'],
  [['N'], 'next'],
  [['S'], 'follow'],
  [['E'], 'write'],
  [['1', '5'], 'outcome'],
  [['O'], 'other'],
  [['F'], 'followUp'],
  [['Enter'], 'keep'],
  [['Ctrl+↵'], 'record'],
  [['R'], 'postpone'],
  [['D'], 'reservation'],
  [['T'], 'attendance'],
  [['A'], 'admit'],
  [['+', '−'], 'minutes'],
  [['F6', 'Shift+F6'], 'region'],
  [['Escape'], 'escape'],
  [['Ctrl+K'], 'palette'],
  [['?'], 'help'],
] as const;

interface KeyHelpProps {
  opened: boolean;
  shortcuts: boolean;
  onShortcuts: (on: boolean) => void;
  onClose: () => void;
}

/** All the keys of the room, and the switch that turns single letters off (WCAG 2.1.4). */
export function KeyHelp({ opened, shortcuts, onShortcuts, onClose }: KeyHelpProps) {
  const { t } = useTranslation(['meeting-room', 'ui']);
  return (
    <Drawer.Root opened={opened} onClose={onClose} position="right" size={420} lockScroll={false}>
      <Drawer.Overlay />
      <Drawer.Content>
        {/* Not the header of Mantine: in a dialog it would be a second banner of the page. */}
        <div className={classes.head}>
          <Drawer.Title className={classes.title} tabIndex={-1} data-autofocus>
            {t('allKeys')}
          </Drawer.Title>
          <Drawer.CloseButton aria-label={t('ui:close')} />
        </div>
        <Drawer.Body>
          <Switch
            className={classes.switch}
            label={t('shortcuts')}
            description={t('shortcutsAbout')}
            checked={shortcuts}
            onChange={(event) => onShortcuts(event.currentTarget.checked)}
          />
          <dl className={classes.keys}>
            {ROWS.map(([keys, name]) => (
              <div key={name}>
                <dt>
                  {keys.map((key, index) => (
                    <span key={key}>
                      {index > 0 ? <span className={classes.between}>{name === 'outcome' ? '–' : '/'}</span> : null}
                      <KeyHint keys={key} />
                    </span>
                  ))}
                </dt>
                <dd>{t(`keys.${name}`)}</dd>
              </div>
            ))}
          </dl>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
