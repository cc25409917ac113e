import * as z from 'zod/mini';
import { FINDING_KINDS } from '../engine/findings/model';
import { PROBLEM_SEVERITIES, problemSeverities, type ServerSettings } from './protocol';

export const DEFAULTS: ServerSettings = { timeBudget: 2000, maxFileSize: 1024, hover: true, problems: problemSeverities('information') };

/** Settings as a client sends them; what is missing, or makes no sense, stays as it was before. */
export function settingsFrom(sent: unknown, before: ServerSettings): ServerSettings {
  const severities = Object.fromEntries(FINDING_KINDS.map(kind => [kind, z.catch(z.enum(PROBLEM_SEVERITIES), before.problems[kind])]));
  const settings = z.object({
    timeBudget: z.catch(z.number().check(z.nonnegative()), before.timeBudget), maxFileSize: z.catch(z.number().check(z.positive()), before.maxFileSize),
    hover: z.catch(z.boolean(), before.hover), problems: z.catch(z.object(severities), before.problems),
  });
  return z.catch(settings, before).parse(sent) as ServerSettings;
}
