import { ActionIcon } from '@mantine/core';
import { IconBold, IconList } from '@tabler/icons-react';
import { useEditorState, type Editor } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import classes from './sheet-editor.module.css';

interface TextToolbarProps {
  /** The text that has, or had last, the focus. */
  editor: Editor | null;
  disabled: boolean;
}

/** Bold and bullets, for the text in which one writes. */
export function TextToolbar({ editor, disabled }: TextToolbarProps) {
  const { t } = useTranslation('sheet');
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current?.isActive('bold') ?? false,
      bullets: current?.isActive('bulletList') ?? false,
    }),
  });
  const tools = [
    {
      name: t('bold'),
      keys: 'Control+B',
      Icon: IconBold,
      pressed: active?.bold ?? false,
      use: () => editor?.chain().focus().toggleBold().run(),
    },
    {
      name: t('bullets'),
      keys: 'Control+Shift+8',
      Icon: IconList,
      pressed: active?.bullets ?? false,
      use: () => editor?.chain().focus().toggleBulletList().run(),
    },
  ];
  return (
    <div role="toolbar" aria-label={t('toolbar')} className={classes.tools}>
      {tools.map(({ name, keys, Icon, pressed, use }) => (
        <ActionIcon
          key={name}
          variant={pressed ? 'light' : 'subtle'}
          color={pressed ? undefined : 'gray'}
          size={32}
          aria-label={name}
          aria-pressed={pressed}
          aria-keyshortcuts={keys}
          disabled={disabled || editor === null}
          onMouseDown={(event) => event.preventDefault()}
          onClick={use}
        >
          <Icon size={18} stroke={1.75} />
        </ActionIcon>
      ))}
    </div>
  );
}
