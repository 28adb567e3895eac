import type { IndicatorDetail } from '../../../shared/api/evidence.ts';
import { PageHeading } from '../../app/PageHeading.tsx';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { DirectionMark } from '../../ui/DirectionMark.tsx';
import { Accounts } from '../own/Accounts.tsx';
import { OwnEvidence } from '../own/OwnEvidence.tsx';
import { AskForecast } from './AskForecast.tsx';
import { Goals } from './ahead/Goals.tsx';
import { useAhead } from './ahead/useAhead.ts';
import { ChartCard } from './ChartCard.tsx';
import { eyebrowWords } from './eyebrowWords.ts';
import styles from './IndicatorPage.module.css';
import { Levels } from './Levels.tsx';
import { LinkedFrom } from './LinkedFrom.tsx';
import { RelyOn } from './rely/RelyOn.tsx';
import { ScoresBox } from './ScoresBox.tsx';
import { SimilarPlaces } from './SimilarPlaces.tsx';
import { SourceLine } from './SourceLine.tsx';
import type { Compared } from './useCompared.ts';
import { WhereWeStand } from './WhereWeStand.tsx';

interface Props {
  home: StrategyHome;
  detail: IndicatorDetail;
  compared: Compared;
}

export function IndicatorView({ home, detail, compared }: Props) {
  const words = detail.own?.kind === 'words';
  const ahead = useAhead(home.partnershipId, detail.id);
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <p className={styles.eyebrow}>{eyebrowWords(detail)}</p>
        <PageHeading>{detail.title}</PageHeading>
        {detail.description !== '' && <p className={styles.meaning}>{detail.description}</p>}
        {words ? (
          <Accounts detail={detail} />
        ) : (
          <>
            <ScoresBox detail={detail} />
            <Goals home={home} detail={detail} goals={ahead.goals} />
            <DirectionWords detail={detail} />
            <ChartCard detail={detail} partnershipId={home.partnershipId} compared={compared} ahead={ahead} />
          </>
        )}
        <SourceLine detail={detail} />
      </div>
      <div className={styles.aside}>
        <RelyOn key={detail.id} home={home} detail={detail} />
        <LinkedFrom partnershipId={home.partnershipId} indicatorId={detail.id} />
        <WhereWeStand strategyId={home.strategyId} indicatorId={detail.id} />
        <AskForecast home={home} detail={detail} />
        <OwnEvidence home={home} detail={detail} />
      </div>
      {!words && (
        <div className={styles.main}>
          <SimilarPlaces key={detail.id} home={home} detail={detail} compared={compared} />
          <Levels home={home} detail={detail} compared={compared} />
        </div>
      )}
    </div>
  );
}

/** Which way it goes, and how that was worked out: here there is room to say it to everybody. */
function DirectionWords({ detail: { direction, remark } }: { detail: IndicatorDetail }) {
  return (
    <>
      <p className={styles.direction}>
        <strong>
          <DirectionMark direction={direction.word} />
        </strong>
        <span>{direction.reason}</span>
      </p>
      {remark !== null && <p className={styles.remark}>{remark}</p>}
    </>
  );
}
