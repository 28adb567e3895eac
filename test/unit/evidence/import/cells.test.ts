import { describe, expect, test } from 'vitest';
import { context, imported, leftOut, run, sheet } from './support.ts';

const southend = 'E06000033';
const year = '2021-01-01/P1Y';

describe('codes in place of figures', () => {
  test('are kept, each as what it says, and never zero', async () => {
    const { lines } = await imported(
      sheet(
        `
        Area             | 2021
        Southend-on-Sea  | 0
        Thurrock         | [c]
        Luton            | c
        Bedford          | x
        Medway           | z
        Swindon          | u
        Derby            | :
        Leicester        | ..
        Nottingham       | *
        Rutland          | na
        Portsmouth       | [low]
        Southampton      | -
        Plymouth         | 12 [u]
        Torbay           | 13 [r]`,
        'Claimants',
      ),
    );
    expect(lines.map((line) => line.split(' = ')[1])).toEqual([
      ...[
        '0',
        'c',
        'c',
        'x',
        'z',
        'u',
        'x [“:” in the source]',
        'x [“..” in the source]',
        'c [“*” in the source]',
      ],
      ...['x [“na” in the source]', 'x [“[low]” in the source]', 'x [“-” in the source]'],
      ...['12 u [low_reliability]', '13 [revised]'],
    ]);
  });

  test('in a column of their own say why a value is blank, or what it is worth', async () => {
    const { lines, report } = await imported(
      sheet(`
        Area code | Year | Claimants | Status
        E06000033 | 2019 | 5         |
        E06000033 | 2020 |           | c
        E06000033 | 2021 | 6         | u
        E06000033 | 2022 | 7         | p
        E06000033 | 2023 |           |`),
    );
    expect(lines.map((line) => line.split(' = ')[1])).toEqual([
      ...['5', 'c', '6 u [low_reliability]', '7 [provisional]'],
    ]);
    expect(leftOut(report)).toEqual(['1 header', '6 no-value']);
  });

  test('beside many measures belong each to its own', async () => {
    const { lines } = await imported(
      sheet(`
        areacd    | period    | anxiety | anxiety_lower_ci | anxiety_upper_ci | anxiety_status | happiness | happiness_status
        E06000033 | 2021-2022 | 3.1     | 2.9              | 3.3              |                |           | x
        E06000034 | 2021-2022 |         |                  |                  | u              | 7.4       |`),
    );
    expect(lines).toEqual([
      `anxiety @ ${southend} @ 2021-04-01/P1Y = 3.1 (2.9 to 3.3)`,
      `happiness @ ${southend} @ 2021-04-01/P1Y = x`,
      'anxiety @ E06000034 @ 2021-04-01/P1Y = u',
      'happiness @ E06000034 @ 2021-04-01/P1Y = 7.4',
    ]);
  });
});

describe('numbers', () => {
  test('are read with thousands, units and brackets', async () => {
    const { observations, report } = await imported(
      sheet(`
        Area            | Balance 2021 | Share 2021 | Homes 2021
        Southend-on-Sea | (£1,234)     | 12.5%      | 84,000
        Thurrock        | £2,500.50    | 13%        | 1 250`),
    );
    expect(observations.map(({ value }) => value)).toEqual([-1234, 12.5, 84000, 2500.5, 13, 1250]);
    expect(report.measures.map(({ text, unit }) => `${text} ${unit}`)).toEqual([
      'Balance £',
      'Share %',
      'Homes ',
    ]);
  });

  test('with a comma that could be either are asked about and left out, and nothing else is', async () => {
    const drawn = sheet(
      `
      Area            | 2021
      Southend-on-Sea | 1,2
      Thurrock        | 1,234
      Luton           | 7`,
      'Rate of change',
    );
    const { lines, problems, report, mapping } = await imported(drawn);
    expect(lines).toEqual([`Rate of change @ E06000032 @ ${year} = 7`]);
    expect(leftOut(report)).toEqual(['2 B ambiguous-number', '3 B ambiguous-number', '1 header']);
    expect(problems.find(({ kind }) => kind === 'question')).toMatchObject({
      code: 'which-comma',
      column: 'B',
    });

    const value = mapping.tables[0]?.columns[1];
    if (value) value.comma = 'decimal';
    const answered = run([drawn], mapping, await context());
    expect(answered.observations.map((each) => each.value)).toEqual([1.2, 1.234, 7]);
  });

  test('that are none are reported as they stand', async () => {
    const { lines, report } = await imported(
      sheet(
        `
        Area            | 2021      | 2022
        Southend-on-Sea | 5         | see note
        Thurrock        | #DIV/0!   | 6`,
        'Claimants',
      ),
    );
    expect(lines).toHaveLength(2);
    expect(leftOut(report)).toEqual(['2 C not-a-number', '3 B not-a-number', '1 header']);
    expect(report.problems[0]?.message).toContain('“see note”');
  });

  test('keep their limits from a margin to either side', async () => {
    const { lines } = await imported(
      sheet(
        `
        Area            | Year | percent | conf
        Southend-on-Sea | 2021 | 75.3    | 2.4`,
        'Employment',
      ),
    );
    expect(lines[0]).toContain('= 75.3 (72.9 to 77.7)');
  });

  test('outside their own limits are remarked on', async () => {
    const { report, lines } = await imported(
      sheet(
        `
        Area            | Year | Value | Lower CI | Upper CI
        Southend-on-Sea | 2021 | 9     | 2        | 4`,
        'Employment',
      ),
    );
    expect(lines).toHaveLength(1);
    expect(report.problems.map(({ kind, code }) => `${kind} ${code}`)).toContain('notice limits-odd');
  });
});

