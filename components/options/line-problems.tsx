import type { LineProblem } from '@/lib/app/imports/reading';
import { type OptionsTranslate, useText } from './options-text';

const shownLines = 200;

/** The lines of a file that are left out, or that are worth a look, each with its number, field and reason. */
export function LineProblems({
  kind,
  problems,
}: {
  readonly kind: 'rejects' | 'notices';
  readonly problems: readonly LineProblem[];
}) {
  const { t } = useText();
  if (problems.length === 0) return null;
  const shown = problems.slice(0, shownLines);
  const table = (
    <>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('import.column.line')}</th>
            <th scope="col">{t('import.column.field')}</th>
            <th scope="col">{t('import.column.reason')}</th>
            <th scope="col">{t('import.column.found')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((problem, index) => (
            <tr key={index} data-line={problem.line ?? undefined}>
              <td class="digits">{problem.line ?? '—'}</td>
              <td class="place">{problem.place || '—'}</td>
              <td>{reasonText(t, problem)}</td>
              <td class="found">{problem.found ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {problems.length > shownLines && (
        <p class="muted">{t('import.more-lines', { count: problems.length - shownLines })}</p>
      )}
    </>
  );
  const heading = t(`import.${kind}`, { count: problems.length });
  return kind === 'rejects' ? (
    <section aria-labelledby="rejects-heading">
      <h2 id="rejects-heading">{heading}</h2>
      <p class="muted">{t('import.rejects-note')}</p>
      {table}
    </section>
  ) : (
    <details class="disclosure">
      <summary>{heading}</summary>
      {table}
    </details>
  );
}

const typeNames = ['number', 'int', 'boolean', 'object', 'string', 'record'] as const;

/** Why, in words; what a place should hold is named by its type only where it has no list of values. */
function reasonText(t: OptionsTranslate, { code, params }: LineProblem): string {
  const type = typeNames.find((name) => name === params?.['expected']);
  return t(`line.${code}`, type === undefined ? params : { ...params, expected: t(`expected.${type}`) });
}
