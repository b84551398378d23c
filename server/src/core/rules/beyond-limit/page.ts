import type { RulePage } from '../page.ts';

const brackets = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

const config = (args: string): string => `applications:
  - name: main
    import_path: app:main
    args: { deep: ${args} }
`;

export const page: RulePage = {
  about: {
    en: 'A text is read up to a size and a depth that no config of a person reaches. Past it nothing is read: no verdict, no amounts, and the command line ends with status 2. So that aliases of aliases cannot fill the memory, an alias counts as what it stands for.',
    vi: 'Văn bản được đọc tới một kích thước và độ sâu mà không cấu hình nào do người viết đạt tới. Quá mức đó thì không đọc gì: không phán quyết, không con số, và dòng lệnh kết thúc với trạng thái 2. Để alias của alias không làm đầy bộ nhớ, mỗi alias được tính bằng những gì nó thay cho.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: 'PyYAML’s `composer.py`, which recurses: Python stops it some 490 levels down',
  examples: [{ ray: '2.47.1', wrong: config(brackets(510)), at: '[', right: config(brackets(2)) }],
};
