import * as z from 'zod/mini';
import { MOST_KILOBYTES } from '../engine/article/size';
import { FINDING_KINDS } from '../engine/findings/model';
import { ENGLISH, l10nFor, type L10n } from '../engine/l10n';
import { PROBLEM_SEVERITIES, problemSeverities, type ServerSettings } from './protocol';

export const DEFAULTS: ServerSettings = { timeBudget: 2000, maxFileSize: 1024, hover: true, problems: problemSeverities('information') };

/** Settings as a client sends them; what is missing, or makes no sense, stays as it was before. */
export function settingsFrom(sent: unknown, before: ServerSettings): ServerSettings {
  const severities = Object.fromEntries(FINDING_KINDS.map(kind => [kind, z.catch(z.enum(PROBLEM_SEVERITIES), before.problems[kind])]));
  const settings = z.object({
    timeBudget: z.catch(z.number().check(z.nonnegative()), before.timeBudget), maxFileSize: z.catch(z.number().check(z.positive()), before.maxFileSize),
    hover: z.catch(z.boolean(), before.hover), problems: z.catch(z.object(severities), before.problems),
  });
  const made = z.catch(settings, before).parse(sent) as ServerSettings;
  return { ...made, maxFileSize: Math.min(made.maxFileSize, MOST_KILOBYTES) };
}

/** The language of the words that a client sends with its settings; English where there are none, or they make no sense. */
export function languageFrom(sent: unknown): L10n {
  const words = z.object({ language: z.string().check(z.refine(isLanguage)), bundle: z.record(z.string(), z.string()) });
  const { data } = z.object({ words }).safeParse(sent);
  return data ? l10nFor(data.words.language, data.words.bundle) : ENGLISH;
}

/** Where the index is to be kept, as the client names it with initialisation. */
export function storageFrom(sent: unknown): string | undefined {
  return z.object({ storage: z.string() }).safeParse(sent).data?.storage;
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
