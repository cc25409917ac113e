/** What an assistant may ask; the manifest's `inputSchema` of each tool says the same, which a test compares. */
import * as z from 'zod/mini';

const text = z.optional(z.string().check(z.maxLength(200)));
const limit = z.optional(z.int().check(z.minimum(1), z.maximum(50)));
const day = z.optional(z.iso.date());

export const ASSISTANT_INPUTS = {
  crosscheck_compareFigures: z.strictObject({ about: text, source: text, limit }),
  crosscheck_listEvents: z.strictObject({ about: text, source: text, from: day, to: day, limit }),
  crosscheck_whoSaidWhat: z.strictObject({ speaker: text, about: text, source: text, limit }),
} as const;

export type AssistantInput<T extends keyof typeof ASSISTANT_INPUTS> = z.infer<(typeof ASSISTANT_INPUTS)[T]>;
