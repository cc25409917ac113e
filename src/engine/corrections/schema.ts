/**
 * The corrections that a reviewer makes to who is who: the form of `.crosscheck/corrections.yaml`, from which the types and the JSON Schema
 * that editors complete and check by are made. Every entry begins with the `name` that it is about.
 */
import * as z from 'zod';
import { ActorKind } from '../schema';

const name = z.string().trim().min(1, 'A name can’t be empty');
const Name = name.describe('The name as the articles write it, or as Crosscheck shows it; capitals, accents and dots don’t matter.');
const Path = z.string().trim().min(1, 'A path can’t be empty');
const Articles = z.union([Path, z.array(Path).min(1)], 'Must be the path of an article, or a list of paths');
const In = Articles.nullish().describe('The articles that it is limited to: a path in this folder, or a list of them. Without it, all of them.');

export const Rename = z.strictObject({ name: Name, to: name.describe('The name to show instead.'), in: In });
export const Merge = z.strictObject({
  name: Name.describe('The name that the actor goes by.'),
  also: z.array(Name).min(1).describe('Other names that stand for the same actor.'),
});
export const Split = z.strictObject({
  name: Name,
  in: Articles.describe('The articles in which the name is somebody else’s: a path in this folder, or a list of them.'),
  as: name.nullish().describe('Who it is there, where that is known: the name of another actor, or a new one.'),
});
export const NotActor = z.strictObject({ name: Name, in: In });
export const Added = z.strictObject({ name: Name, kind: ActorKind.describe('What it is.'), in: In });

const list = <T extends z.ZodType>(item: T, description: string) => z.array(item).nullish().describe(description);

export const Corrections = z.strictObject({
  version: z.literal(1).describe('Of this file’s form.'),
  rename: list(Rename, 'Shows an actor by another name.'),
  merge: list(Merge, 'Names that stand for one actor.'),
  split: list(Split, 'Names that are somebody else’s in some articles.'),
  notActors: list(NotActor, 'Names that are no actors.'),
  add: list(Added, 'Names that Crosscheck has missed, or whose kind it has mistaken.'),
}).meta({ title: 'Crosscheck corrections', description: 'A reviewer’s corrections of who is who in the articles of a folder.' });

export type Rename = z.infer<typeof Rename>;
export type Merge = z.infer<typeof Merge>;
export type Split = z.infer<typeof Split>;
export type NotActor = z.infer<typeof NotActor>;
export type Added = z.infer<typeof Added>;
export type Corrections = z.infer<typeof Corrections>;

/** The lists of the file, in the order in which they are written. */
export const LISTS = ['rename', 'merge', 'split', 'notActors', 'add'] as const;
export type ListName = (typeof LISTS)[number];
