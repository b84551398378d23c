import { useEffect, useState } from 'preact/hooks';

/** From here on text and views stand beside each other. */
const WIDE = '(min-width: 900px)';

export const useWide = (): boolean => {
  const [query] = useState(() => matchMedia(WIDE));
  const [isWide, setWide] = useState(query.matches);
  useEffect(() => {
    const look = (): void => {
      setWide(query.matches);
    };
    query.addEventListener('change', look);
    return () => {
      query.removeEventListener('change', look);
    };
  }, [query]);
  return isWide;
};
