export interface BarRow {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** What stands behind the bar: the number and what it is of. */
  readonly said: string;
}

/** One bar per row, all to one scale. The words beside each bar say what it shows. */
export function BarRows({ label, rows }: { readonly label: string; readonly rows: readonly BarRow[] }) {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <ul class="bar-rows" aria-label={label}>
      {rows.map((row) => (
        <li key={row.key}>
          <span class="bar-label">{row.label}</span>
          <svg class="bar" width="100%" height="14" aria-hidden="true">
            <rect class="chart-track" width="100%" height="14" rx="2" />
            <rect class="chart-late" width={`${(100 * row.value) / most}%`} height="14" rx="2" />
          </svg>
          <span class="digits">{row.said}</span>
        </li>
      ))}
    </ul>
  );
}
