import { render } from 'preact';
import type { Words } from '../../../../server/src/core/index.ts';
import type { PageHost } from '../../look/page-host.ts';
import { Panel } from '../html/panel.tsx';
import { FIRST, NOTHING, isAsked } from '../messages.ts';
import type { Asked, FromPage, Picture, PlacedScene, ToPage } from '../messages.ts';
import type { Saying } from '../model.ts';
import { textsIn } from '../words.ts';
import { blockOf, heldBlock } from './blocks.ts';
import type { Gestures } from './gestures.ts';
import { listen } from './gestures.ts';

type Shown = Picture & { readonly uri: string };

type Numbers = Readonly<Partial<Record<string, number>>>;

const without = (numbers: Numbers, name: string): Numbers =>
  Object.fromEntries(Object.entries(numbers).filter(([key]) => key !== name));

/** The picture in an element of a page: asks its host for scenes and draws what it is told. */
export class PicturePage {
  readonly #root: Element;
  readonly #host: PageHost<FromPage>;
  readonly #saying: Saying;
  readonly #isPart: boolean;
  #shown: Shown | null = null;
  #asked = FIRST;
  #current: string | null = null;
  #line = -1;

  /** `isPart`: other things stand on the page too. */
  constructor(root: Element, host: PageHost<FromPage>, language: keyof Words, isPart = false) {
    this.#root = root;
    this.#host = host;
    this.#isPart = isPart;
    this.#saying = { texts: textsIn(language), say: (words) => words[language] };
    const kept = host.getState() as { readonly asked?: unknown } | undefined;
    if (isAsked(kept?.asked)) this.#asked = kept.asked;
    listen(root, this.#gestures());
    this.#draw();
    if (isAsked(kept?.asked)) this.#ask({});
    else host.postMessage({ type: 'ready' });
  }

  readonly hear = (message: ToPage): void => {
    switch (message.type) {
      case 'scene':
        if (this.#shown?.uri !== message.uri || this.#shown.config !== message.config)
          this.#asked = {
            ...this.#asked,
            ...(this.#shown !== null && FIRST),
            config: message.config,
            level: message.scene.level,
          };
        this.#shown = message;
        this.#host.setState({ uri: message.uri, asked: this.#asked });
        break;
      case 'nothing':
        this.#shown = null;
        break;
      case 'cursor':
        this.#line = message.line;
        break;
      case 'written': {
        const rest = without(this.#asked.whatIf[message.what], message.name);
        this.#ask({ whatIf: { ...this.#asked.whatIf, [message.what]: rest } });
        return;
      }
    }
    this.#draw();
  };

  #draw(): void {
    if (this.#shown === null) {
      render(<p class="nothing quiet">{this.#saying.texts.nothing}</p>, this.#root);
      return;
    }
    const held = heldBlock();
    const { scene, config, configs } = this.#shown;
    const blocks = scene.nodes.flatMap((node) => node.blocks.map(({ id }) => id));
    if (this.#current === null || !blocks.includes(this.#current)) this.#current = blocks[0] ?? null;
    render(
      <Panel
        scene={{ ...scene, deployments: scene.deployments.map((one) => ({ ...one, range: { start: 0, end: 0 } })) }}
        saying={this.#saying}
        whatIf={this.#asked.whatIf}
        current={this.#current}
        marked={this.#marked()}
        config={config}
        configs={configs}
        isPart={this.#isPart}
      />,
      this.#root,
    );
    if (held !== null && heldBlock() === null) blockOf(this.#root, held)?.focus();
  }

  /** Deployments that the cursor of the editor stands on. */
  #marked(): ReadonlySet<string> {
    const isHere = ({ range }: PlacedScene['deployments'][number]): boolean =>
      this.#line >= range.start.line && this.#line <= range.end.line;
    return new Set(this.#shown?.scene.deployments.flatMap((one) => (isHere(one) ? [one.key] : [])));
  }

  #ask(change: Partial<Asked>): void {
    this.#asked = { ...this.#asked, ...change };
    this.#host.setState({ uri: this.#shown?.uri, asked: this.#asked });
    this.#host.postMessage({ type: 'ask', asked: this.#asked });
  }

  #gestures(): Gestures {
    return {
      open: (key) => {
        const range = this.#shown?.scene.deployments.find((one) => one.key === key)?.range;
        if (range !== undefined) this.#host.postMessage({ type: 'open', range });
      },
      moveTo: (block) => {
        this.#current = block;
        this.#draw();
      },
      level: (level) => {
        this.#ask({ level, outcome: 0 });
      },
      config: (config) => {
        this.#ask({ ...FIRST, level: this.#asked.level, config });
      },
      page: (by) => {
        this.#ask({ outcome: Math.max(0, (this.#shown?.scene.outcome ?? 0) + by) });
      },
      turn: (by) => {
        this.#ask({ way: Math.max(0, (this.#shown?.scene.way ?? 0) + by), outcome: 0 });
      },
      suppose: (what, name, value) => {
        this.#suppose(what, name, value);
      },
      reset: () => {
        this.#ask({ whatIf: NOTHING, outcome: 0 });
      },
      write: (what, name) => {
        const value = this.#asked.whatIf[what][name];
        if (value !== undefined) this.#host.postMessage({ type: 'write', what, name, value });
      },
    };
  }

  readonly #suppose: Gestures['suppose'] = (what, name, value) => {
    const { replicas, load } = this.#asked.whatIf;
    const whatIf = {
      ...this.#asked.whatIf,
      ...(what === 'replicas' && { load: without(load, name) }),
      ...(what === 'load' && { replicas: without(replicas, name) }),
      [what]: { ...this.#asked.whatIf[what], [name]: value },
    };
    this.#ask({ whatIf, outcome: 0 });
  };
}
