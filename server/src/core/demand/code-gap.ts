import type { MissingCode } from '../python/code-of.ts';
import type { CodeReading } from '../python/outcome.ts';
import { gapHere } from '../text/gap.ts';
import type { Gap } from '../text/gap.ts';
import type { Words } from '../text/words.ts';
import { stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';

/** Why the code of an application, which no builder of Ray is, was not read as a whole; null where it was. */
export const codeGap = (app: MapNode, code: CodeReading | null, missing: MissingCode | null): Gap | null => {
  if (code?.kind === 'read') return null;
  const range = valueOf(app, 'import_path')?.range ?? app.range;
  if (code === null) return gapHere(range, missing?.why ?? notRead(stringOf(valueOf(app, 'import_path'))));
  return code.place === null ? gapHere(range, code.why) : { ...code.place, message: code.why };
};

const notRead = (path: string | undefined): Words =>
  path === undefined
    ? { en: 'no import_path says which code it is', vi: 'không có import_path cho biết là code nào' }
    : { en: `the code behind ${path} was not read`, vi: `code phía sau ${path} chưa được đọc` };
