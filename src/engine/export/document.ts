/** A document that Markdown and HTML are written from: every string in it is plain text, articles' and Crosscheck's alike, and is escaped when it is written. */

export type Inline =
  | string
  | { readonly strong: string }
  /** What a sentence is quoted for. */
  | { readonly mark: string }
  /** A way to a section or a row by its id; only text where the format has no such way. */
  | { readonly to: string; readonly text: string };

export type Text = string | readonly Inline[];

export interface Row {
  readonly id?: string;
  readonly cells: readonly Text[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly Row[] }
  /** Sentences as they stand, each with who says it. */
  | { readonly kind: 'quotes'; readonly quotes: readonly { readonly source: Text; readonly text: Text }[] };

export interface Section {
  readonly id: string;
  readonly title: string;
  /** How many things it lists, for the contents; null where that says nothing. */
  readonly count: number | null;
  readonly blocks: readonly (Block | Subsection)[];
}

export interface Subsection {
  readonly kind: 'subsection';
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Document {
  readonly title: string;
  readonly lead: readonly Block[];
  readonly sections: readonly Section[];
}

export function paragraph(...text: readonly Inline[]): Block {
  return { kind: 'paragraph', text };
}

export function list(items: readonly Text[]): Block {
  return { kind: 'list', items };
}

export function table(head: readonly string[], rows: readonly (readonly Text[])[]): Block {
  return { kind: 'table', head, rows: rows.map(cells => ({ cells })) };
}

/** Where nothing is to be listed, that is said. */
export function orNone(block: Block, count: number, none: string): Block {
  return count > 0 ? block : paragraph(none);
}

/** As a heading or a line begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
