import { DirectionMark } from '../ui/DirectionMark.tsx';
import { RagBadge } from '../ui/RagBadge.tsx';
import { RagStrip } from '../ui/RagStrip.tsx';
import { Table } from '../ui/Table.tsx';
import { Section } from './Section.tsx';
import { fiveLevels, history } from './samples.ts';

export function Tables() {
  const [red = null, , amber = null, , green = null] = fiveLevels;
  const rows = [
    {
      title: 'Close the gap in healthy life between our wards',
      now: red,
      past: 'AARRR',
      lead: 'Public Health',
      way: 'worsening',
    },
    {
      title: 'Everyone can move every day',
      now: amber,
      past: 'RAAAA',
      lead: 'Active Southend',
      way: 'steady',
    },
    { title: 'Rented homes are warm and decent', now: null, past: '', lead: 'Housing', way: undefined },
    { title: 'Every young person has a route', now: green, past: 'AAGGG', lead: 'College', way: 'improving' },
  ] as const;
  return (
    <Section title="Table">
      <Table caption="Objectives and how they stand">
        <thead>
          <tr>
            <th scope="col">Objective</th>
            <th scope="col">Now</th>
            <th scope="col">Last five agreed ratings</th>
            <th scope="col">Led by</th>
          </tr>
        </thead>
        <tbody>
          <tr data-group>
            <th scope="row">People live healthier for longer</th>
            <td colSpan={3}>
              <RagBadge value={amber} />
            </td>
          </tr>
          {rows.map(({ title, now, past, lead, way }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td>
                <RagBadge value={now} /> {way !== undefined && <DirectionMark direction={way} compact />}
              </td>
              <td>
                <RagStrip ratings={history(past)} />
              </td>
              <td>{lead}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
