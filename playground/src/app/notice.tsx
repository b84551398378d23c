import { useEffect, useState } from 'preact/hooks';
import type { PartProps } from './parts.ts';

/** So long a notice stands, in milliseconds. */
const SHOWN = 4_000;

/** What was done, or why it was not, for a few seconds. */
export const Notice = ({ model: { notice }, texts }: PartProps) => {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (notice === null) return;
    setShown(true);
    const timer = setTimeout(() => {
      setShown(false);
    }, SHOWN);
    return () => {
      clearTimeout(timer);
    };
  }, [notice]);
  return (
    <div class="notice" role="status" hidden={!isShown}>
      {notice !== null && isShown ? texts[notice.says] : ''}
    </div>
  );
};
