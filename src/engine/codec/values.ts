/**
 * Plain data as bytes: null, booleans, numbers, strings, arrays and objects, far smaller and quicker to read back than as JSON.
 *
 * - An object is written as its shape (which keys, in which order) and its values; a shape is spelt out once.
 * - A string that stands in `text`, which writer and reader both have, near where its object says that it starts, is written as its place
 *   there; one that came before, by its number.
 * - Keys, shapes and strings that `dictionary.ts` lists need not be spelt out at all.
 *
 * What it can't write, such as a Map, is an error of the program and throws. A property that is undefined is left out, as in JSON.
 */
import { SHAPES, STRINGS } from './dictionary';

const NULL = 0x80, TRUE = 0x81, FALSE = 0x82, POSITIVE = 0x83, NEGATIVE = 0x84, DOUBLE = 0x85, LITERAL = 0x86, PLACE = 0x87, KNOWN = 0x88, ARRAY = 0x89, SHAPE = 0x8a, OBJECT = 0x8b;
/** Tags below this one are small whole numbers; from `SHORT` on, lengths of short arrays, and shapes with small numbers. */
const SMALL = 0x80, SHORT = 0x90, SHORTS = 16, COMMON = SHORT + SHORTS, COMMONS = 0x100 - COMMON;

/** A string this short is no smaller as a place. */
const SHORTEST_PLACE = 3;
/** So many characters from where an object stands, what its strings quote is looked for. */
const NEAR = 400;

const KNOWN_STRINGS = new Map(STRINGS.map((string, index) => [string, index]));
const KNOWN_SHAPES = new Map(SHAPES.map((keys, index) => [keys.join(), index]));

const EXACT = new DataView(new ArrayBuffer(8));

/** An object of a shape to be copied and filled, which is far quicker than to add one key after the other. */
interface Template {
  readonly keys: readonly string[];
  readonly empty: Readonly<Record<string, unknown>>;
}

const TEMPLATES = SHAPES.map(templateOf);

function templateOf(keys: readonly string[]): Template {
  return { keys, empty: JSON.parse(`{${keys.map(key => `${JSON.stringify(key)}:null`).join()}}`) as Record<string, unknown> };
}

/** Writes values one after the other, to be read back in the same order. */
export class ValueWriter {
  #bytes = new Uint8Array(8192);
  #length = 0;
  readonly #strings = new Map<string, number>();
  readonly #shapes = new Map<string, number>();

  constructor(private readonly text: string) {}

  /**
   * @param base where in the text the offsets in `value` count from.
   * @throws {TypeError} for what is no plain data.
   */
  write(value: unknown, base = 0): this {
    this.#value(value, base, base);
    return this;
  }

  finished(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #value(value: unknown, base: number, near: number): void {
    if (value === null) this.#byte(NULL);
    else if (typeof value === 'number') this.#number(value);
    else if (typeof value === 'string') this.#string(value, near);
    else if (typeof value === 'boolean') this.#byte(value ? TRUE : FALSE);
    else if (Array.isArray(value)) this.#array(value, base, near);
    else if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) this.#object(value as Record<string, unknown>, base, near);
    else throw new TypeError(`No plain data: ${typeof value === 'object' ? value.constructor.name : typeof value}`);
  }

  #number(value: number): void {
    if (Number.isSafeInteger(value) && !Object.is(value, -0)) {
      if (value >= 0 && value < SMALL) return this.#byte(value);
      this.#byte(value < 0 ? NEGATIVE : POSITIVE);
      return this.#size(Math.abs(value));
    }
    this.#byte(DOUBLE);
    EXACT.setFloat64(0, value);
    for (let k = 0; k < 8; k++) this.#byte(EXACT.getUint8(k));
  }

  #string(value: string, near: number): void {
    const known = KNOWN_STRINGS.get(value) ?? this.#strings.get(value);
    if (known !== undefined) {
      this.#byte(KNOWN);
      return this.#size(known);
    }
    this.#strings.set(value, STRINGS.length + this.#strings.size);
    const at = value.length < SHORTEST_PLACE ? -1 : this.#placeOf(value, near);
    this.#byte(at < 0 ? LITERAL : PLACE);
    if (at >= 0) this.#size(at);
    this.#size(value.length);
    if (at < 0) for (let k = 0; k < value.length; k++) this.#size(value.charCodeAt(k));
  }

  #placeOf(value: string, near: number): number {
    if (this.text.startsWith(value, near)) return near;
    const ahead = this.text.slice(near, near + NEAR).indexOf(value);
    return ahead < 0 ? -1 : near + ahead;
  }

  #array(values: readonly unknown[], base: number, near: number): void {
    if (values.length < SHORTS) this.#byte(SHORT + values.length);
    else {
      this.#byte(ARRAY);
      this.#size(values.length);
    }
    for (const value of values) this.#value(value, base, near);
  }

  #object(object: Readonly<Record<string, unknown>>, base: number, near: number): void {
    let keys = Object.keys(object);
    if (keys.some(key => object[key] === undefined)) keys = keys.filter(key => object[key] !== undefined);
    const signature = keys.join();
    const shape = KNOWN_SHAPES.get(signature) ?? this.#shapes.get(signature);
    if (shape === undefined) {
      this.#shapes.set(signature, SHAPES.length + this.#shapes.size);
      this.#byte(OBJECT);
      this.#size(keys.length);
      for (const key of keys) this.#string(key, near);
    } else if (shape < COMMONS) this.#byte(COMMON + shape);
    else {
      this.#byte(SHAPE);
      this.#size(shape);
    }
    const here = typeof object['start'] === 'number' ? base + object['start'] : near;
    for (const key of keys) this.#value(object[key], base, here);
  }

  #byte(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = byte;
  }

  /** A whole number of any safe size, seven bits a byte, the lowest first. */
  #size(size: number): void {
    for (; size >= 0x80; size = Math.floor(size / 0x80)) this.#byte(size % 0x80 + 0x80);
    this.#byte(size);
  }
}

