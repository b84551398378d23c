import type { TestClient } from './client.ts';

interface Asked {
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/** Files of an editor that no disk has, by their URIs, which the editor reads when it is asked. */
export class VirtualFiles {
  readonly texts: Map<string, string>;
  /** What was asked for, a request each. */
  readonly asked: Asked[] = [];

  constructor(texts: Readonly<Record<string, string>>) {
    this.texts = new Map(Object.entries(texts));
  }

  serve({ connection }: TestClient): void {
    connection.onRequest('rayServeLens/readFiles', (asked: Asked) => {
      this.asked.push(asked);
      return {
        folders: asked.folders.map((folder) => this.#entries(folder)),
        files: asked.files.map((file) => this.texts.get(file) ?? null),
      };
    });
  }

  #entries(folder: string): readonly (readonly [string, string])[] | null {
    const below = [...this.texts.keys()].filter((file) => file.startsWith(`${folder}/`));
    const names = new Map(
      below.map((file) => {
        const [name = '', ...rest] = file.slice(folder.length + 1).split('/');
        return [decodeURIComponent(name), rest.length === 0 ? 'file' : 'folder'] as const;
      }),
    );
    return names.size === 0 ? null : [...names];
  }
}
