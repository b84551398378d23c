// Lets the suite, which runs in an extension host, read what stands in the window, as a person does.
import { createServer } from 'node:http';

const doings = {
  /** Texts of all elements, from the top down. */
  texts: (page, selector) =>
    page.locator(selector).evaluateAll((all) => {
      const top = (element) => element.getBoundingClientRect().top;
      return all.toSorted((a, b) => top(a) - top(b)).map((element) => element.textContent);
    }),
  /** Where the links lead. */
  links: (page, selector) =>
    page.locator(selector).evaluateAll((all) => all.map((element) => element.getAttribute('href'))),
};

/** Serves the page that `show` names; `address` takes `/texts?of=…` and `/links?of=…` with a CSS selector. */
export async function serveWindow() {
  let shown;
  const answer = async (url) => {
    const { pathname, searchParams } = new URL(url, 'http://window');
    return JSON.stringify(await doings[pathname.slice(1)](shown, searchParams.get('of')));
  };
  const server = createServer(({ url }, reply) => {
    answer(url).then(
      (text) => reply.end(text),
      (error) => reply.writeHead(500).end(String(error)),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    show: (page) => (shown = page),
    close: () => server.close(),
  };
}
