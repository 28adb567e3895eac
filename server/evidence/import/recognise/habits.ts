import { type PeriodHabits, usualHabits } from '../../../../shared/evidence/import/periodForms.ts';

const schoolWords =
  /academic|school|pupil|key stage|\bks[1-5]\b|gcse|a.?level|attainment|absence|exclusion|suspension|early years|foundation stage|further education|\bnvq\b|\beyfs|phonics|ncmp|term\b/i;

/** How a file writes periods, and whether it says so or it was taken for likely. */
export interface HabitsFound {
  habits: PeriodHabits;
  /** Years such as 2021/22 occur, and nothing says when they begin. */
  pairsUnsaid: boolean;
  /** Days that are all the first of a month were taken for months. */
  datesTaken: boolean;
}

/** What the periods of a table are like, from all that it writes for one and the words around them. */
export function habitsOfTable(written: readonly string[], words: string): HabitsFound {
  const pairs = written.filter((text) => {
    const match = /((?:19|20)\d\d)(?: ?[-/–] ?| to )?(?:\d\d)?(\d\d)$/.exec(text.trim());
    return match !== null && Number(match[2]) === (Number(match[1]) + 1) % 100;
  });
  const sixes = written
    .map((text) => /^((?:19|20)\d\d)[-–]?(\d\d)$/.exec(text.trim()))
    .filter((match) => match !== null);
  const allPairs = sixes.every(([, year, next]) => Number(next) === (Number(year) + 1) % 100);
  const days = [
    ...new Set(
      written.map((text) =>
        /^(\d{4})-(\d\d)-(\d\d)(?:$|T00|\s00)|^(\d\d?)\/(\d\d?)\/(\d{4})$/.exec(text.trim()),
      ),
    ),
  ].filter((match) => match !== null);
  const firsts = days.every(([, , , day, date]) => Number(day ?? date) === 1);
  const months = new Set(days.map(([, , month, , , other]) => Number(month ?? other)));
  const datesTaken = days.length > 1 && firsts && (months.size > 2 || /month/i.test(words));
  const school = schoolWords.test(words);
  return {
    habits: {
      ...usualHabits,
      yearPairs: school ? 'academic' : 'financial',
      sixDigits: sixes.length > 0 && (!allPairs || /\bmonth/i.test(words)) ? 'months' : 'years',
      dates: datesTaken ? 'months' : 'days',
    },
    pairsUnsaid:
      pairs.length > 0 &&
      allPairs &&
      !/academic|financial|fiscal|school year|\bfye?\b/i.test(words + written.join(' ')),
    datesTaken,
  };
}
