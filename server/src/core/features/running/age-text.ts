/** Seconds as people say them, the same in every language: `35 s`, `4 min`, `3 h`, `12 d`. */
export const ageText = (seconds: number): string => {
  if (seconds < 100) return `${String(Math.round(seconds))} s`;
  if (seconds < 100 * MINUTE) return `${String(Math.round(seconds / MINUTE))} min`;
  return seconds < 48 * HOUR ? `${String(Math.round(seconds / HOUR))} h` : `${String(Math.round(seconds / (24 * HOUR)))} d`;
};

const MINUTE = 60;
const HOUR = 60 * MINUTE;
