/**
 * The corrections that a reviewer makes to who is who: the form of `.crosscheck/corrections.yaml`, from which the types and the JSON Schema
 * that editors complete and check by are made. Every entry begins with the `name` that it is about.
 */
import * as z from 'zod/mini';
import { ActorKind } from '../schema';

const name = z.string().check(z.trim(), z.minLength(1, 'A name can’t be empty'));
const Name = name.check(z.describe('The name as the articles write it, or as Crosscheck shows it; capitals, accents and dots don’t matter.'));
const Path = z.string().check(z.trim(), z.minLength(1, 'A path can’t be empty'));
const Articles = z.union([Path, z.array(Path).check(z.minLength(1))], 'Must be the path of an article, or a list of paths');
const In = z.nullish(Articles).check(z.describe('The articles that it is limited to: a path in this folder, or a list of them. Without it, all of them.'));

export const Rename = z.strictObject({ name: Name, to: name.check(z.describe('The name to show instead.')), in: In });
export const Merge = z.strictObject({
  name: Name.check(z.describe('The name that the actor goes by.')),
  also: z.array(Name).check(z.minLength(1), z.describe('Other names that stand for the same actor.')),
});
export const Split = z.strictObject({
  name: Name,
  in: Articles.check(z.describe('The articles in which the name is somebody else’s: a path in this folder, or a list of them.')),
  as: z.nullish(name).check(z.describe('Who it is there, where that is known: the name of another actor, or a new one.')),
});
export const NotActor = z.strictObject({ name: Name, in: In });
export const Added = z.strictObject({ name: Name, kind: ActorKind.check(z.describe('What it is.')), in: In });

const list = <T extends z.ZodMiniType>(item: T, description: string) => z.nullish(z.array(item)).check(z.describe(description));

export const Corrections = z.strictObject({
  version: z.literal(1).check(z.describe('Of this file’s form.')),
  rename: list(Rename, 'Shows an actor by another name.'),
  merge: list(Merge, 'Names that stand for one actor.'),
  split: list(Split, 'Names that are somebody else’s in some articles.'),
  notActors: list(NotActor, 'Names that are no actors.'),
  add: list(Added, 'Names that Crosscheck has missed, or whose kind it has mistaken.'),
}).check(z.meta({ title: 'Crosscheck corrections', description: 'A reviewer’s corrections of who is who in the articles of a folder.' }));

export type Rename = z.infer<typeof Rename>;
export type Merge = z.infer<typeof Merge>;
export type Split = z.infer<typeof Split>;
export type NotActor = z.infer<typeof NotActor>;
export type Added = z.infer<typeof Added>;
export type Corrections = z.infer<typeof Corrections>;

/** The lists of the file, in the order in which they are written. */
export const LISTS = ['rename', 'merge', 'split', 'notActors', 'add'] as const;
export type ListName = (typeof LISTS)[number];
