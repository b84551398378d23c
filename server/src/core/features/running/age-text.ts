import type { Words } from '../../text/words.ts';

/** Seconds as people say them: `35 s`, `4 min`, `3 h`, `12 d`. */
export const ageText = (seconds: number): Words => {
  if (seconds < 100) return told(seconds, 's', 'giây');
  if (seconds < 100 * MINUTE) return told(seconds / MINUTE, 'min', 'phút');
  return seconds < 48 * HOUR ? told(seconds / HOUR, 'h', 'giờ') : told(seconds / (24 * HOUR), 'd', 'ngày');
};

const told = (count: number, en: string, vi: string): Words => ({
  en: `${String(Math.round(count))} ${en}`,
  vi: `${String(Math.round(count))} ${vi}`,
});

const MINUTE = 60;
const HOUR = 60 * MINUTE;
