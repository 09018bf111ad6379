import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { words } from '../app/words.ts';
import styles from './dashboard.module.css';

interface HeadlineChartProps {
  year: number;
  shares: { label: string; percent: number }[];
}

const rowHeight = 34;
/** The year before, in per cent of itself. */
const lastYear = 100;

/** Each figure in per cent of the year before; the table beside it says the same in numbers. */
export default function HeadlineChart({ year, shares }: HeadlineChartProps) {
  if (shares.length === 0) return <p className={styles.quiet}>{words.dashboard.chartEmpty}</p>;
  const told = shares.map(({ label, percent }) => `${label}: ${percent} %`).join('; ');
  return (
    <figure className={styles.chart}>
      <figcaption>{words.dashboard.chart(year)}</figcaption>
      <div role="img" aria-label={`${words.dashboard.chart(year)}. ${told}`}>
        <BarChart
          h={shares.length * rowHeight + 40}
          data={shares}
          dataKey="label"
          orientation="vertical"
          series={[{ name: 'percent', label: words.dashboard.chartSeries, color: 'blue.8' }]}
          gridAxis="none"
          withBarValueLabel
          valueFormatter={(percent) => `${percent} %`}
          xAxisProps={{ domain: [0, (most: number) => roundScale(Math.max(lastYear, most))] }}
          yAxisProps={{ width: 230, interval: 0, tickFormatter: String }}
          barProps={{ isAnimationActive: false }}
          referenceLines={[{ x: lastYear, color: 'red.8', label: '' }]}
          withTooltip={false}
        />
      </div>
    </figure>
  );
}

/** Leaves room for the number behind the longest bar. */
function roundScale(most: number): number {
  return Math.ceil((most * 1.12) / 20) * 20;
}
