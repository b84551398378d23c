import { render } from 'preact';
import type { Words } from '../../../../server/src/core/index.ts';
import { isRange } from '../../look/checks.ts';
import { Comparison } from '../html/comparison.tsx';
import { isAsked } from '../messages.ts';
import type { Asked, FromPage, Shown, ToPage } from '../messages.ts';
import { textsIn } from '../words.ts';

declare const acquireVsCodeApi: () => {
  readonly postMessage: (message: FromPage) => void;
  readonly getState: () => unknown;
  readonly setState: (state: unknown) => void;
};

const editor = acquireVsCodeApi();
const language: keyof Words = document.documentElement.lang === 'vi' ? 'vi' : 'en';
const texts = textsIn(language);
const root = document.querySelector('#page') ?? document.body;

let shown: Shown | null = null;
let asked: Asked = { from: null, to: null };

const kept = editor.getState() as { readonly asked?: unknown } | undefined;
if (isAsked(kept?.asked)) asked = kept.asked;

const draw = (): void => {
  render(
    shown === null ? <p class="nothing quiet">{texts.nothing}</p> : <Comparison shown={shown} texts={texts} />,
    root,
  );
};

const ask = (change: Partial<Asked>): void => {
  asked = { ...asked, ...change };
  editor.setState({ uri: shown?.uri, asked });
  editor.postMessage({ type: 'ask', asked });
};

const open = (place: string): void => {
  const range: unknown = JSON.parse(place);
  if (isRange(range)) editor.postMessage({ type: 'open', range });
};

root.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
  if (button === null) return;
  const { place, swap, mend } = button.dataset;
  if (place !== undefined) open(place);
  if (swap !== undefined && shown !== null) ask({ from: shown.sheet.to, to: shown.sheet.from });
  if (mend !== undefined && button.getAttribute('aria-disabled') !== 'true') editor.postMessage({ type: 'mend' });
});

root.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return;
  if (target.dataset.side === 'from') ask({ from: target.value });
  if (target.dataset.side === 'to') ask({ to: target.value });
});

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  shown = data.type === 'sheet' ? data : null;
  if (shown !== null) {
    asked = { from: shown.sheet.from, to: shown.sheet.to };
    editor.setState({ uri: shown.uri, asked });
  }
  draw();
});
draw();
if (isAsked(kept?.asked)) ask({});
else editor.postMessage({ type: 'ready' });