describe('areas', () => {
  test('go by name in any spelling', async () => {
    const { observations } = await imported(
      sheet(
        `
        Local authority           | 2021
        SOUTHEND-ON-SEA           | 1
        City of Bristol           | 2
        Bournemouth, Christchurch & Poole | 3
        Herefordshire, County of  | 4
        St Helens                 | 5`,
        'Claimants',
      ),
    );
    expect(observations.map(({ area }) => area)).toEqual([
      ...['E06000033', 'E06000023', 'E06000058', 'E06000019', 'E08000013'],
    ]);
  });

  test('that nobody knows, and codes that are no GSS codes, are reported by row', async () => {
    const { report } = await imported(
      sheet(
        `
        Area code | Area            | 2021
        E06000033 | Southend-on-Sea | 1
        00KG      | Thurrock        | 2
                  | Atlantis        | 3
                  | Luton           | 4
        E06000055 | Bedford         | 5`,
        'Claimants',
      ),
    );
    expect(leftOut(report)).toEqual(['3 A not-gss', '4 B unknown-area', '1 header']);
    expect(report.figures).toEqual({ in: 5, imported: 3, reported: 2 });
  });

  test('of former codes go to the same place today, and say so; parts of another stay themselves', async () => {
    const { observations, report } = await imported(
      sheet(
        `
        Area code | 2012
        E06000048 | 1
        E08000020 | 2
        E07000026 | 3`,
        'Claimants',
      ),
    );
    expect(observations.map(({ area, note }) => `${area} ${note}`)).toEqual([
      ...['E06000057 former_code', 'E08000037 former_code', 'E07000026 obsolete_area'],
    ]);
    const notices = report.problems.filter(({ kind }) => kind === 'notice');
    expect(notices.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '2 former-code',
      '3 former-code',
      '4 abolished-area',
    ]);
    expect(notices[2]?.message).toContain('Cumberland');
  });

  test('outside the library are kept under their codes', async () => {
    const { observations } = await imported(
      sheet(
        `
        Area code | Area          | 2021
        W06000015 | Cardiff       | 1
        E05009316 | Blenheim Park | 2`,
        'Claimants',
      ),
    );
    expect(observations.map(({ area, areaName }) => `${area} ${areaName}`)).toEqual([
      ...['W06000015 Cardiff', 'E05009316 Blenheim Park'],
    ]);
  });

  test('whose code and name disagree go by the code, and it is said', async () => {
    const { observations, report } = await imported(
      sheet(
        `
        Area code | Area            | 2021
        E06000033 | Thurrock        | 1
        E06000034 | Southend-on-Sea | 2`,
        'Claimants',
      ),
    );
    expect(observations.map(({ area }) => area)).toEqual(['E06000033', 'E06000034']);
    expect(report.counts['other-name']).toBe(2);
  });

  test('in a list of police forces are forces', async () => {
    const { observations } = await imported(
      sheet(
        `
        Force            | 2021
        Essex            | 1
        Kent             | 2
        Avon & Somerset  | 3
        Dyfed-Powys      | 4`,
        'Offences',
      ),
    );
    expect(observations.map(({ area }) => area)).toEqual([
      'E23000028',
      'E23000032',
      'E23000036',
      'W15000002',
    ]);
  });
});

test('of a figure given twice the first stays, and the other is reported', async () => {
  const { lines, report } = await imported(
    sheet(`
      Area            | Year | Claimants
      Southend-on-Sea | 2021 | 5
      Thurrock        | 2021 | 6
      Southend-on-Sea | 2021 | 5
      Thurrock        | 2021 | 7`),
  );
  expect(lines).toHaveLength(2);
  const duplicates = report.problems.filter(({ code }) => code === 'duplicate');
  expect(duplicates.map(({ row, message }) => `${row} ${message}`)).toEqual([
    '4 Row 2 gives the figure for this place and period already, with the same value. That one stays.',
    '5 Row 3 gives the figure for this place and period already, with another value. That one stays.',
  ]);
});
