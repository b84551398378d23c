import { mapsOf } from '../schema/places.ts';
import { valueOf } from '../yaml/tree.ts';
import type { Words } from '../words.ts';
import { refusal } from './refusal.ts';
import type { Rule } from './rule.ts';

/** The form of `import_path` (`validate_import_path` and `ServeApplicationSchema`, all releases); whether it leads anywhere is code. */
export const importPath: Rule = {
  code: 'import-path',
  check: ({ places, release }) =>
    mapsOf(places, 'ServeApplicationSchema').flatMap((app) => {
      const tree = valueOf(app, 'import_path');
      if (tree?.kind !== 'scalar' || tree.value === null) return [];
      const fault = tree.type === 'string' ? faultOf(String(tree.value)) : NOT_TEXT;
      if (fault === null) return [];
      const message = {
        en: `Ray ${release} refuses this import_path: ${fault.en}.`,
        vi: `Ray ${release} từ chối import_path này: ${fault.vi}.`,
      };
      return [refusal('import-path', 'schema', tree.range, message)];
    }),
};

const NOT_TEXT: Words = { en: 'it is not text', vi: 'nó không phải chuỗi' };

const faultOf = (path: string): Words | null => {
  if (path.includes(':')) {
    if (path.split(':').length > 2) return { en: 'it has more than one colon', vi: 'nó có hơn một dấu hai chấm' };
    const ends = path.startsWith(':') || path.endsWith(':');
    return ends ? { en: 'it starts or ends with a colon', vi: 'nó bắt đầu hoặc kết thúc bằng dấu hai chấm' } : null;
  }
  if (!path.includes('.'))
    return {
      en: 'it needs a colon between module and application, as in app:main',
      vi: 'cần dấu hai chấm giữa module và application, ví dụ app:main',
    };
  const ends = path.startsWith('.') || path.endsWith('.');
  return ends ? { en: 'it starts or ends with a dot', vi: 'nó bắt đầu hoặc kết thúc bằng dấu chấm' } : null;
};
