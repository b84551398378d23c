import { asMap, entryOf, stringOf, valueOf } from '../../yaml/tree.ts';
import { parseDocuments } from '../../yaml/parse-document.ts';
import { likelyReleaseOfImage, withVariables } from './image.ts';
import { lineAt } from './reading.ts';
import type { Claim, Reader } from './reading.ts';

/** `compose.yaml`: the images of its services. */
export const readCompose: Reader = (text) => {
  if (!text.includes('ray')) return [];
  const services = asMap(valueOf(parseDocuments(text)[0]?.root ?? undefined, 'services'));
  const statements = [...(services?.entries.values() ?? [])].flatMap(({ value }): readonly Claim[] => {
    const image = entryOf(value, 'image')?.value;
    const version = likelyReleaseOfImage(withVariables(stringOf(image) ?? '', new Map()));
    return version === null || image === undefined
      ? []
      : [{ version, range: null, line: lineAt(text, image.range.start) }];
  });
  return [{ statements }];
};
