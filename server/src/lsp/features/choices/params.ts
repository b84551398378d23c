import * as z from 'zod/mini';

/** Every question about a document. */
export interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/** The parameters of a request; null for what is no such question. */
export type Reader<P> = (params: unknown) => P | null;

const readerOf =
  <P>(form: { readonly safeParse: (value: unknown) => { readonly data?: P | undefined } }): Reader<P> =>
  (params) =>
    form.safeParse(params).data ?? null;

/** More at once would keep other requests waiting. */
const MOST = 70;
const text = z.string().check(z.maxLength(2_000));
const texts = z.array(text).check(z.maxLength(MOST));
const textDocument = z.object({ uri: z.string() });
const choice = z.enum(['rayVersion', 'cluster']);

export const readDocument = readerOf(z.object({ textDocument }));
export const readReleases = readerOf(z.object({ textDocument, releases: texts }));
export const readSpecs = readerOf(z.object({ textDocument, specs: texts }));
/** A value of null takes the comment away. */
export const readEdit = readerOf(z.object({ textDocument, choice, value: z.nullable(text) }));
/** `file`: the URI of a file that describes the nodes, where a setting would name that. */
export const readSetting = readerOf(z.object({ textDocument, choice, value: text, file: z.optional(z.string()) }));
export const readLine = readerOf(z.object({ textDocument, line: z.enum(['deploy', 'node']) }));
/** Without a document only what is known of the server is told. */
export const readReport = readerOf(z.object({ textDocument: z.nullable(textDocument) }));
