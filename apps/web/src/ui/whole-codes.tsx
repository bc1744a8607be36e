import classes from './whole-codes.module.css';

/** A sentence in which a code such as DEMO-001 is never parted at its hyphen. */
export function WholeCodes({ children }: { children: string }) {
  return children.split(/([\p{L}\d]+-\d+)/u).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className={classes.code}>
        {part}
      </span>
    ),
  );
}
