import { ROMAN } from './detail.ts';

export type Sign = '§' | 'Art.';

export type Section = {
  readonly sign: Sign;
  readonly number: string;
  /** "Abs. 1 S. 1 Nr. 2"; "" when none. */
  readonly detail: string;
};

type Step = { readonly label: string; readonly value: string };
type Item = {
  readonly sign: Sign;
  readonly number: string;
  readonly plural: boolean;
  path: Step[];
};

/**
 * Collects what a list names and spreads it: "§ 53 Abs. 2 Nr. 1 und 2" names two places that share a paragraph,
 * "§§ 25 Abs. 4a, 4b" two paragraphs, "§§ 46a Nr. 1, 49" two sections.
 */
export class SectionList {
  readonly #items: Item[] = [];
  /** A separator was read: what follows starts a new place. */
  #separated = false;
  #range = false;

  /** Label of the last level read, "§" for the section itself. */
  get last(): string | null {
    const item = this.#items.at(-1);
    return item === undefined ? null : (item.path.at(-1)?.label ?? '§');
  }

  /** Its value. */
  get lastValue(): string | null {
    const item = this.#items.at(-1);
    return item === undefined ? null : (item.path.at(-1)?.value ?? item.number);
  }

  get inArticle(): boolean {
    return this.#items.at(-1)?.sign === 'Art.';
  }

  section(sign: Sign, number: string, plural: boolean): void {
    this.#add({ sign, number, plural, path: [] });
  }

  separate(range: boolean): void {
    this.#separated = true;
    this.#range = range;
  }

  detail(label: string, value: string): void {
    const item = this.#items.at(-1);
    if (!item) return;
    const depth = label === 'Abs.' ? 0 : item.path.findIndex((step) => step.label === label);
    // "Abs. 1, Satz 2" goes on inside the paragraph; "Abs. 1 Nr. 2, Abs. 3" leaves it.
    if (this.#separated && depth !== -1 && item.path.length > 0)
      this.#further(item, depth, label, value);
    else if (item.path.length < DEEPEST) item.path.push({ label, value });
    this.#separated = false;
  }

  /** A number without a label of its own: a further section, or a further value of the last level. */
  number(value: string, section: boolean): void {
    const item = this.#items.at(-1);
    if (!item) return;
    const last = item.path.at(-1);
    if (last === undefined || (item.plural && (section || isAbove(item, value)))) {
      if (last === undefined)
        for (const number of this.#between(item.number, value)) this.#keep({ ...item, number });
      this.section(item.sign, value, item.plural);
    } else this.#further(item, item.path.length - 1, last.label, value);
  }

  sections(): readonly Section[] {
    return this.#items.map(toSection);
  }

  #further(item: Item, depth: number, label: string, value: string): void {
    const shared = item.path.slice(0, depth);
    const before = depth === item.path.length - 1 ? item.path[depth]?.value : undefined;
    for (const between of before === undefined ? [] : this.#between(before, value))
      this.#keep({ ...item, path: [...shared, { label, value: between }] });
    this.#add({ ...item, path: [...shared, { label, value }] });
  }

  #add(item: Item): void {
    this.#keep(item);
    this.#separated = false;
    this.#range = false;
  }

  #keep(item: Item): void {
    if (this.#items.length < MOST) this.#items.push(item);
    else this.#items[MOST - 1] = item;
  }

  /** The whole numbers inside "1 bis 4"; what letters lie between two sections only the law itself knows. */
  #between(from: string, to: string): string[] {
    if (!this.#range || !/^\d+[a-z]?$/.test(from) || !/^\d+[a-z]?$/.test(to)) return [];
    const first = Number.parseInt(from, 10) + 1;
    const beyond = Number.parseInt(to, 10) + (/[a-z]$/.test(to) ? 1 : 0);
    if (beyond - first > LONGEST_RANGE) return [];
    return Array.from({ length: Math.max(0, beyond - first) }, (_, index) => String(first + index));
  }
}

/** Bounds what eleven signs such as "§§ 1 bis 99999" can grow to. */
const LONGEST_RANGE = 60;
/** Bounds the work that a text of nothing but "Abs. 1" or "§ 1," can cause; the longest real list has about 40. */
const DEEPEST = 12;
const MOST = 400;

/** Under "§§" a number above the section's own is a section: "§§ 46a Nr. 1, 49", but "§§ 25 Abs. 4a, 4b". */
function isAbove(item: Item, value: string): boolean {
  return item.sign === '§' && Number.parseInt(value, 10) >= Number.parseInt(item.number, 10);
}

function toSection({ sign, number, path }: Item): Section {
  const detail = path.map((step) => `${step.label === ROMAN ? 'Abs.' : step.label} ${step.value}`);
  return { sign, number, detail: detail.join(' ') };
}
