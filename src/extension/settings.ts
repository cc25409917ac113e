/** The settings as the code uses them. What a person wrote by hand may be of any type; what doesn't fit counts as not written. */
import { workspace, type ConfigurationScope } from 'vscode';
import { PROBLEM_SEVERITIES, problemSeverities, type ServerSettings } from '../server/protocol';
import { isRecord } from './places';

export const SECTION = 'crosscheck';

export interface Globs {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

export type MarkSetting = 'figures' | 'actors' | 'asides';

export function serverSettings(): ServerSettings {
  return {
    timeBudget: positive('analysis.timeBudget', 2000),
    maxFileSize: positive('articles.maxFileSizeKb', 1024),
    hover: flag('hover.enabled'),
    problems: problems(),
  };
}

export function marksShown(kind: MarkSetting): boolean {
  return flag(`marks.${kind}`);
}

/** Globs are set by folder, so that each folder of a multi-root workspace may have its own. */
export function globs(folder: ConfigurationScope): Globs {
  return { include: strings('articles.include', folder), exclude: strings('articles.exclude', folder) };
}

function flag(name: string): boolean {
  return workspace.getConfiguration(SECTION).get<unknown>(name) !== false;
}

/** What is written of each kind of finding; what isn't, or makes no sense, is information. */
function problems(): ServerSettings['problems'] {
  const written = workspace.getConfiguration(SECTION).get<unknown>('problems');
  return problemSeverities('information', kind => PROBLEM_SEVERITIES.find(severity => isRecord(written) && written[kind] === severity));
}

function positive(name: string, otherwise: number): number {
  const value = workspace.getConfiguration(SECTION).get<unknown>(name);
  return typeof value === 'number' && value > 0 ? value : otherwise;
}

function strings(name: string, scope: ConfigurationScope): readonly string[] {
  const value = workspace.getConfiguration(SECTION, scope).get<unknown>(name);
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string' && item !== '') : [];
}
