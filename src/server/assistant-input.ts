/** What an assistant may ask; the manifest's `inputSchema` of each tool says the same, which a test compares. */
import * as z from 'zod';

const text = z.string().max(200);
const limit = z.int().min(1).max(50);
const day = z.iso.date();

export const ASSISTANT_INPUTS = {
  crosscheck_compareFigures: z.strictObject({ about: text.optional(), source: text.optional(), limit: limit.optional() }),
  crosscheck_listEvents: z.strictObject({ about: text.optional(), source: text.optional(), from: day.optional(), to: day.optional(), limit: limit.optional() }),
  crosscheck_whoSaidWhat: z.strictObject({ speaker: text.optional(), about: text.optional(), source: text.optional(), limit: limit.optional() }),
} as const;

export type AssistantInput<T extends keyof typeof ASSISTANT_INPUTS> = z.infer<(typeof ASSISTANT_INPUTS)[T]>;
