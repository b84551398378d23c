import * as z from 'zod/mini';

const FAULTS = [
  'unreachable',
  'unknown-host',
  'timeout',
  'tls',
  'broken-off',
  'too-large',
  'redirected',
  'blocked',
  'cancelled',
] as const;

const answer = z.union([
  z.object({ status: z.int(), contentType: z.string(), text: z.string() }),
  z.object({ fault: z.enum(FAULTS), detail: z.string() }),
]);

const set = z.union([
  z.object({ address: z.null() }),
  z.object({
    address: z.string().check(z.minLength(1), z.maxLength(2_000)),
    /** In milliseconds since 1970. */
    readAt: z.number(),
    /** By the path that was asked. */
    answers: z.record(z.string(), answer),
    /** Paths whose answers are those that were told of this address before. */
    same: z.optional(z.array(z.string())),
    /** Since when nobody answers, in milliseconds since 1970. */
    silentSince: z.optional(z.nullable(z.number())),
  }),
]);

/** What a client tells of the cluster that it looks at; `address` null: it looks at none any more. */
export type LiveSet = z.infer<typeof set>;

/** Null for what is no such message. */
export const readSet = (params: unknown): LiveSet | null => set.safeParse(params).data ?? null;

const ofConfig = z.object({
  textDocument: z.object({ uri: z.string() }),
  config: z.optional(z.int().check(z.minimum(0))),
  /** The RayService that the connected cluster is known to be of, as the client calls it: `ray/models`. */
  rayService: z.optional(z.nullable(z.string().check(z.maxLength(600)))),
});

/** A question about one config of a document, the first one unless another is named. */
export type OfConfig = z.infer<typeof ofConfig>;

/** Null for what is no such question. */
export const readOfConfig = (params: unknown): OfConfig | null => ofConfig.safeParse(params).data ?? null;
