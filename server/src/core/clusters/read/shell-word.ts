/** What a shell makes of a text: the one word it gives to the program, several words or none, or what is not known here. */
export type ShellReading = { readonly word: string } | 'several' | 'unknown';

/** Where the reading of a text stands. */
interface Reading {
  readonly text: string;
  at: number;
  word: string;
  /** Braces that are open outside of quotes: a comma in one makes several words of it. */
  braces: number;
}

/**
 * The word that bash makes of a text it meets unquoted, such as the value of `--resources` in the command that KubeRay
 * writes: quotes and backslashes are taken away, a space outside of them ends the word.
 */
export const shellWord = (text: string): ShellReading => {
  const reading: Reading = { text: text.trim(), at: 0, word: '', braces: 0 };
  while (reading.at < reading.text.length) {
    const character = reading.text[reading.at] ?? '';
    reading.at++;
    const step = STEPS[character] ?? ((one) => plain(one, character));
    const end = step(reading);
    if (end !== null) return end;
  }
  return { word: reading.word };
};

type Step = (reading: Reading) => ShellReading | null;

const plain = (reading: Reading, character: string): ShellReading | null => {
  if (/[\s;&|<>()]/.test(character)) return 'several';
  reading.word += character;
  return null;
};

const readSingle: Step = (reading) => {
  const end = reading.text.indexOf("'", reading.at);
  if (end < 0) return 'several';
  reading.word += reading.text.slice(reading.at, end);
  reading.at = end + 1;
  return null;
};

const readDouble: Step = (reading) => {
  for (; reading.at < reading.text.length; reading.at++) {
    const character = reading.text[reading.at] ?? '';
    const next = reading.text[reading.at + 1] ?? '';
    if (character === '"') {
      reading.at++;
      return null;
    }
    if (character === '$' || character === '`') return 'unknown';
    if (character === '\\' && /["\\$`\n]/.test(next)) {
      reading.at++;
      reading.word += next === '\n' ? '' : next;
    } else reading.word += character;
  }
  return 'several';
};

const readEscaped: Step = (reading) => {
  const next = reading.text[reading.at] ?? '';
  reading.at++;
  reading.word += next === '\n' ? '' : next;
  return null;
};

const STEPS: Readonly<Partial<Record<string, Step>>> = {
  "'": readSingle,
  '"': readDouble,
  '\\': readEscaped,
  $: () => 'unknown',
  '`': () => 'unknown',
  '{': (reading) => {
    reading.braces++;
    return plain(reading, '{');
  },
  '}': (reading) => {
    reading.braces = Math.max(0, reading.braces - 1);
    return plain(reading, '}');
  },
  ',': (reading) => (reading.braces > 0 ? 'several' : plain(reading, ',')),
};
