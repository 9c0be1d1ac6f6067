import './notices.css';
import type { PopupWorld } from '@/lib/app/popup-world';
import { ClockLine } from './clock-line';
import { HomeLine } from './home-line';
import { IncidentBanner } from './incident/incident-banner';
import { useNoticeText } from './incident/notice-text';
import type { Attempt, Sheet } from './sheet';
import { useSurroundings } from './use-surroundings';
import { WatchLine } from './watch-line';

interface NoticesProps {
  readonly world: PopupWorld;
  readonly now: number;
  readonly attempt: Attempt;
  readonly show: (sheet: Sheet['name']) => void;
}

/** The lines between head and list: what runs, and what there is to doubt about the list. Mostly none. */
export function Notices({ world, now, attempt, show }: NoticesProps) {
  const t = useNoticeText();
  const { surroundings, failed } = useSurroundings(world);
  const openTicketPage = () => attempt(world.openTicketPage());

  return (
    <>
      {failed && (
        <p class="notice-line" role="alert">
          {t('notices.failed')}
        </p>
      )}
      {surroundings?.incident && (
        <IncidentBanner incident={surroundings.incident} now={now} onOpen={() => show('incident')} />
      )}
      {surroundings?.home && <HomeLine difference={surroundings.home} onOpen={openTicketPage} />}
      {surroundings?.watched && <WatchLine watched={surroundings.watched} now={now} onOpen={openTicketPage} />}
      {surroundings?.clock && <ClockLine finding={surroundings.clock} />}
    </>
  );
}
