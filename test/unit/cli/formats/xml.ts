export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (text: string): string => {
  if (/[<&](?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(text)) throw new Error(`not escaped: ${text}`);
  return text.replaceAll(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string) =>
    code === undefined ? (NAMED[name] ?? '') : String.fromCodePoint(Number(code)),
  );
};

const TAG = /<(\/?)([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

/** Reads XML of elements, attributes and text; throws where it is not well-formed. */
export const readXml = (xml: string): Element => {
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!xml.startsWith(head)) throw new Error('no head');
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(xml))
    throw new Error('a character that XML has not');
  const top = { name: '', attributes: {}, children: [] as Element[], text: '' };
  const open = [top];
  const body = xml.slice(head.length).trimEnd();
  let at = 0;
  for (const match of body.matchAll(TAG)) {
    const [whole, end, name = '', written = '', isEmpty, text] = match;
    at = match.index + whole.length;
    const around = open.at(-1) ?? top;
    if (text !== undefined) around.text += plain(text);
    else if (end === '/') {
      if (around.name !== name) throw new Error(`${around.name} ends with ${name}`);
      open.pop();
    } else {
      const pairs = [...written.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, plain(value)]);
      const made = { name, attributes: Object.fromEntries(pairs) as Record<string, string>, children: [], text: '' };
      around.children.push(made);
      if (isEmpty !== '/') open.push(made);
    }
  }
  const [root, ...more] = top.children;
  if (at !== body.length || open.length !== 1 || root === undefined || more.length > 0)
    throw new Error(`stops at ${body.slice(at, at + 40)}`);
  return root;
};
