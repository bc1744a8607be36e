import classes from './email-address.module.css';

/** An address that goes on over the next line after its @, before anything else. */
export function EmailAddress({ children }: { children: string }) {
  const at = children.indexOf('@') + 1;
  return (
    <span className={classes.address}>
      {children.slice(0, at)}
      <wbr />
      {children.slice(at)}
    </span>
  );
}
