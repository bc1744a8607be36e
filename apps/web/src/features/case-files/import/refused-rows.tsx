import type { ImportPreview } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { ChangingText } from '../../../ui/changing-text';
import { Notice } from '../../../ui/notice';
import classes from './import.module.css';

type RefusedRow = ImportPreview['refused'][number];

/** "Ligne 14 : commune manquante." */
function useRowSentence(): (row: RefusedRow) => string {
  const { t } = useTranslation('case-files');
  return ({ line, reference, freeReference, problems }) => {
    const why = problems
      .map(({ field, problem }) =>
        problem === 'missing'
          ? t(`missing.${field}`)
          : t(`problem.${problem}`, { field: t(`field.${field}`), free: freeReference }),
      )
      .join(', ');
    return reference
      ? t('refusedLineOf', { line, reference, problems: why })
      : t('refusedLine', { line, problems: why });
  };
}

/** Each row that stays out, with its line and every reason; the others go on without it. */
export function RefusedRows({ refused, othersReady }: { refused: readonly RefusedRow[]; othersReady: number }) {
  const { t } = useTranslation('case-files');
  const sentence = useRowSentence();
  if (refused.length === 0) return null;
  return (
    <div className={classes.notice}>
      <Notice tone="watch" title={t('refused', { count: refused.length })}>
        <ul className={classes.refused}>
          {refused.map((row) => (
            <li key={row.line}>{sentence(row)}</li>
          ))}
        </ul>
        {othersReady > 0 ? <ChangingText>{t('othersReady', { count: othersReady })}</ChangingText> : null}
      </Notice>
    </div>
  );
}
