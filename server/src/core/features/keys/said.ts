import type { Words } from '../../text/words.ts';
import { NEWEST_KNOWN } from '../../ray/facts/covered.ts';
import { FLAG, FLAGS, LIST, MAPPING, WHOLE, byDefault } from './about.ts';
import type { KeyAbout } from './about.ts';

/** What is said of a key by hand. */
export type Said = Partial<KeyAbout> & { readonly purpose: Words };

export const said = (en: string, vi: string, more: Partial<KeyAbout> = {}): Said => ({ ...more, purpose: { en, vi } });

export const map = (sample: string): Partial<KeyAbout> => ({ takes: MAPPING, shape: 'mapping', sample });

export const list = (sample: string): Partial<KeyAbout> => ({ takes: LIST, shape: 'mappings', sample });

export const whole = (value: string): Partial<KeyAbout> => ({ takes: WHOLE, sample: value });

export const flag = (value: string): Partial<KeyAbout> => ({
  takes: FLAG,
  values: FLAGS,
  sample: value,
  absent: byDefault('false'),
});

export const values = (...texts: readonly string[]): Partial<KeyAbout> => ({
  values: texts.map((text) => ({ text })),
  sample: texts[0] ?? 'text',
});

/** The image of Ray's newest known release. */
export const IMAGE = `rayproject/ray:${NEWEST_KNOWN}`;
