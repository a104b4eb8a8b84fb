import type { Child } from 'hono/jsx';
import type { MapWindow } from './map-window.ts';
import type { Position } from './outline.ts';

/** Of a point; in pixels where the page is 360 wide, so that it is 24 wide at 320 too. */
export const pointRadius = 14;

type DrawingProps = {
  readonly window: MapWindow;
  readonly title: string;
  readonly children: Child;
};

/** Drawn in units of the map; what is measured in pixels is measured where the page is 360 pixels wide. */
export function Drawing({ window: { box, pixel }, title, children }: DrawingProps) {
  const sizes = [box.left, box.top, box.right - box.left, box.bottom - box.top];
  return (
    <svg viewBox={sizes.map(Math.round).join(' ')} font-size={round(13 * pixel)}>
      <title>{title}</title>
      {children}
    </svg>
  );
}

type DiscProps = {
  readonly at: Position;
  /** Units of the map. */
  readonly radius: number;
  readonly text: string | number;
};

/** A circle with a number or "4×" in it. */
export function Disc({ at: [x, y], radius, text }: DiscProps) {
  return (
    <>
      <circle
        cx={round(x)}
        cy={round(y)}
        r={round(radius)}
        stroke-width="2"
        vector-effect="non-scaling-stroke"
      />
      <text x={round(x)} y={round(y)} dy=".35em">
        {text}
      </text>
    </>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
