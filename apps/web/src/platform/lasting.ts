import { useEffect, useState } from 'react';

/** True once `something` has been true for so many milliseconds without a break. */
export function useLasting(something: boolean, milliseconds: number): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!something) return;
    const timer = setTimeout(() => setLasts(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [something, milliseconds]);
  return something && lasts;
}
