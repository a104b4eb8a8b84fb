export type Bar = {
  /** "2023" */
  readonly label: string;
  /** Which edition, where the same years stand more than once; else ''. */
  readonly detail: string;
  /** From 0; null: there is none, and no bar. */
  readonly value: number | null;
  readonly text: string;
  /** Drawn differently, and said in `text`. */
  readonly kind: 'published' | 'older' | 'derived' | 'inferred';
};

type BarChartProps = {
  /** Unique in the page. */
  readonly id: string;
  /** Read aloud in place of the picture; the values stand in a table beneath. */
  readonly title: string;
  readonly bars: readonly Bar[];
  /** What the longest bar can be; null: the greatest value. */
  readonly maximum: number | null;
};

/** Bars from zero with their values, drawn for wide and for narrow screens at true size, so that words never shrink. */
export function BarChart({ id, title, bars, maximum }: BarChartProps) {
  const greatest = greatestOf(bars, maximum);
  return (
    <>
      <Drawing id={`${id}-w`} title={title} bars={bars} greatest={greatest} plan={wide} />
      <Drawing id={`${id}-n`} title={title} bars={bars} greatest={greatest} plan={narrow} />
    </>
  );
}

/** The value of the longest bar that there can be. */
export function greatestOf(bars: readonly Bar[], maximum: number | null): number {
  return maximum ?? Math.max(1, ...bars.map(({ value }) => value ?? 0));
}

/** Pixels. `bar`: where bars begin and how long they can be; `text`: the line of the value, from the top of its row. */
type Plan = {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  readonly row: number;
  readonly bar: { readonly x: number; readonly y: number; readonly length: number };
  readonly text: number;
};

const thickness = 18;
const wide: Plan = {
  name: 'wide',
  width: 688,
  row: 32,
  bar: { x: 176, y: 7, length: 320 },
  text: 21,
};
const narrow: Plan = {
  name: 'narrow',
  width: 328,
  row: 52,
  bar: { x: 1, y: 26, length: 326 },
  text: 18,
};

type DrawingProps = Omit<BarChartProps, 'maximum'> & {
  readonly greatest: number;
  readonly plan: Plan;
};

function Drawing({ id, title, bars, greatest, plan }: DrawingProps) {
  const { name, width, row } = plan;
  return (
    <svg
      class={`chart chart-${name}`}
      viewBox={`0 0 ${width} ${row * bars.length}`}
      width={width}
      height={row * bars.length}
      role="img"
      aria-labelledby={id}
    >
      <title id={id}>{title}</title>
      {bars.map((bar, at) => (
        <Row bar={bar} top={at * row} greatest={greatest} plan={plan} />
      ))}
    </svg>
  );
}

type RowProps = {
  readonly bar: Bar;
  readonly top: number;
  readonly greatest: number;
  readonly plan: Plan;
};

function Row({ bar: { label, detail, value, text, kind }, top, greatest, plan }: RowProps) {
  const { name, width, bar } = plan;
  const length = value === null ? 0 : barLength(value / greatest, bar.length);
  const isWide = name === 'wide';
  return (
    <g>
      <text x="0" y={top + plan.text}>
        <tspan class="chart-label">{label}</tspan>
        {detail !== '' && <tspan dx="6">{detail}</tspan>}
      </text>
      {value !== null && (
        <rect
          class={`bar bar-${kind}`}
          x={bar.x}
          y={top + bar.y}
          width={length}
          height={thickness}
        />
      )}
      <text
        x={isWide ? bar.x + (value === null ? 0 : length + 8) : width}
        y={top + plan.text}
        text-anchor={isWide ? undefined : 'end'}
      >
        {text}
      </text>
    </g>
  );
}

/** Whole pixels, and one for zero, so that it can be seen. */
export function barLength(share: number, longest: number): number {
  return Math.max(1, Math.round(share * longest));
}
