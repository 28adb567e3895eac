import { DirectionMark } from '../ui/DirectionMark.tsx';
import { Sparkline } from '../ui/Sparkline.tsx';
import { ThreeScores } from '../ui/ThreeScores.tsx';
import styles from './gallery.module.css';
import { Section } from './Section.tsx';
import { rising, sloping } from './samples.ts';

const percent = (value: number) => `${value.toFixed(1)} %`;
const rate = (value: number) => `${value.toFixed(0)} per 100,000`;

const three = (actual: number | null, minimum: number | null, target: number | null) => ({
  actual: { value: actual },
  minimum: { value: minimum },
  target: { value: target },
});

export function Evidence() {
  return (
    <Section title="Evidence under an objective">
      <div className={`${styles.card} ${styles.evidence}`}>
        <b>Falling, with a gap</b>
        <Sparkline label="Falling, with a gap" points={sloping} format={percent} />
        <ThreeScores scores={three(63.9, 58, 70.2)} polarity="higher" format={percent} />
        <span>
          63.9 % <br />
          <DirectionMark direction="worsening" />
        </span>
        <b>Lower is better</b>
        <Sparkline label="Lower is better" points={rising} format={rate} />
        <ThreeScores scores={three(24, 33, 18)} polarity="lower" format={rate} />
        <span className={styles.small}>2021–23</span>
        <b>Beyond its target</b>
        <Sparkline label="Beyond its target" points={rising.slice(-2)} format={percent} />
        <ThreeScores scores={three(80, 58, 70.2)} polarity="higher" format={percent} />
        <span className={styles.small}>2023</span>
        <b>Minimum and target missing</b>
        <Sparkline label="One value" points={rising.slice(-1)} format={percent} />
        <ThreeScores
          scores={three(24, null, null)}
          polarity="higher"
          format={percent}
          missing="too few similar places"
        />
        <span className={styles.small}>2023</span>
        <b>No value at all</b>
        <Sparkline label="No value" points={[]} format={percent} />
        <ThreeScores
          scores={three(null, 20, 30)}
          polarity="higher"
          format={percent}
          missing="not published for districts"
        />
        <span className={styles.small}>no value</span>
        <b>Neither is better</b>
        <Sparkline label="Neither is better" points={rising} format={percent} />
        <ThreeScores scores={three(24, null, null)} polarity="neither" format={percent} />
        <span>
          <DirectionMark direction="rising" />
        </span>
      </div>
    </Section>
  );
}
