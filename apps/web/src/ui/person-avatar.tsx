import classes from './person-avatar.module.css';

/** "Claire V." gives "CV"; digits and what is in brackets are left out. */
export function initialsOf(name: string): string {
  const words = name
    .replace(/\(.*?\)/g, '')
    .split(/[\s-]+/)
    .filter((word) => /^\p{L}/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toLocaleUpperCase('fr'))
    .join('');
}

interface PersonAvatarProps {
  name: string;
  /** 1 to 8, given by the server; without it the avatar is neutral. */
  number?: number;
  size?: 'sm' | 'md';
}

/** Initials in a round; the name is always written beside, so the round itself is not spoken. */
export function PersonAvatar({ name, number, size = 'md' }: PersonAvatarProps) {
  return (
    <span className={classes.avatar} data-person={number} data-size={size} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
