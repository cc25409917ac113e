/**
 * A reviewer's decision: the form of a file under `.crosscheck/review/`, from which the types and the JSON Schema that editors complete
 * and check by are made. One decision a file, so that what two people decide never meets in a merge.
 */
import * as z from 'zod/mini';
import { FINDING_KINDS } from '../findings/model';

/**
 * `same`, `not-same`: of two figures, what they measure. `accepted`, `disputed`: a figure, or a finding. `note`: on any words. `ignored`: a
 * finding that is not to be told any more.
 */
export const DECISIONS = ['same', 'not-same', 'accepted', 'disputed', 'note', 'ignored'] as const;
export const DecisionKind = z.enum(DECISIONS);

const line = z.string().check(z.trim(), z.minLength(1, 'Can’t be empty'));
const context = z.nullish(z.string());

export const AnchorEntry = z.strictObject({
  article: line.check(z.describe('The article’s path in this folder.')),
  exact: line.check(z.describe('The words that it is about, as the article has them. White space counts as single blanks.')),
  prefix: context.check(z.describe('What stands before them, by which they are found again when the article is edited. Empty where they begin it.')),
  suffix: context.check(z.describe('What stands after them. Empty where they end it.')),
  position: z.nullish(z.int().check(z.nonnegative())).check(z.describe('Where they stood, counted in UTF-16 code units: decides between places that are alike in all else.')),
});

export const Decision = z.strictObject({
  version: z.literal(1).check(z.describe('Of this file’s form.')),
  decision: DecisionKind.check(z.describe('What is decided: that two figures measure the same or not, that a figure or a finding is accepted or disputed, that a finding is to be ignored; or a note on any words.')),
  finding: z.nullish(z.enum(FINDING_KINDS)).check(z.describe('The kind of finding that it is about, where it is about one.')),
  about: z.array(AnchorEntry).check(z.minLength(1, 'Must name at least one place'), z.describe('The words that it is about: two figures for “same” and “not-same”, all places of a finding.')),
  text: z.nullish(z.string()).check(z.describe('The note, or why it is so decided.')),
  by: z.nullish(z.string()).check(z.describe('Who decided it.')),
  date: z.nullish(z.union([z.iso.date(), z.iso.datetime({ offset: true })], 'Must be a date, or a date with a time')).check(z.describe('When it was decided.')),
}).check(z.superRefine(({ decision, finding, about, text }, context) => {
  const wrong = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
  if ((decision === 'same' || decision === 'not-same') && about.length !== 2) wrong('about', 'Must name two figures');
  if (decision === 'ignored' && finding == null) wrong('finding', 'Must name the kind of finding that is ignored');
  if (decision === 'note' && !text?.trim()) wrong('text', 'A note can’t be empty');
}), z.meta({ title: 'Crosscheck decision', description: 'What a reviewer decided of figures, findings or other words of the articles in a folder.' }));

export type DecisionKind = z.infer<typeof DecisionKind>;
export type AnchorEntry = z.infer<typeof AnchorEntry>;
export type Decision = z.infer<typeof Decision>;
