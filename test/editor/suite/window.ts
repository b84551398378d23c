/** The window around the extension hosts, where the extension runs in another host than the suite; else undefined. */
const WINDOW = process.env.RAY_SERVE_LENS_WINDOW;

/**
 * An editor hands neither commands nor links of another extension host to the one of the suite, though the person sees
 * them: where this holds, the suite looks at the window instead.
 */
export const isElsewhere = WINDOW !== undefined;

const ask = async (what: 'texts' | 'links', selector: string): Promise<readonly string[]> => {
  const reply = await fetch(`${WINDOW ?? ''}/${what}?${new URLSearchParams({ of: selector }).toString()}`);
  const text = await reply.text();
  if (!reply.ok) throw new Error(text);
  return JSON.parse(text) as readonly string[];
};

/** Texts of the elements that the window shows, from the top down. */
export const textsInWindow = (selector: string): Promise<readonly string[]> => ask('texts', selector);

/** Where the links lead that the window shows. */
export const linksInWindow = (selector: string): Promise<readonly string[]> => ask('links', selector);
