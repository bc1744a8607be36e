import type { ImportPreview } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { ChangingText } from '../../../ui/changing-text';
import { Notice } from '../../../ui/notice';
import { WholeCodes } from '../../../ui/whole-codes';
import classes from './import.module.css';

type RefusedRow = ImportPreview['refused'][number];

/** "Ligne 14 : commune manquante." Lines that stay out for the same reasons are named together, where the first is. */
function useSentences(): (refused: readonly RefusedRow[]) => string[] {
  const { t, i18n } = useTranslation('case-files');
  const whyOf = ({ problems, freeReference }: RefusedRow): string =>
    problems
      .map(({ field, problem }) =>
        problem === 'missing'
          ? t(`missing.${field}`)
          : t(`problem.${problem}`, { field: t(`field.${field}`), free: freeReference }),
      )
      .join(', ');
  const nameOf = ({ line, reference }: RefusedRow): string =>
    reference ? t('refusedLineOf', { line, reference }) : String(line);
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return (refused) => {
    const together = new Map<string, RefusedRow[]>();
    for (const row of refused) together.set(whyOf(row), [...(together.get(whyOf(row)) ?? []), row]);
    return [...together].map(([problems, rows]) =>
      t('refusedLine', { count: rows.length, lines: list.format(rows.map(nameOf)), problems }),
    );
  };
}

/** True when the file itself is to be corrected: what another prescriber imports is right as it is. */
function isToCorrect(refused: readonly RefusedRow[]): boolean {
  return refused.some(({ problems }) => problems.some(({ problem }) => problem !== 'other-prescriber'));
}

/** Each row that stays out, with its line and every reason; the others go on without it. */
export function RefusedRows({ refused, othersReady }: { refused: readonly RefusedRow[]; othersReady: number }) {
  const { t } = useTranslation('case-files');
  const sentences = useSentences();
  if (refused.length === 0) return null;
  const title = t('refused', { count: refused.length });
  const ready = [t('othersReady', { count: othersReady }), ...(isToCorrect(refused) ? [t('correctFile')] : [])];
  return (
    <div className={classes.notice}>
      <Notice tone="watch" title={title}>
        {/* A long list scrolls by itself: the keyboard reaches it. */}
        <div className={classes.refused} role="region" aria-label={title} tabIndex={0}>
          <ul>
            {sentences(refused).map((sentence) => (
              <li key={sentence}>
                <WholeCodes>{sentence}</WholeCodes>
              </li>
            ))}
          </ul>
        </div>
        {othersReady > 0 ? <ChangingText>{ready.join(' ')}</ChangingText> : null}
      </Notice>
    </div>
  );
}
