/** The element of the page that holds the text of the server. */
const ELEMENT = 'server';

let address: string | null = null;

/**
 * The language server in a worker made of a text that stands in the page: where pages are opened from files, browsers load
 * no other worker; and a worker of a blob is bound by the policy of its page, which lets no request out.
 */
export const startWorker = (): Worker => {
  if (address === null) {
    const element = document.getElementById(ELEMENT);
    address = URL.createObjectURL(new Blob([element?.textContent ?? ''], { type: 'text/javascript' }));
    element?.remove();
  }
  return new Worker(address, { name: 'ray-serve-lens' });
};
