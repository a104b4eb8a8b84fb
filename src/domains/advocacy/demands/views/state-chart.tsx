import type { Language } from '../../../../platform/i18n/index.ts';
import type { State } from '../demand.ts';
import type { StateLine } from '../state-line.ts';
import { words } from '../words.ts';

type StateChartProps = { readonly line: StateLine; readonly language: Language };

/** How a demand stood over the years, drawn for wide and for narrow screens at true size; the same stands in the table. */
export function StateChart(props: StateChartProps) {
  return (
    <>
      <Drawing {...props} plan={wide} />
      <Drawing {...props} plan={narrow} />
    </>
  );
}

/** Pixels. line: where the years begin and how long they are; name: of a row, from its top. */
type Plan = {
  readonly size: 'wide' | 'narrow';
  readonly width: number;
  readonly row: number;
  readonly line: { readonly x: number; readonly y: number; readonly length: number };
  readonly name: number;
};

const wide: Plan = {
  size: 'wide',
  width: 688,
  row: 34,
  line: { x: 176, y: 17, length: 504 },
  name: 22,
};
const narrow: Plan = {
  size: 'narrow',
  width: 328,
  row: 50,
  line: { x: 8, y: 36, length: 312 },
  name: 17,
};
const foot = 28;

function Drawing({ line, language, plan }: StateChartProps & { readonly plan: Plan }) {
  const { size, width, row, line: area } = plan;
  const { rows, stretches, from, until } = line;
  const id = `verlauf-${size}`;
  const height = rows.length * row + foot;
  const span = Math.max(until - from, 0.1);
  const x = (year: number) => Math.round(area.x + ((year - from) / span) * area.length);
  const y = (state: State) => rows.indexOf(state) * row + area.y;
  return (
    <svg
      class={`state-chart state-chart-${size}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={id}
    >
      <title id={id}>{words(language)('chart.title')}</title>
      {rows.map((state, at) => (
        <>
          <text x="0" y={at * row + plan.name}>
            {words(language)(`state.${state}`)}
          </text>
          <path class="state-ground" d={`M${area.x} ${y(state)}h${area.length}`} />
        </>
      ))}
      {stretches.slice(1).map(({ state, from: day }, at) => (
        <path class="state-step" d={`M${x(day)} ${y(stretches[at]!.state)}V${y(state)}`} />
      ))}
      {stretches.map(({ state, from: day, until: end }) => (
        <>
          <path class="state-line" d={`M${x(day)} ${y(state)}H${Math.max(x(end), x(day) + 1)}`} />
          <circle class="state-mark" cx={x(day)} cy={y(state)} r="6" />
        </>
      ))}
      <text x={area.x} y={height - 6}>
        {Math.floor(from)}
      </text>
      <text x={area.x + area.length} y={height - 6} text-anchor="end">
        {words(language)('chart.today', { year: String(Math.floor(until)) })}
      </text>
    </svg>
  );
}
