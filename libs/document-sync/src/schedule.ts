/** Runs something after a delay in milliseconds; returns a function that cancels it. Passed in, so that tests control time. */
export type Schedule = (run: () => void, delay: number) => () => void;

export const scheduleWithTimeout: Schedule = (run, delay) => {
  const timer = setTimeout(run, delay);
  return () => clearTimeout(timer);
};
