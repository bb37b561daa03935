import { type Figure, figureSize } from './figure';

/** A course over time beside the name of a row; the numbers stand in the columns. */
export function Spark({ points }: { points: readonly { key: string; figure: Figure }[] }) {
  const most = Math.max(1, ...points.map(({ figure }) => figureSize(figure)));
  return (
    <span className="spark" aria-hidden="true">
      {points.map(({ key, figure }) => (
        <span key={key} style={{ blockSize: `${(100 * figureSize(figure)) / most}%` }} />
      ))}
    </span>
  );
}
