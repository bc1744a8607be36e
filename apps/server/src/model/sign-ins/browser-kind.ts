import type { BROWSERS, SYSTEMS } from '@passerelle/contracts';

type Browser = (typeof BROWSERS)[number];
type System = (typeof SYSTEMS)[number];

/** In the order in which they are looked for: Edge says Chrome and Safari too, Chrome says Safari too. */
const BROWSER_MARKS: readonly [RegExp, Browser][] = [
  [/\bEdg(e|A|iOS)?\//, 'edge'],
  [/\b(Firefox|FxiOS)\//, 'firefox'],
  [/\b(Chrome|Chromium|CriOS|HeadlessChrome)\//, 'chrome'],
  [/\bSafari\//, 'safari'],
];
/** A telephone by Apple says Mac too, one by Google Linux. */
const SYSTEM_MARKS: readonly [RegExp, System][] = [
  [/iPhone|iPad|iPod/, 'ios'],
  [/Android/, 'android'],
  [/Windows/, 'windows'],
  [/Mac OS X|Macintosh/, 'mac'],
  [/Linux|CrOS/, 'linux'],
];

/**
 * The kind of browser and of device, as the browser says them: enough for a member to know their own, and nothing that
 * would tell two telephones apart. Null for what it does not say.
 */
export function browserKind(userAgent: string | undefined): { browser: Browser | null; system: System | null } {
  const found = <Kind>(marks: readonly [RegExp, Kind][]): Kind | null =>
    marks.find(([mark]) => mark.test(userAgent ?? ''))?.[1] ?? null;
  return { browser: found(BROWSER_MARKS), system: found(SYSTEM_MARKS) };
}
