/** What XML 1.0 has no way to write: most control characters, halves of pairs, two that are none. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const writable = (text: string): string => text.replaceAll(UNWRITABLE, '\uFFFD');

/** A text between two tags. */
export const xmlText = (text: string): string => writable(text).replaceAll(/[&<>\r]/g, (one) => ENTITIES[one] ?? one);

/** Attributes with the blank before them; breaks of lines stay what they are. */
export const xmlAttributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${attribute(String(value))}"`)
    .join('');

const attribute = (text: string): string => writable(text).replaceAll(/[&<>"\t\n\r]/g, (one) => ENTITIES[one] ?? one);
