import { IconArmchair, IconListCheck, IconMap2, IconNews, IconPresentation } from '@tabler/icons-react';
import type { GeneralPointKind } from '@passerelle/domain';
import { useTranslation } from 'react-i18next';

const ICONS = {
  review: IconListCheck,
  seats: IconArmchair,
  presentation: IconPresentation,
  news: IconNews,
  territorial: IconMap2,
} satisfies Record<GeneralPointKind, typeof IconListCheck>;

/** The icon of a kind of general point; its word is always beside it. */
export function PointIcon({ kind, size = 16 }: { kind: GeneralPointKind; size?: number }) {
  const Icon = ICONS[kind];
  return <Icon size={size} stroke={1.75} aria-hidden />;
}

interface PointWords {
  /** The kind in words. */
  kindOf: (point: { point: GeneralPointKind }) => string;
  /** The title; the kind replaces it when there is none. */
  titleOf: (point: { point: GeneralPointKind; title: string }) => string;
  /** The kind, unless the title already starts with it. */
  kindBeside: (point: { point: GeneralPointKind; title: string }) => string | null;
}

/** How general points are named, in the reader's language. */
export function usePointWords(): PointWords {
  const { t } = useTranslation('words');
  const kindOf: PointWords['kindOf'] = ({ point }) => t(`pointKind.${point}`);
  const titleOf: PointWords['titleOf'] = (point) => point.title || kindOf(point);
  const kindBeside: PointWords['kindBeside'] = (point) => {
    const [title, kind] = [titleOf(point), kindOf(point)].map((words) => words.toLocaleLowerCase());
    return title?.startsWith(kind ?? '') ? null : kindOf(point);
  };
  return { kindOf, titleOf, kindBeside };
}
