import * as z from 'zod/mini';
import { furthestMs } from './beijing-time';
import { checked } from './checked';

/** An instant, epoch ms, as files, pages and stored rows may have it. */
export const instant = checked(z.number(), z.gte(-furthestMs), z.lte(furthestMs));

/** A length of time in ms. */
export const duration = checked(z.number(), z.gte(0), z.lte(furthestMs));
