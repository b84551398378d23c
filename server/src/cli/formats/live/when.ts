import type { Words } from '../../../core/index.ts';

const UNITS: readonly (readonly [seconds: number, en: string, vi: string])[] = [
  [86_400, 'd', 'ngày'],
  [3600, 'h', 'giờ'],
  [60, 'min', 'phút'],
  [1, 's', 'giây'],
];

/** How long something has been so, in its largest unit: `5 min`. */
export const ageWords = (seconds: number): Words => {
  const [unit, en, vi] = UNITS.find(([least]) => seconds >= least) ?? [1, 's', 'giây'];
  const count = String(Math.floor(seconds / unit));
  return { en: `${count} ${en}`, vi: `${count} ${vi}` };
};

/** A moment to the second, in the zone of the reader: `2026-11-29 12:30:05`. */
export const momentText = (milliseconds: number): string => {
  const time = new Date(milliseconds);
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${day} ${[time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':')}`;
};
