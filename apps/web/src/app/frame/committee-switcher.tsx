import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { rememberCommittee } from '../../shared/committees/chosen-committee';
import { useCurrentCommittee } from '../../shared/committees/current-committee';
import { useMe } from '../../shared/account/me';
import { paths } from '../../shared/paths';
import { ChoiceList } from '../../ui/choice-list';
import { Disclosure } from '../../ui/disclosure';
import classes from './committee-switcher.module.css';

/** In characters: a longer name has a line of its own on a telephone. */
const LONG = 34;

/** The committee whose pages are shown; a list for a member of several. */
export function CommitteeSwitcher() {
  const { t } = useTranslation('frame');
  const { seats: memberships } = useMe();
  const { committeeId, committee } = useCurrentCommittee();
  const navigate = useNavigate();
  const names = new Map(memberships.map((membership) => [membership.committeeId, membership.committeeName]));
  const name = committee?.name ?? names.get(committeeId ?? '');
  if (!name) return null;
  const long = name.length > LONG || undefined;
  if (names.size < 2) {
    return (
      <div className={classes.committee} data-long={long}>
        <span className={classes.current}>{name}</span>
      </div>
    );
  }
  const label = (
    <>
      <span>{name}</span>
      <IconChevronDown size={16} stroke={1.75} aria-hidden />
    </>
  );
  return (
    <div className={classes.committee} data-long={long}>
      <Disclosure label={label} name={`${name}, ${t('chooseCommittee')}`} className={classes.current}>
        {(close) => (
          <ChoiceList
            choices={[...names].map(([value, committeeName]) => ({ value, label: committeeName }))}
            chosen={committeeId}
            onChoose={(id) => {
              rememberCommittee(id);
              close();
              void navigate(paths.home);
            }}
          />
        )}
      </Disclosure>
    </div>
  );
}
