import classes from './brand-mark.module.css';

/** A low arch from a filled dot (decided) to a ring (not yet real). */
export function BrandMark() {
  return (
    <svg className={classes.mark} viewBox="0 0 30 20" aria-hidden="true" fill="none" stroke="currentColor">
      <path d="M5.5 14.2C9 5.2 21 5.2 24.4 12.4" strokeWidth="2.4" strokeLinecap="round" />
      <circle cx="5" cy="15" r="3.6" fill="currentColor" stroke="none" />
      <circle cx="25" cy="15" r="3" strokeWidth="2.2" />
    </svg>
  );
}
