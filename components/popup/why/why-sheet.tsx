import './why.css';
import { kindName } from '@/components/ui/kind-name';
import type { PopupFacts, PopupWorld } from '@/lib/app/popup-world';
import { explainDue } from '@/lib/domain/tickets/due-explanation';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import { standingOf } from '@/lib/domain/tickets/ticket-clock';
import { historyOf } from '@/lib/domain/tickets/ticket-history';
import { outcomeOf } from '@/lib/domain/tickets/ticket-outcome';
import { PageHead } from '../page-head';
import type { Attempt } from '../sheet';
import { AppealForm } from './appeal-form';
import { closingSentences } from './closing-sentences';
import { CorrectionForm } from './correction-form';
import { SegmentTable } from './segment-table';
import { whySentences } from './why-sentences';
import { useWhyText } from './why-text';

interface WhySheetProps {
  readonly ticketId: string;
  readonly world: PopupWorld;
  readonly facts: PopupFacts;
  readonly recentlyClosed: readonly Ticket[];
  readonly now: number;
  readonly attempt: Attempt;
  readonly onBack: () => void;
}

/** Why a ticket is due when it is due, and what can be put right or disputed about it. */
export function WhySheet(props: WhySheetProps) {
  const { ticketId, facts, recentlyClosed, onBack } = props;
  const t = useWhyText();
  const ticket = [...facts.open, ...recentlyClosed].find(({ id }) => id === ticketId);

  return (
    <section class="page why" data-why={ticketId} aria-label={t('why.title')}>
      <PageHead title={t('why.title')} onBack={onBack} focused />
      {ticket && <Explanation {...props} ticket={ticket} />}
    </section>
  );
}

function Explanation({ ticket, world, facts, now, attempt }: WhySheetProps & { readonly ticket: Ticket }) {
  const t = useWhyText();
  const { id } = ticket;
  const standing = standingOf(ticket, facts.terms, now);
  const explanation = explainDue(ticket, facts.terms, now);
  const { appeal } = historyOf(ticket);
  const outcome = outcomeOf(ticket, facts.terms);
  const [sum, ...others] = whySentences(t, { explanation, standing, now });

  return (
    <>
      <p class="muted">
        {kindName(t, standing.kind, standing.ownKindName)} · <span class="digits">{id}</span>
        {appeal && <strong class="note under-appeal">{t('why.under-appeal')}</strong>}
      </p>
      <p class="why-sum digits">{sum}</p>
      {[...others, ...(outcome ? closingSentences(t, outcome, now) : [])].map((sentence) => (
        <p class="digits" key={sentence}>
          {sentence}
        </p>
      ))}
      <SegmentTable explanation={explanation} isOpen={standing.open} now={now} />
      <button
        type="button"
        class="link"
        data-action="evidence"
        onClick={() => attempt(world.openOptions(`evidence/${id}`))}
      >
        {t('evidence.open')}
      </button>
      <details>
        <summary>{t('correct.title')}</summary>
        <CorrectionForm
          key={ticket.events.length}
          ticket={ticket}
          standing={standing}
          ownKinds={facts.currentTerms.ownKinds ?? []}
          now={now}
          onCorrect={(patch) => attempt(world.correct(id, patch))}
        />
      </details>
      <details>
        <summary>{t('appeal.title')}</summary>
        <AppealForm
          appeal={appeal}
          now={now}
          onBegin={(note) => attempt(world.beginAppeal(id, note))}
          onEnd={(note) => attempt(world.endAppeal(id, note))}
        />
      </details>
    </>
  );
}
