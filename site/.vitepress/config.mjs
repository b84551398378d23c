import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitepress';
import { anchorOf } from '../../scripts/docs/markdown.mjs';
import { ruleSidebar, sidebarOf } from '../../scripts/site/pages.mjs';

const { description } = JSON.parse(readFileSync(new URL('../../package.nls.json', import.meta.url), 'utf8'));
const hasPlayground = process.env.SITE_PLAYGROUND === 'yes';

const playground = (text) => (hasPlayground ? [{ text, link: '/playground/', target: '_self' }] : []);

const english = {
  nav: [
    { text: 'Five minutes', link: '/tour' },
    { text: 'Rules', link: '/rules/' },
    { text: 'Command line', link: '/command-line' },
    { text: 'Questions', link: '/faq' },
    ...playground('Playground'),
  ],
  sidebar: { '/rules/': [{ text: 'Rules', link: '/rules/', items: ruleSidebar('en') }], '/': sidebarOf('en') },
};

const vietnamese = {
  nav: [
    { text: 'Năm phút', link: '/vi/tour' },
    { text: 'Các quy tắc', link: '/vi/rules/' },
    { text: 'Dòng lệnh', link: '/vi/command-line' },
    { text: 'Câu hỏi', link: '/vi/faq' },
    ...playground('Thử ngay'),
  ],
  sidebar: {
    '/vi/rules/': [{ text: 'Các quy tắc', link: '/vi/rules/', items: ruleSidebar('vi') }],
    '/vi/': sidebarOf('vi').map((group, at) => ({
      ...group,
      text: ['Sử dụng', 'Tin cậy', 'Phát triển'][at] ?? group.text,
    })),
  },
  outline: { label: 'Trên trang này' },
  docFooter: { prev: 'Trang trước', next: 'Trang sau' },
  darkModeSwitchLabel: 'Giao diện',
  lightModeSwitchTitle: 'Chuyển sang nền sáng',
  darkModeSwitchTitle: 'Chuyển sang nền tối',
  sidebarMenuLabel: 'Mục lục',
  returnToTopLabel: 'Lên đầu trang',
  langMenuLabel: 'Ngôn ngữ',
  skipToContentLabel: 'Đến nội dung',
};

const searchInVietnamese = {
  button: { buttonText: 'Tìm', buttonAriaLabel: 'Tìm' },
  modal: {
    displayDetails: 'Hiện chi tiết',
    resetButtonTitle: 'Xóa',
    backButtonTitle: 'Đóng',
    noResultsText: 'Không tìm thấy',
    footer: { selectText: 'chọn', navigateText: 'di chuyển', closeText: 'đóng' },
  },
};

export default defineConfig({
  title: 'Ray Serve Lens',
  description,
  base: process.env.SITE_BASE ?? '/',
  srcDir: 'dist/pages',
  outDir: 'dist/site',
  cacheDir: 'dist/cache',
  cleanUrls: false,
  lastUpdated: false,
  locales: {
    root: { label: 'English', lang: 'en', themeConfig: english },
    vi: { label: 'Tiếng Việt', lang: 'vi', themeConfig: vietnamese },
  },
  markdown: {
    anchor: { slugify: anchorOf },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  // The theme's home page has no landmark, and the keys on its search button are no part of the button's name.
  transformHtml: (html) =>
    html
      .replace('<div class="VPHome"', '<div role="main" class="VPHome"')
      .replaceAll('<span class="DocSearch-Button-Keys"', '<span aria-hidden="true" class="DocSearch-Button-Keys"'),
  ignoreDeadLinks: [/^\/playground\//],
  themeConfig: {
    outline: [2, 3],
    search: {
      provider: 'local',
      options: {
        locales: { vi: { translations: searchInVietnamese } },
        _render: (source, env, md) => {
          const html = md.render(source, env);
          return env.frontmatter?.search === false ? '' : html;
        },
      },
    },
  },
});
