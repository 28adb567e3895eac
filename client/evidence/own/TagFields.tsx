import { SelectField } from '../../ui/SelectField.tsx';
import { useFrameworks } from '../useFrameworks.ts';

const none = 'none';

/** Which aim of each framework it tells about: what the library’s filters find it by. */
export function TagFields({
  tags,
  onChange,
}: {
  tags: readonly string[];
  onChange: (tags: readonly string[]) => void;
}) {
  const frameworks = useFrameworks().data ?? [];
  return frameworks.map(({ id, title, items }) => (
    <SelectField
      key={id}
      label={title}
      optional
      choices={[
        { value: none, label: 'Nothing of it' },
        ...items.map((item) => ({ value: item.id, label: item.title })),
      ]}
      value={tags.find((tag) => tag.startsWith(`${id}/`)) ?? none}
      onChange={(tag) => {
        const others = tags.filter((each) => !each.startsWith(`${id}/`));
        onChange(tag === none ? others : [...others, tag]);
      }}
    />
  ));
}
