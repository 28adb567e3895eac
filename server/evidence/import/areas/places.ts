import { type Area, councilTypes, nationalTypes } from '../../../../shared/evidence/area.ts';
import type { AreaIndex } from '../../areaIndex.ts';
import { nameKeys } from './areaName.ts';
import { type OtherArea, otherAreas } from './otherAreas.ts';

type Known = Pick<Area, 'code' | 'name' | 'type' | 'current'>;

/** Where a figure belongs. */
export interface Place {
  /** A GSS code: of the place today where that is the same ground, else as the file has it. */
  code: string;
  /** The name that the register has, or null for a code that it does not have. */
  name: string | null;
  inLibrary: boolean;
  /** A code of notes.ts, where the code that the file uses is no longer in use. */
  note: 'former_code' | 'obsolete_area' | null;
  /** The area of the file and what took its place, where `note` is set. */
  former: { code: string; name: string; successors: readonly string[] } | null;
}

/** Country, kind and number, as every code of the Government Statistical Service has them. */
const gss = /^[EWSNKJLM]\d{8}$/;

export function asCode(text: string): string | null {
  const code = text.replace(/[\s\u200B\uFEFF]/g, '').toUpperCase();
  return gss.test(code) ? code : null;
}

/** Finds the area that a file means, by its code or by its name in any of its spellings. */
export class Places {
  private readonly index: AreaIndex;
  private readonly others: ReadonlyMap<string, OtherArea>;
  private readonly whole = new Map<string, Known[]>();
  private readonly bare = new Map<string, Known[]>();
  /** A file names the same few hundred places over and over. */
  private readonly namesSeen = new Map<string, readonly Known[]>();

  constructor(index: AreaIndex) {
    this.index = index;
    this.others = new Map(otherAreas.map((area) => [area.code, area]));
    for (const area of [...index.all, ...otherAreas.map((each) => ({ ...each, current: true }))]) {
      const keys = nameKeys(area.name);
      push(this.whole, keys.whole, area);
      push(this.bare, keys.bare, area);
    }
  }

  /** The area of a code. Codes that the library does not have are kept: their figures are real all the same. */
  byCode(code: string): Place {
    const area = this.index.get(code);
    if (area) return this.placeOf(area);
    const other = this.others.get(code);
    return { code, name: other?.name ?? null, inLibrary: false, note: null, former: null };
  }

  /** The area of a name, or null. Of several of one name that of `kind`, else councils come first. */
  byName(name: string, kind: string | null = null): Place | null {
    const [best] = [...this.named(name)].sort((a, b) => rank(a, kind) - rank(b, kind));
    return best ? this.byCode(best.code) : null;
  }

  isName(text: string): boolean {
    return this.named(text).length > 0;
  }

  /** `police force area` where names of a column are those of police forces and nothing else; otherwise null. */
  kindOf(names: readonly string[]): string | null {
    const found = names.map((name) => this.named(name)).filter((each) => each.length > 0);
    const all = found.filter((each) => each.some(({ type }) => type === 'police force area')).length;
    const only = found.filter((each) => each.every(({ type }) => type === 'police force area')).length;
    return only > 1 && all > found.length * 0.7 ? 'police force area' : null;
  }

  private named(name: string): readonly Known[] {
    const seen = this.namesSeen.get(name);
    if (seen) return seen;
    const found = name.length > 80 ? [] : this.lookUp(name);
    if (this.namesSeen.size > 20_000) this.namesSeen.clear();
    this.namesSeen.set(name, found);
    return found;
  }

  private lookUp(name: string): readonly Known[] {
    const { whole, bare, kind } = nameKeys(name);
    const alike = this.bare.get(bare) ?? [];
    const exact = this.whole.get(whole) ?? [];
    // Durham is a police force by its whole name, and County Durham is who is meant.
    const found = exact.some(({ type }) => type !== 'police force area') ? exact : [...exact, ...alike];
    const ofKind = kind === null ? [] : alike.filter(({ type }) => type === kind);
    return ofKind.length > 0 ? ofKind : found;
  }

  private placeOf(area: Area): Place {
    const { code, name } = area;
    if (area.current) return { code, name, inLibrary: true, note: null, former: null };
    const present = this.index.present(area);
    const [only] = present;
    const former = { code, name, successors: present.map((each) => each.name) };
    if (only && present.length === 1 && this.sameGround(area, only))
      return { code: only.code, name: only.name, inLibrary: true, note: 'former_code', former };
    return { code, name, inLibrary: true, note: 'obsolete_area', former };
  }

  /** Whether all else that gave way to an area lay inside the one that did: a county and its districts become one council. */
  private sameGround(area: Area, present: Area): boolean {
    return this.index.former(present).every((each) => each === area || each.county === area.code);
  }
}

function rank({ type, current }: Known, kind: string | null): number {
  if (type === kind) return current ? -2 : -1;
  if (councilTypes.includes(type)) return current ? 0 : 4;
  if (type === 'region') return 1;
  if (nationalTypes.includes(type)) return 2;
  return { 'combined authority': 3, 'metropolitan county': 5, 'police force area': 6 }[type] ?? 0;
}

function push(map: Map<string, Known[]>, key: string, area: Known): void {
  const list = map.get(key);
  if (list) list.push(area);
  else map.set(key, [area]);
}
