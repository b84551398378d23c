import { render } from 'preact';
import type { Words } from '../../../../server/src/core/index.ts';
import { isRange } from '../../look/checks.ts';
import type { PageHost } from '../../look/page-host.ts';
import { Comparison } from '../html/comparison.tsx';
import { isAsked } from '../messages.ts';
import type { Asked, FromPage, Shown, ToPage } from '../messages.ts';
import { textsIn } from '../words.ts';
import type { Texts } from '../words.ts';

/** The comparison in an element of a page: asks its host for sheets and draws what it is told. */
export class ComparisonPage {
  readonly #root: Element;
  readonly #host: PageHost<FromPage>;
  readonly #texts: Texts;
  readonly #isPart: boolean;
  #shown: Shown | null = null;
  #asked: Asked = { from: null, to: null };

  /** `isPart`: other things stand on the page too. */
  constructor(root: Element, host: PageHost<FromPage>, language: keyof Words, isPart = false) {
    this.#root = root;
    this.#host = host;
    this.#isPart = isPart;
    this.#texts = textsIn(language);
    const kept = host.getState() as { readonly asked?: unknown } | undefined;
    if (isAsked(kept?.asked)) this.#asked = kept.asked;
    this.#listen();
    this.#draw();
    if (isAsked(kept?.asked)) this.#ask({});
    else host.postMessage({ type: 'ready' });
  }

  readonly hear = (message: ToPage): void => {
    this.#shown = message.type === 'sheet' ? message : null;
    if (this.#shown !== null) {
      this.#asked = { from: this.#shown.sheet.from, to: this.#shown.sheet.to };
      this.#host.setState({ uri: this.#shown.uri, asked: this.#asked });
    }
    this.#draw();
  };

  #draw(): void {
    const texts = this.#texts;
    render(
      this.#shown === null ? (
        <p class="nothing quiet">{texts.nothing}</p>
      ) : (
        <Comparison shown={this.#shown} texts={texts} isPart={this.#isPart} />
      ),
      this.#root,
    );
  }

  #ask(change: Partial<Asked>): void {
    this.#asked = { ...this.#asked, ...change };
    this.#host.setState({ uri: this.#shown?.uri, asked: this.#asked });
    this.#host.postMessage({ type: 'ask', asked: this.#asked });
  }

  #open(place: string): void {
    const range: unknown = JSON.parse(place);
    if (isRange(range)) this.#host.postMessage({ type: 'open', range });
  }

  #listen(): void {
    this.#root.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
      if (button === null) return;
      const { place, swap, mend } = button.dataset;
      if (place !== undefined) this.#open(place);
      if (swap !== undefined && this.#shown !== null)
        this.#ask({ from: this.#shown.sheet.to, to: this.#shown.sheet.from });
      if (mend !== undefined && button.getAttribute('aria-disabled') !== 'true')
        this.#host.postMessage({ type: 'mend' });
    });
    this.#root.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLSelectElement)) return;
      if (target.dataset.side === 'from') this.#ask({ from: target.value });
      if (target.dataset.side === 'to') this.#ask({ to: target.value });
    });
  }
}
