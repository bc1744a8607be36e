const WRITTEN = /^(\d{1,2})(?:[h:.](\d{2})?|(\d{2}))?$/;

/**
 * Reads an hour as people write it: "9h32", "9 h 32", "9:32", "932", "9 h", "9". Answers `HH:mm`, or null when it is no
 * hour of the day.
 */
export function readWrittenTime(written: string): string | null {
  const found = WRITTEN.exec(written.toLowerCase().replace(/\s/g, ''));
  if (!found) return null;
  const hour = Number(found[1]);
  const minute = Number(found[2] ?? found[3] ?? 0);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
