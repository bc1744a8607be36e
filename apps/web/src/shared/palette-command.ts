import type { Icon } from '@tabler/icons-react';

export type PaletteGroup = 'commands' | 'agenda-items' | 'pages' | 'meetings' | 'cases';

/** Something that can be done or reached from the palette. */
export interface PaletteCommand {
  id: string;
  group: PaletteGroup;
  label: string;
  /** What the label is about, when it does not come first in it: "DEMO-021" of "Aller à DEMO-021". */
  name?: string;
  /** Shown beside the label, and searched too. */
  detail?: string;
  /** Its key in the room, printed beside it. */
  keys?: string;
  icon: Icon;
  run: () => void;
}
