/**
 * Words of British English that say nothing of what somebody means: two answers that share "the" and "would" share nothing.
 * No list of a package is both short and typed; words with a meaning of their own ("good", "new", "need") are not in it.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above across after again against all almost along already also although always am among amongst an and any anyone
  anything are around as at away be because been before being below between both but by can cannot can't could couldn't did
  didn't do does doesn't doing don't done down during each either else even ever every everyone everything for from further get
  gets getting go goes going got had hadn't has hasn't have haven't having he he'd he'll he's her here here's hers herself him
  himself his how how's however i i'd i'll i'm i've if in instead into is isn't it it'd it'll it's its itself just let let's like
  make makes making many may maybe me might more most much must mustn't my myself neither never no nobody none nor not nothing now
  of off often on once one only onto or other others ought our ours ourselves out over own perhaps quite rather really same say
  shall shan't she she'd she'll she's should shouldn't since so some somebody someone something sometimes still such than that
  that's the their theirs them themselves then there there's these they they'd they'll they're they've thing things this those
  though through thus till to too toward towards under until up upon us very want wants was wasn't way we we'd we'll we're we've
  well were weren't what what's whatever when where where's whereas whether which while whilst who who's whoever whole whom whose
  why will with within without won't would wouldn't yes yet you you'd you'll you're you've your yours yourself yourselves`.split(
    /\s+/,
  ),
);
