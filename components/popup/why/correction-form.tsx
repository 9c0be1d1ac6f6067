import { useState } from 'preact/hooks';
import { kindName } from '@/components/ui/kind-name';
import { whenText } from '@/components/ui/when';
import { readCorrection } from '@/lib/app/tickets/written-correction';
import { formatInstant } from '@/lib/domain/beijing-time';
import type { OwnKind } from '@/lib/domain/tickets/clock-terms';
import type { Ticket } from '@/lib/domain/tickets/ticket';
import type { TicketStanding } from '@/lib/domain/tickets/ticket-clock';
import { decideCorrected, type TicketPatch } from '@/lib/domain/tickets/ticket-corrections';
import { builtInKinds, type TicketKind } from '@/lib/domain/tickets/ticket-kind';
import { KindField } from '../forms/kind-field';
import { WrittenField } from '../forms/written-field';
import { useWhyText } from './why-text';

interface CorrectionFormProps {
  readonly ticket: Ticket;
  readonly standing: TicketStanding;
  readonly ownKinds: readonly OwnKind[];
  readonly now: number;
  readonly onCorrect: (patch: TicketPatch) => void;
}

/** What the page showed wrongly or not at all, put right by a person. It is recorded beside what stood before. */
export function CorrectionForm({ ticket, standing, ownKinds, now, onCorrect }: CorrectionFormProps) {
  const t = useWhyText();
  const [before] = useState(() => asWritten(standing));
  const [written, setWritten] = useState(before);
  const [kind, setKind] = useState<TicketKind>(standing.kind);
  const changed = (name: keyof typeof before) => (written[name] === before[name] ? '' : written[name]);

  const read = readCorrection(
    { orderId: changed('orderId'), createdAt: changed('createdAt'), closedAt: changed('closedAt') },
    now,
  );
  const patch: TicketPatch = { ...(read.ok ? read.value : {}), kind };
  const decided = read.ok ? decideCorrected(ticket, patch, now) : read;
  const isChange = decided.ok && decided.value.length > 0;

  const field = (name: keyof typeof before, placeholder = '') => (
    <WrittenField
      name={name}
      label={t(`correct.${name}`)}
      digits
      placeholder={placeholder}
      value={written[name]}
      onWrite={(value) => setWritten({ ...written, [name]: value })}
      problem={
        !decided.ok && decided.error.place === name ? t(`problem.${decided.error.code}`, decided.error.params) : null
      }
    />
  );

  return (
    <form
      class="sheet-form"
      data-form="correct"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChange) onCorrect(patch);
      }}
    >
      <p class="muted">{t('correct.hint')}</p>
      {standing.closedAt !== null &&
        field('closedAt', t('correct.closed-now', { when: whenText(t, standing.closedAt, now) }))}
      {field('createdAt', t('correct.created-hint'))}
      <KindField
        label={t('correct.kind')}
        kinds={kindsToChoose(standing.kind, ownKinds)}
        nameOf={(each) => kindName(t, each, ownKinds.find((own) => own.kind === each)?.name ?? standing.ownKindName)}
        kind={kind}
        onChoose={setKind}
      />
      {field('orderId')}
      <button type="submit" class="button button-primary" disabled={!isChange}>
        {t('correct.submit')}
      </button>
    </form>
  );
}

/** The kind that a ticket has may have been taken off the shop's list since. */
const kindsToChoose = (kind: TicketKind, ownKinds: readonly OwnKind[]): readonly TicketKind[] => [
  ...new Set([...builtInKinds, ...ownKinds.map((own) => own.kind), kind]),
];

/** What is known, as it would be typed in. A closing is not repeated: the page may have told it too late. */
const asWritten = ({ orderId, startedAt, estimated }: TicketStanding) => ({
  orderId: orderId ?? '',
  createdAt: estimated ? '' : formatInstant(startedAt).slice(0, 19).replace('T', ' '),
  closedAt: '',
});
