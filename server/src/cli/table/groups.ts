import type { Words } from '../../core/index.ts';

/** Headings under which help tells options, in this order. */
export const GROUPS = {
  files: { en: 'Which files', vi: 'File nào' },
  live: { en: 'Which cluster', vi: 'Cụm nào' },
  ray: { en: 'Ray release and nodes', vi: 'Bản Ray và các node' },
  problems: { en: 'Which problems count', vi: 'Vấn đề nào được tính' },
  fixes: { en: 'Fixes', vi: 'Cách sửa' },
  output: { en: 'What is printed', vi: 'In ra gì' },
  run: { en: 'How it runs', vi: 'Cách chạy' },
  everywhere: { en: 'With every command', vi: 'Với mọi lệnh' },
} as const satisfies Record<string, Words>;

export type GroupName = keyof typeof GROUPS;
