import type { Words } from '../text/words.ts';

/** What is wrong with the form of an import path (`import_attr` in `ray/_common/utils.py`); null where nothing is. */
export const pathFault = (path: string): Words | null => {
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
