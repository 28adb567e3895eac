/** What the note on a row means for whoever reads its value. Codes are those of the evidence pack. */
const sentences: Record<string, string> = {
  aggregated: 'Added up from smaller areas, so it can differ from other published figures.',
  obsolete_area: 'For an area that has since been abolished.',
  former_code: 'Published under the area’s former code, before a small change of boundary.',
  small_sample: 'Rests on a small sample.',
  small_base: 'Withheld because very few people stand behind it.',
  snapshot_series: 'Put together from successive releases, so the definition may have shifted.',
};

/** A sentence for a note, or null for none. An unknown note is shown as it came. */
export function noteSentence(note: string | null): string | null {
  return note === null ? null : (sentences[note] ?? note);
}
