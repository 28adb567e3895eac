import type { FilterChoices } from '../../../shared/api/evidence.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { type FilterChoice, FilterSelect } from '../../ui/FilterSelect.tsx';
import styles from './LibraryPage.module.css';
import type { LibraryFilter } from './useLibraryFilter.ts';

interface Counted {
  id: string;
  title: string;
  count: number;
}

/** Stands for all items of a framework at once. */
const anyOfIt = 'any';

/** Each choice says how many it would find as the other filters stand. */
export function LibraryFilters({ choices, filter }: { choices: FilterChoices; filter: LibraryFilter }) {
  const properties = [
    ['polarity', 'Polarity', 'Either polarity', choices.polarity],
    ['level', 'Published for', 'All levels', choices.level],
    ['freshness', 'How new', 'However new', choices.freshness],
    ['origin', 'Whose', 'Everybody’s and ours', choices.origin],
  ] as const;
  return (
    <search className={styles.filters} aria-label="Show only some indicators">
      {choices.frameworks.map((framework) => (
        <FrameworkSelect key={framework.id} framework={framework} filter={filter} />
      ))}
      {properties.map(([part, label, all, counted]) => (
        <FilterSelect
          key={part}
          label={label}
          all={all}
          value={filter.get(part)}
          choices={counted.map(choiceOf)}
          onChange={(value) => filter.change({ [part]: value })}
        />
      ))}
      <Checkbox
        label="Also with no figure for our place"
        checked={filter.get('absent') === 'include'}
        onChange={(on) => filter.change({ absent: on ? 'include' : undefined })}
      />
      <Checkbox
        label="Also our own retired ones"
        checked={filter.get('retired') === 'include'}
        onChange={(on) => filter.change({ retired: on ? 'include' : undefined })}
      />
    </search>
  );
}

/** One framework: all that carry anything of it, or one of its missions, capitals or outcomes. */
function FrameworkSelect({
  framework: { id, title, count, items },
  filter,
}: {
  framework: FilterChoices['frameworks'][number];
  filter: LibraryFilter;
}) {
  const others = filter.tags.filter((tag) => !tag.startsWith(`${id}/`));
  const item = filter.tags.find((tag) => tag.startsWith(`${id}/`));
  const whole = filter.get('framework') === id;
  return (
    <FilterSelect
      label={title}
      all={title}
      value={item ?? (whole ? anyOfIt : undefined)}
      choices={[choiceOf({ id: anyOfIt, title: `Anything of “${title}”`, count }), ...items.map(choiceOf)]}
      onChange={(value) =>
        filter.change({
          ...(value === anyOfIt ? { framework: id } : whole && { framework: undefined }),
          tags: value === undefined || value === anyOfIt ? others : [...others, value],
        })
      }
    />
  );
}

function choiceOf({ id, title, count }: Counted): FilterChoice {
  return { value: id, label: `${title} (${count})` };
}
