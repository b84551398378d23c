const LEVELS = {
  refused: { en: 'Refused from now on', vi: 'Từ nay bị từ chối' },
  silent: { en: 'Ignored from now on', vi: 'Từ nay bị bỏ qua' },
  amounts: { en: 'Runs or reserves otherwise', vi: 'Chạy hoặc giữ chỗ khác đi' },
  new: { en: 'New', vi: 'Mới' },
};

const WORDS = {
  en: {
    title: 'What changes for you in each Ray release',
    head: 'For configs that exist already, newest release first; what changes only for new ones stands last in each. Read off the releases themselves (`oracle/facts`), so that nothing is told that was not asked: made by `npm run what-changes`, not edited by hand. What a release changes for **your** file, numbers and all: `ray-serve-lens diff serve.yaml --from V --to V`. The same with every detail: [ray-releases.md](ray-releases.md). Tiếng Việt: [what-changes.vi.md](what-changes.vi.md).',
    nothing: (before) => `Nothing that a config sees against ${before}.`,
  },
  vi: {
    title: 'Mỗi bản Ray thay đổi gì với bạn',
    head: 'Dành cho cấu hình đã có, bản mới nhất đứng đầu; những gì chỉ liên quan cấu hình mới nằm cuối mỗi bản. Đọc từ chính các bản Ray (`oracle/facts`), không có điều gì được nói mà chưa hỏi: do `npm run what-changes` tạo, không sửa tay. Muốn biết một bản đổi gì với **file của bạn**, kèm số liệu: `ray-serve-lens diff serve.yaml --from V --to V`. Đầy đủ chi tiết (tiếng Anh): [ray-releases.md](ray-releases.md). English: [what-changes.md](what-changes.md).',
    nothing: (before) => `Không có gì mà cấu hình thấy được so với ${before}.`,
  },
};

/** The page in one language; `steps`: newest release first. */
export const page = (steps, language) => {
  const words = WORDS[language];
  return [`# ${words.title}`, words.head, ...steps.map((step) => section(step, language))].join('\n\n');
};

const section = ({ version, released, before, changes }, language) => {
  const parts = Object.entries(LEVELS).flatMap(([level, title]) => {
    const lines = changes.filter((change) => change.level === level).map((change) => lineOf(change, language));
    return lines.length === 0 ? [] : [`**${title[language]}**\n\n${[...new Set(lines)].join('\n')}`];
  });
  const body = parts.length === 0 ? WORDS[language].nothing(before) : parts.join('\n\n');
  return `## ${version} (${released})\n\n${body}`;
};

const lineOf = ({ what, who }, language) => `- ${what[language]}${who === null ? '' : ` _${who[language]}_`}`;
