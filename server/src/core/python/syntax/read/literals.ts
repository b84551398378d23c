/** A number's value, and whether it is a float; null for one that is not held (complex, or beyond exact integers). */
export const numberLiteral = (text: string): { readonly value: number; readonly float: boolean } | null => {
  const written = text.replaceAll('_', '');
  const isBased = /^0[xob]/i.test(written);
  const value = Number(/^0\d+$/.test(written) ? `${Number(written)}` : written);
  const float = !isBased && /[.e]/i.test(written);
  if (Number.isNaN(value) || (!float && !Number.isSafeInteger(value))) return null;
  return { value, float };
};

const SIMPLE: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
};

const ESCAPE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{1,3})|\r\n|([\s\S]))/g;

/** A piece of a string as Python reads it; null with an escape that is not read (`\N{…}`). */
export const unescaped = (written: string, raw: boolean): string | null => {
  const lined = written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written;
  if (raw || !lined.includes('\\')) return lined;
  if (/(?<!\\)(?:\\\\)*\\N\{/.test(lined)) return null;
  try {
    return lined.replace(ESCAPE, replacement);
  } catch {
    return null;
  }
};

const replacement = (whole: string, ...groups: (string | undefined)[]): string => {
  const [byte, short, long, octal, letter] = groups;
  const code = byte ?? short ?? long;
  if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
  if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
  return SIMPLE[letter ?? '\n'] ?? whole;
};
