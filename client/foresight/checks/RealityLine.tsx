import { useStrategyHome } from '../../people/useStrategyHome.ts';
import styles from './Reality.module.css';
import { RealityToggle } from './RealityToggle.tsx';
import { type LinkIds, useAnswers } from './useAnswers.ts';

/** How far the reality check of a link has come, as a quiet line under its row of evidence. */
export function RealityLine({ link, title }: { link: LinkIds; title: string }) {
  const { home } = useStrategyHome(link.strategyId);
  const { data } = useAnswers(link);
  if (home === undefined || data === undefined) return null;
  const answered = new Set(data.map(({ question }) => question)).size;
  return (
    <div className={styles.line}>
      <RealityToggle link={link} title={title} role={home.role} answered={answered} />
    </div>
  );
}
