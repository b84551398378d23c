/** A moment to the second, in the zone of the reader: `2026-11-29 12:30:05`. */
export const momentText = (milliseconds: number): string => {
  const time = new Date(milliseconds);
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${day} ${[time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':')}`;
};
