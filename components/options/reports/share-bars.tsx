import { useId } from 'preact/hooks';
import { totalOf, type VerdictCounts } from '@/lib/domain/reports/verdict-counts';
import { useText } from '../options-text';

export interface ShareRow {
  readonly key: string;
  readonly label: string;
  readonly counts: VerdictCounts;
}

const verdicts = [
  ['onTime', 'on-time'],
  ['late', 'late'],
  ['unknown', 'unknown'],
] as const;

/** Per row the shares of its verdicts, told apart by pattern as well as by colour, with the numbers beside them. */
export function ShareBars({ label, rows }: { readonly label: string; readonly rows: readonly ShareRow[] }) {
  const { t } = useText();
  const id = useId();
  return (
    <div class="share-bars">
      <svg class="share-patterns" width="0" height="0" aria-hidden="true">
        <Patterns id={id} />
      </svg>
      <ul class="bar-rows bar-rows-shares" aria-label={label}>
        {rows.map((row) => (
          <li key={row.key}>
            <span class="bar-label">{row.label}</span>
            <ShareBar counts={row.counts} id={id} />
            <span class="digits">
              {verdicts.map(([part, verdict]) => `${t(`reports.verdict.${verdict}`)} ${row.counts[part]}`).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <p class="legend" aria-hidden="true">
        {verdicts.map(([part, verdict]) => (
          <span key={part}>
            <svg width="16" height="12" aria-hidden="true">
              <rect width="16" height="12" fill={`url(#${id}-${part})`} />
            </svg>
            {t(`reports.verdict.${verdict}`)}
          </span>
        ))}
      </p>
    </div>
  );
}

/** On time is plain, late is striped, unknown is dotted. */
function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-onTime`} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect class="share-fill-good" width="4" height="4" />
      </pattern>
      <pattern id={`${id}-late`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="share-fill-late" width="6" height="6" />
        <rect class="share-gap" width="2" height="6" />
      </pattern>
      <pattern id={`${id}-unknown`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect class="share-gap" width="6" height="6" />
        <circle class="share-fill-unknown" cx="3" cy="3" r="1.6" />
      </pattern>
    </defs>
  );
}

function ShareBar({ counts, id }: { readonly counts: VerdictCounts; readonly id: string }) {
  const total = totalOf(counts);
  let before = 0;
  return (
    <svg class="bar" width="100%" height="18" aria-hidden="true">
      <rect class="chart-track" width="100%" height="18" />
      {total > 0 &&
        verdicts.map(([part]) => {
          const x = before;
          const width = (100 * counts[part]) / total;
          before += width;
          return <rect key={part} x={`${x}%`} width={`${width}%`} height="18" fill={`url(#${id}-${part})`} />;
        })}
    </svg>
  );
}
