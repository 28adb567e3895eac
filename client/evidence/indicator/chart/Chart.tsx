import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { useLazyPart } from '../../../ui/useLazyPart.ts';
import styles from './Chart.module.css';
import type { ChartModel } from './chartModel.ts';

interface Props {
  model: ChartModel;
  /** What it shows, in a few words: its name for a screen reader. */
  label: string;
  unit: string;
  format: (value: number) => string;
}

const loadDrawing = async () => (await import('./drawChart.ts')).drawChart;

/** The drawing, as wide as its place. Its machinery is fetched with the page’s figures, and the page stands without it. */
export function Chart({ model, label, unit, format }: Props) {
  const { part: drawChart, failed, fetchPart } = useLazyPart(loadDrawing);
  useEffect(fetchPart, [fetchPart]);
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const place = box.current;
    if (!place) return;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watch.observe(place);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (drawChart === undefined || width === 0) return;
    const drawing = drawChart(model, { width, unit, format });
    drawing.setAttribute('role', 'img');
    drawing.setAttribute('aria-label', label);
    box.current?.replaceChildren(drawing);
  }, [drawChart, model, label, unit, format, width]);
  return (
    <>
      {drawChart === undefined && !failed && <Loading what="the chart" />}
      {failed && (
        <p role="alert">
          The chart could not be fetched; its figures are in the table below.{' '}
          <Button size="s" onClick={fetchPart}>
            Try again
          </Button>
        </p>
      )}
      <div ref={box} className={styles.drawing} data-drawn={drawChart !== undefined || undefined} />
    </>
  );
}
