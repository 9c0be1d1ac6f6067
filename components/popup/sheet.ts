/** What covers the popup for a while. */
export interface Sheet {
  readonly name: 'add' | 'paste' | 'help' | 'incident' | 'why';
  /** Of `why`. */
  readonly ticketId: string;
}

/** Does something in the background; the popup says it when that failed. */
export type Attempt = (action: Promise<unknown>, takeBack?: () => void) => void;
