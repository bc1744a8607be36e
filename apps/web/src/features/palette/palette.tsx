import { Kbd } from '@mantine/core';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import { createSpotlight, Spotlight, useSpotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.layer.css';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../ui/key-hint';
import type { PaletteCommand } from '../../shared/palette-command';
import { grouped, searchCommands } from './palette-search';
import classes from './palette.module.css';

const SHOWN = 40;

interface PaletteProps {
  commands: readonly PaletteCommand[];
  onClose: () => void;
  onChoose: (command: PaletteCommand) => void;
}

/** Everything that can be reached or done, by its name. Open as long as it is mounted. */
export function Palette({ commands, onClose, onChoose }: PaletteProps) {
  const { t } = useTranslation(['palette', 'ui']);
  const listId = useId();
  const [[store, spotlight]] = useState(createSpotlight);
  const [query, setQuery] = useState('');
  const { selected } = useSpotlight(store);
  useEffect(() => {
    // Spotlight walks the options of this list; its own one scrolls in a region that no key reaches.
    store.updateState((state) => ({ ...state, listId }));
    spotlight.open();
  }, [spotlight, store, listId]);
  const found = searchCommands(commands, query, ({ group }) => t(`group.${group}`), SHOWN);
  const shown = grouped(found);
  // The order on the screen is the one that the arrows walk.
  const order = shown.flatMap(({ listed }) => listed);
  const signature = order.map(({ id }) => id).join(' ');
  // What is first is chosen, whatever was before: Enter does what one reads at the top.
  useEffect(() => store.setState({ ...store.getState(), selected: 0 }), [signature, store]);
  const optionId = (command: PaletteCommand): string => `${listId}-${command.id}`;
  const active = order[selected];
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      shortcut={null}
      // The page behind may scroll: locking it would write a style of its own.
      lockScroll={false}
      returnFocus={false}
      attributes={{ content: { 'aria-label': t('title') } }}
      classNames={{ content: classes.content }}
      overlayProps={{ backgroundOpacity: 0.25, blur: 0 }}
      transitionProps={{ duration: 120, transition: 'fade' }}
      yOffset="10vh"
    >
      <Spotlight.Search
        className={classes.search}
        placeholder={t('placeholder')}
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
        rightSection={<Kbd aria-hidden>{t('escape')}</Kbd>}
        rightSectionWidth={64}
        role="combobox"
        aria-label={t('title')}
        aria-expanded={order.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active ? optionId(active) : undefined}
        // Spotlight moves its choice without an event: announced here, it is spoken too.
        onKeyDown={() => queueMicrotask(() => store.setState({ ...store.getState() }))}
      />
      {order.length > 0 ? (
        <div role="listbox" id={listId} className={classes.list} aria-label={t('results')}>
          {shown.map(({ group, listed }) => (
            <div key={group} role="group" aria-label={t(`group.${group}`)}>
              <p className={classes.group} aria-hidden>
                {t(`group.${group}`)}
              </p>
              {listed.map((command) => (
                <Option
                  key={command.id}
                  id={optionId(command)}
                  command={command}
                  selected={command === active}
                  onChoose={() => onChoose(command)}
                />
              ))}
            </div>
          ))}
        </div>
      ) : (
        <Spotlight.Empty role="status" className={classes.empty}>
          {t('nothing')}
        </Spotlight.Empty>
      )}
    </Spotlight.Root>
  );
}

interface OptionProps {
  id: string;
  command: PaletteCommand;
  selected: boolean;
  onChoose: () => void;
}

/** The focus stays in the field; the arrows walk whatever carries `data-action`. */
function Option({ id, command, selected, onChoose }: OptionProps) {
  const { label, detail, keys, icon: Icon } = command;
  return (
    <div
      id={id}
      role="option"
      aria-selected={selected}
      className={classes.option}
      data-action
      data-selected={selected || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <Icon size={18} stroke={1.75} aria-hidden />
      <span>
        {label}
        {detail ? <span className={classes.detail}>{detail}</span> : null}
      </span>
      {keys ? <KeyHint keys={keys} /> : null}
    </div>
  );
}
