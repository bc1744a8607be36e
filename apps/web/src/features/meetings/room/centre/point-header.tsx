import type { GeneralPointView } from '@passerelle/contracts';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { PointIcon, usePointWords } from '../../../../shared/agenda/point-kind';
import caseClasses from './case-header.module.css';
import classes from './point-header.module.css';

interface PointHeaderProps {
  point: GeneralPointView;
  /** The title takes the focus when the leader comes to the point. */
  titleRef: Ref<HTMLHeadingElement>;
}

/** The current general point: what sort it is, its title, who presents it. */
export function PointHeader({ point, titleRef }: PointHeaderProps) {
  const { t } = useTranslation('points');
  const { titleOf, kindBeside } = usePointWords();
  const { organisationName } = point;
  return (
    <header className={classes.header}>
      <p className={classes.kind}>
        <PointIcon kind={point.point} size={18} />
        {kindBeside(point) ?? t('general')}
      </p>
      <h2 className={caseClasses.question} ref={titleRef} tabIndex={-1}>
        {titleOf(point)}
      </h2>
      {organisationName ? <p className={classes.by}>{t('presentedBy', { organisation: organisationName })}</p> : null}
    </header>
  );
}
