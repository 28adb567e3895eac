import fc from 'fast-check';

/**
 * fast-check with a seed that stays, so that `npm test` says the same of the same commit; `SEED=any` draws another
 * at each run, to look for what this one doesn't meet. What is found is pinned in the test as an example.
 */
if (process.env.SEED !== 'any') fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_126) });

export default fc;
