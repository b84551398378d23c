import type { LineRange } from '../../../server/src/core/index.ts';
import type { PageHost } from '../../../panels/src/look/page-host.ts';
import { nameIn } from '../language/uris.ts';
import type { Workbench } from '../workbench/workbench.ts';

/** What a panel of VS Code does, on this page: the panel asks and is told. `Heard` and `Sent` are its messages. */
export abstract class PanelHost<Heard, Sent> {
  protected readonly workbench: Workbench;
  #send: (message: Sent) => void = () => undefined;
  readonly #toEditor: () => void;
  #uri = '';
  /** Only the answer to the last question counts. */
  #question = 0;

  /** `toEditor` shows the text, where it is not shown already. */
  constructor(workbench: Workbench, toEditor: () => void) {
    this.workbench = workbench;
    this.#toEditor = toEditor;
  }

  protected abstract hear(heard: Heard): Promise<void>;
  /** Asks for what is shown of a config; null where there is nothing, undefined where another answer will come. */
  protected abstract found(uri: string): Promise<Sent | null | undefined>;
  /** What the panel shows where there is nothing. */
  protected abstract readonly nothing: Sent;

  async draw(): Promise<void> {
    const question = ++this.#question;
    this.#uri = this.workbench.documents.configUri();
    const found = await this.found(this.#uri);
    if (question === this.#question && found !== undefined) this.send(found ?? this.nothing);
  }

  protected begin(make: (host: PageHost<Heard>) => (message: Sent) => void): void {
    this.#send = make({
      postMessage: (message) => void this.hear(message),
      getState: () => undefined,
      setState: () => undefined,
    });
  }

  protected send(message: Sent): void {
    this.#send(message);
  }

  protected open(range: LineRange): void {
    const { documents } = this.workbench;
    this.#toEditor();
    documents.open(nameIn(documents.folder(), this.#uri) ?? documents.shown(), range);
  }
}
