/** What the note on a row means for whoever reads its value. Codes are those of the evidence pack. */
const sentences = new Map([
  ['aggregated', 'Added up from smaller areas, so it can differ from other published figures.'],
  ['obsolete_area', 'For an area that has since been abolished.'],
  ['former_code', 'Published under the area’s former code, before a small change of boundary.'],
  ['small_sample', 'Rests on a small sample.'],
  ['small_base', 'Withheld because very few people stand behind it.'],
  ['low_reliability', 'The source says that it is not reliable.'],
  ['provisional', 'Provisional: the source may correct it.'],
  ['revised', 'Corrected since it was first published.'],
  ['estimated', 'Estimated by the source.'],
  ['forecast', 'A forecast by the source.'],
  ['series_break', 'What is counted, or how, changed here: compare with care.'],
  ['snapshot_series', 'Put together from successive releases, so the definition may have shifted.'],
]);

/**
 * A sentence for a note, or null for none. An unknown note is shown as it came. Several notes on one row are parted by `; `, and
 * each becomes a sentence.
 */
export function noteSentence(note: string | null): string | null {
  if (note === null) return null;
  const parts = note.split('; ');
  if (parts.length === 1 || !parts.some((part) => sentences.has(part))) return sentences.get(note) ?? note;
  return parts.map((part) => sentences.get(part) ?? (/[.!?]$/.test(part) ? part : `${part}.`)).join(' ');
}
