import type { TermsDraftProblem } from '@/lib/app/tickets/draft-hours';
import { useText } from '../options-text';

/** What fields need to say where they are wrong. */
export interface Problems {
  readonly problems: readonly TermsDraftProblem[];
}

/** @example hasProblem(problems, 'calendar/weekdays/1') */
export const hasProblem = (problems: Problems['problems'], place: string): boolean =>
  problems.some((problem) => problem.place === place);

/** The id of what {@link ProblemAt} says of a place, for the field that it describes. */
export const problemId = (place: string): string => `problem-${place}`;

/** What is wrong at a place of the draft, in words; nothing where all is right. */
export function ProblemAt({ problems, place }: Problems & { readonly place: string }) {
  const { t } = useText();
  const here = problems.filter((problem) => problem.place === place);
  if (here.length === 0) return null;
  return (
    <span class="problem" id={problemId(place)} role="alert" data-problem={here[0]?.code}>
      {here.map(({ code, params }) => t(`terms.problem.${code}`, params)).join(' ')}
    </span>
  );
}
