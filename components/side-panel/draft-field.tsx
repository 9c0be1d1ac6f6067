import type { PanelLine } from '@/lib/app/panel-model';
import type { ApplicationDraft, DraftField, DraftProblem } from '@/lib/domain/application';
import { type PanelTranslate, useText } from './panel-text';

/** What every field of an application gets. */
export interface DraftFieldProps {
  readonly draft: ApplicationDraft;
  readonly problems: readonly DraftProblem[];
  readonly panelLine: PanelLine;
  readonly set: (patch: Partial<ApplicationDraft>) => void;
}

/** What is still wrong with one field, beside it. */
export function DraftProblems({ of, problems }: Pick<DraftFieldProps, 'problems'> & { readonly of: DraftField }) {
  const { t } = useText();
  return problems
    .filter(({ place }) => place === of)
    .map((problem) => (
      <span key={problem.code} class="panel-problem">
        {problemText(t, problem)}
      </span>
    ));
}

/** @example problemText(t, { code: 'new-sku-missing', place: 'newSkuId' }) // '选择换新商品' */
function problemText(t: PanelTranslate, { code, place, params }: DraftProblem): string {
  return t(`problem.${code}`, { place, ...params });
}
