import type { PageHost } from '../../look/page-host.ts';
import type { FromPage, ToPage } from '../messages.ts';
import { PicturePage } from './picture-page.tsx';

declare const acquireVsCodeApi: () => PageHost<FromPage>;

const language = document.documentElement.lang === 'vi' ? 'vi' : 'en';
const page = new PicturePage(document.querySelector('#page') ?? document.body, acquireVsCodeApi(), language);

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  page.hear(data);
});