/** Reads what a `ValueWriter` has written beside the same text. */
export class ValueReader {
  #at = 0;
  #strings: string[] = [];
  #templates: Template[] = [];

  constructor(private readonly bytes: Uint8Array, private readonly text: string) {}

  /** A reader of its own of what is still unread. */
  copy(): ValueReader {
    const copy = new ValueReader(this.bytes, this.text);
    [copy.#at, copy.#strings, copy.#templates] = [this.#at, [...this.#strings], [...this.#templates]];
    return copy;
  }

  /** @throws {RangeError} for bytes that no `ValueWriter` has written, where that shows. */
  read(): unknown {
    const tag = this.#byte();
    if (tag < SMALL) return tag;
    if (tag >= COMMON) return this.#object(tag - COMMON);
    if (tag >= SHORT) return this.#array(tag - SHORT);
    switch (tag) {
      case NULL: return null;
      case TRUE: return true;
      case FALSE: return false;
      case POSITIVE: return this.#size();
      case NEGATIVE: return -this.#size();
      case DOUBLE: return this.#double();
      case LITERAL: case PLACE: case KNOWN: return this.#string(tag);
      case ARRAY: return this.#array(this.#count());
      case SHAPE: return this.#object(this.#size());
      case OBJECT: return this.#object(TEMPLATES.length + this.#templates.push(templateOf(Array.from({ length: this.#count() }, () => this.#string(this.#byte())))) - 1);
      default: throw new RangeError(`No such tag: ${tag}`);
    }
  }

  #double(): number {
    for (let k = 0; k < 8; k++) EXACT.setUint8(k, this.#byte());
    return EXACT.getFloat64(0);
  }

  #string(tag: number): string {
    if (tag === KNOWN) {
      const number = this.#size();
      const known = number < STRINGS.length ? STRINGS[number] : this.#strings[number - STRINGS.length];
      if (known === undefined) throw new RangeError('No such string');
      return known;
    }
    const string = tag === PLACE ? this.#place() : this.#literal();
    this.#strings.push(string);
    return string;
  }

  #place(): string {
    const start = this.#size();
    return this.text.slice(start, start + this.#size());
  }

  #literal(): string {
    let string = '';
    for (let left = this.#count(); left > 0; left--) string += String.fromCharCode(this.#size());
    return string;
  }

  #array(length: number): unknown[] {
    const values: unknown[] = [];
    for (let k = 0; k < length; k++) values.push(this.read());
    return values;
  }

  #object(shape: number): Record<string, unknown> {
    const template = shape < TEMPLATES.length ? TEMPLATES[shape] : this.#templates[shape - TEMPLATES.length];
    if (!template) throw new RangeError('No such shape');
    const object: Record<string, unknown> = { ...template.empty };
    for (const key of template.keys) object[key] = this.read();
    return object;
  }

  /** A number of things that take a byte or more each. */
  #count(): number {
    const count = this.#size();
    if (count > this.bytes.length - this.#at) throw new RangeError('The bytes end too early');
    return count;
  }

  #size(): number {
    let size = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const byte = this.#byte();
      if (byte < 0x80) return size + byte * scale;
      size += (byte - 0x80) * scale;
    }
  }

  #byte(): number {
    const byte = this.bytes[this.#at++];
    if (byte === undefined) throw new RangeError('The bytes end too early');
    return byte;
  }
}
