// What the use cases need of what the shop laid down and of what its pages told: rules, goods, replies.
import type { CatalogueItem } from '@/lib/domain/catalogue';
import type { OrderDateField } from '@/lib/domain/order-facts';
import type { PolicyDocument, PolicyRevision } from '@/lib/domain/policy';
import type { Reply } from '@/lib/domain/reply';
import type { ServiceOrder } from '@/lib/domain/service-order';

export interface PolicyRepository {
  current(): Promise<PolicyRevision | undefined>;
  revision(revision: number): Promise<PolicyRevision | undefined>;
  /** Every readable revision, oldest first. */
  all(): Promise<readonly PolicyRevision[]>;
  adopt(document: PolicyDocument, origin: PolicyRevision['origin'], at: number): Promise<PolicyRevision>;
}

export interface CatalogueRepository {
  /** The named SKUs that are known, and every sibling of their SPUs. Named ones whose rows cannot be read are told apart. */
  withSiblings(skuIds: readonly string[]): Promise<{
    readonly items: readonly CatalogueItem[];
    readonly damagedSkuIds: readonly string[];
  }>;
  all(): Promise<readonly CatalogueItem[]>;
  count(): Promise<number>;
  /** Adds and replaces by SKU in one transaction; a file is the whole truth only where `removeOthers` is set. */
  put(items: readonly CatalogueItem[], removeOthers: boolean): Promise<void>;
  /**
   * Decides SKU by SKU what is stored of it, in one transaction: `decide` sees the row as it is and answers the one to store,
   * or null to leave it. A row that cannot be read is left as it is and not asked about.
   */
  update(
    skuIds: readonly string[],
    decide: (known: CatalogueItem | undefined, skuId: string) => CatalogueItem | null,
  ): Promise<void>;
}

export interface ReplyRepository {
  all(): Promise<readonly Reply[]>;
  put(replies: readonly Reply[]): Promise<void>;
  remove(id: string): Promise<void>;
}

/** A date that the agent typed in because the page does not show it. */
export interface TypedFact {
  readonly orderId: string;
  readonly field: OrderDateField;
  /** Beijing day or instant, as it was typed. */
  readonly at: number;
  readonly precision: 'second' | 'minute' | 'day';
  readonly typedAt: number;
}

export interface TypedFactRepository {
  ofOrder(orderId: string): Promise<readonly TypedFact[]>;
  all(): Promise<readonly TypedFact[]>;
  put(fact: TypedFact): Promise<void>;
  remove(orderId: string, field: OrderDateField): Promise<void>;
}

/** Service orders (服务单) as pages showed them last. */
export interface ServiceOrderRepository {
  /** Those of one order, in no order. */
  ofOrder(orderId: string): Promise<readonly ServiceOrder[]>;
  all(): Promise<readonly ServiceOrder[]>;
  /**
   * Takes sightings in, in one transaction: of each service order the newest stands, an equal or older one adds nothing. What
   * was not seen for 180 days before `now` is dropped on the way. Answers how many were stored.
   */
  record(seen: readonly ServiceOrder[], now: number): Promise<number>;
}
