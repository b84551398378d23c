/** What PyYAML's safe loader makes a value of, by the name of the tag (`SafeConstructor` in `yaml/constructor.py`). */
export const isConstructed = (name: string, source: string): boolean => {
  switch (name) {
    case 'bool':
      return /^(?:yes|no|true|false|on|off)$/i.test(source);
    case 'int':
      return isInt(source.replaceAll('_', ''));
    case 'float':
      return isFloat(source.replaceAll('_', '').toLowerCase());
    case 'timestamp':
      return TIMESTAMP.test(source) && isDate(source);
    default:
      return true;
  }
};

/** Python’s `int` takes spaces around digits; `1:30` counts in sixties. */
const isInt = (text: string): boolean => {
  const digits = text.replace(/^[-+]/, '');
  if (digits.startsWith('0b')) return /^0b[01]+$/.test(digits);
  if (digits.startsWith('0x')) return /^0x[0-9a-fA-F]+$/.test(digits);
  if (digits.startsWith('0')) return /^[0-7]+$/.test(digits);
  return digits.split(':').every(isNumeral);
};

const isNumeral = (part: string): boolean => /^\s*[-+]?\p{Nd}+\s*$/u.test(part);

const isFloat = (text: string): boolean => {
  const digits = text.replace(/^[-+]/, '');
  if (/^\.(?:inf|nan)$/.test(digits)) return true;
  return digits
    .split(':')
    .every((part) =>
      /^\s*[-+]?(?:(?:\p{Nd}+\.?\p{Nd}*|\.\p{Nd}+)(?:e[-+]?\p{Nd}+)?|inf(?:inity)?|nan)\s*$/u.test(part),
    );
};

/** `SafeConstructor.timestamp_regexp`. */
const TIMESTAMP =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.\d*)?(?:[ \t]*(?:Z|[-+](\d\d?)(?::?(\d\d))?))?)?$/;

/** False for what PyYAML takes for a date that no calendar and no clock has; true for all that is no date. */
export const isDate = (source: string): boolean => {
  const found = TIMESTAMP.exec(source);
  // Without a time a date has two digits everywhere (`yaml/resolver.py`).
  if (found === null || (found[4] === undefined && !/^\d{4}-\d\d-\d\d$/.test(source))) return true;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zone = 0, zoneMinute = 0] = found
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const isDay = year > 0 && month > 0 && month <= 12 && day > 0 && day <= daysIn(year, month);
  return isDay && hour < 24 && minute < 60 && second < 60 && zone * 60 + zoneMinute < 24 * 60;
};

const daysIn = (year: number, month: number): number => {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
};
