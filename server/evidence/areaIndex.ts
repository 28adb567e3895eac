import type { Area } from '../../shared/evidence/area.ts';

/** Areas by code, with what lies around, inside and before each. */
export class AreaIndex {
  readonly all: readonly Area[];
  private readonly byCode: Map<string, Area>;
  private readonly byParent = new Map<string, Area[]>();
  private readonly byPlace = new Map<string, Area[]>();

  constructor(areas: readonly Area[]) {
    this.all = areas;
    this.byCode = new Map(areas.map((area) => [area.code, area]));
    for (const area of areas) {
      if (area.parent !== null && area.current) push(this.byParent, area.parent, area);
      for (const successor of area.successors) push(this.byPlace, successor, area);
    }
  }

  get(code: string): Area | undefined {
    return this.byCode.get(code);
  }

  /** The area around it, the one around that, and so on. */
  ancestors(area: Area): Area[] {
    const found: Area[] = [];
    for (let next = this.parentOf(area); next && !found.includes(next); next = this.parentOf(next))
      found.push(next);
    return found;
  }

  /** Present areas inside it, at any depth. */
  inside(area: Area): Area[] {
    const children = this.byParent.get(area.code) ?? [];
    return children.flatMap((child) => [child, ...this.inside(child)]);
  }

  /** Abolished areas whose place it took, directly or through another abolished one. */
  former(area: Area): Area[] {
    const before = this.byPlace.get(area.code) ?? [];
    return [...new Set(before.flatMap((each) => [each, ...this.former(each)]))];
  }

  /** What stands today where an abolished area was; itself where it still stands. */
  present(area: Area): Area[] {
    if (area.current) return [area];
    return [
      ...new Set(
        area.successors.flatMap((code) => this.get(code) ?? []).flatMap((each) => this.present(each)),
      ),
    ];
  }

  /**
   * The code it had before a small change of boundary: one area of the same kind and name gave way to it alone. Sources move to
   * a new code years apart, so without this Sheffield would lose two thirds of its figures in 2025.
   */
  formerCode(area: Area): string | null {
    const [before, ...others] = this.byPlace.get(area.code) ?? [];
    const same = before && others.length === 0 && before.successors.length === 1;
    return same && before.type === area.type && before.name === area.name ? before.code : null;
  }

  private parentOf(area: Area): Area | undefined {
    return area.parent === null ? undefined : this.get(area.parent);
  }
}

function push(map: Map<string, Area[]>, key: string, area: Area): void {
  const list = map.get(key);
  if (list) list.push(area);
  else map.set(key, [area]);
}
