/** Runs something later, in milliseconds; returns what cancels it. An argument everywhere, so that tests own time. */
export type Schedule = (run: () => void, delay: number) => () => void;

export const scheduleWithTimeout: Schedule = (run, delay) => {
  const timer = setTimeout(run, delay);
  return () => clearTimeout(timer);
};
