import type { Preview } from './protocol.ts';

/** What agreeing to a deploy needs of the world. */
export interface Agreeing {
  /** Looks at the cluster anew. */
  readonly look: () => Promise<void>;
  /** What a deploy would do as document and cluster stand now; null where nobody knows. */
  readonly preview: () => Promise<Preview | null>;
  /** Whether the person agrees to that; `isAnew`: it is no longer what they read before. */
  readonly agrees: (preview: Preview, isAnew: boolean) => Promise<boolean>;
}

/** The body that the person agreed to, why there is none (null: nobody knows), or that they left. */
export type Agreed = { readonly body: string } | { readonly fault: string | null } | 'left';

/** Asks the person until what they agreed to is what a deploy does at that moment: both may change while they read. */
export const agreedBody = async ({ look, preview, agrees }: Agreeing): Promise<Agreed> => {
  await look();
  let shown = await preview();
  for (let isAnew = false; ; isAnew = true) {
    if (shown?.body == null) return { fault: shown?.fault ?? null };
    if (!(await agrees(shown, isAnew))) return 'left';
    await look();
    const now = await preview();
    if (now !== null && saySame(shown, now)) return { body: shown.body };
    shown = now;
  }
};

const saySame = (a: Preview, b: Preview): boolean =>
  a.body === b.body && JSON.stringify(a.lines) === JSON.stringify(b.lines);
