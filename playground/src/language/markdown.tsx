import { marked } from 'marked';
import type { Token, Tokens } from 'marked';
import { h, render } from 'preact';
import type { ComponentChildren } from 'preact';

/**
 * Markdown as elements. Nothing of it is ever read as HTML: tags in it are shown as they are written, and links are text,
 * since a page that sends nothing leads nowhere.
 */
export const Markdown = ({ text }: { readonly text: string }) => (
  <div class="markdown">{drawnAll(marked.lexer(text))}</div>
);

/** The same for who wants an element. */
export const markdownElement = (text: string): HTMLElement => {
  const element = document.createElement('div');
  render(<Markdown text={text} />, element);
  return element;
};

const drawnAll = (tokens: readonly Token[] | undefined): ComponentChildren =>
  tokens?.map((token, index) => <Drawn key={index} token={token} />);

const BLOCKS: Readonly<Partial<Record<string, string>>> = {
  paragraph: 'p',
  strong: 'strong',
  em: 'em',
  del: 'del',
  blockquote: 'blockquote',
  heading: 'h4',
};

const Drawn = ({ token }: { readonly token: Token }) => {
  const inner = 'tokens' in token ? token.tokens : undefined;
  const Block = BLOCKS[token.type];
  if (Block !== undefined) return h(Block, null, drawnAll(inner));
  switch (token.type) {
    case 'space':
      return null;
    case 'hr':
      return <hr />;
    case 'br':
      return <br />;
    case 'codespan':
      return <code>{(token as Tokens.Codespan).text}</code>;
    case 'code':
      return (
        <pre>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      );
    case 'list':
      return <List list={token as Tokens.List} />;
    case 'table':
      return <Table table={token as Tokens.Table} />;
    default:
      return inner === undefined ? <>{textOf(token)}</> : <>{drawnAll(inner)}</>;
  }
};

const textOf = (token: Token): string => ('text' in token && token.type !== 'html' ? String(token.text) : token.raw);

const List = ({ list }: { readonly list: Tokens.List }) => {
  const Kind = list.ordered ? 'ol' : 'ul';
  return (
    <Kind>
      {list.items.map((item, index) => (
        <li key={index}>{drawnAll(item.tokens)}</li>
      ))}
    </Kind>
  );
};

const Table = ({ table: { header, rows } }: { readonly table: Tokens.Table }) => (
  <table>
    <thead>
      <tr>
        {header.map((cell, index) => (
          <th key={index} scope="col" class={cell.align ?? ''}>
            {drawnAll(cell.tokens)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, at) => (
        <tr key={at}>
          {row.map((cell, index) => (
            <td key={index} class={cell.align ?? ''}>
              {drawnAll(cell.tokens)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
