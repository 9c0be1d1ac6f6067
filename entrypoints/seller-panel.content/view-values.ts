import { panelTexts } from '@/components/side-panel/panel-text';
import { lastDayText, writtenText } from '@/components/side-panel/panel-time';
import { durationText } from '@/components/ui/when';
import type { PanelLine, PanelModel } from '@/lib/app/panel-model';
import type { ApplicationDraft } from '@/lib/domain/application';
import type { ServiceVerdict } from '@/lib/domain/eligibility';
import type { Placeholder, PlaceholderValues } from '@/lib/domain/reply';
import { translator } from '@/lib/locales/translate';

/** Replies go to consumers, hence in Chinese whatever the language of the panel is. */
const t = translator(panelTexts['zh-CN']);

/**
 * The placeholder values of the order in view. A value that is not known for certain is left out: with several goods
 * none of them is "the" goods until an application was begun for one.
 *
 * @example viewValues(model, null, now)['订单号'] // '3500000000000001'
 */
export function viewValues(model: PanelModel, draft: ApplicationDraft | null, now: number): PlaceholderValues {
  const { facts, lines } = model;
  if (facts === null) return {};
  const only = lines.length === 1 ? lines[0] : undefined;
  const line = draft ? lines.find((each) => each.line.skuId === draft.skuId) : only;
  const verdict = line?.verdicts.find(({ service }) => service === draft?.service);
  const known: Partial<Record<Placeholder, string | null | undefined>> = {
    订单号: facts.orderId,
    商品名称: line?.line.name,
    SKU: line?.line.skuId,
    售后类型: verdict && t(`service.${verdict.service}`),
    换新商品: draft?.service === 'exchange' ? newSkuName(line, draft.newSkuId) : null,
    签收时间: facts.signedAt.state === 'read' ? writtenText(t, facts.signedAt.value, now) : null,
    ...windowValues(verdict, now),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value));
}

function windowValues(verdict: ServiceVerdict | undefined, now: number): PlaceholderValues {
  if (!verdict || verdict.endsAt === null) return {};
  const end = { 截止时间: `${lastDayText(t, verdict.endsAt, now)} 24:00` };
  return verdict.verdict === 'in-window' ? { ...end, 剩余时间: durationText(t, verdict.endsAt - now) } : end;
}

function newSkuName(line: PanelLine | undefined, newSkuId: string | null): string | null {
  const choice = line?.exchange?.choices.find(({ skuId }) => skuId === newSkuId);
  return choice ? (choice.name ?? choice.skuId) : null;
}
