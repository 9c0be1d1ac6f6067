import { describe, expect, test } from 'vitest';
import type { ReplyRepository } from '@/lib/app/ports/shop';
import { starterEdition } from '@/lib/app/starter-edition';
import { seedStarterReplies } from '@/lib/app/starter-replies';
import library from '@/lib/app/starter-replies.json';
import { type Reply, reply } from '@/lib/domain/reply';
import { isPlaceholder, placeholdersOf, renderReply } from '@/lib/domain/reply-template';

function repository(): ReplyRepository & { readonly stored: Map<string, Reply> } {
  const stored = new Map<string, Reply>();
  return {
    stored,
    all: async () => [...stored.values()],
    put: async (replies) => {
      for (const one of replies) stored.set(one.id, one);
    },
    remove: async (id) => {
      stored.delete(id);
    },
  };
}

describe('the starter library', () => {
  test('has at least 28 replies, each with an id, a code and a title of its own', () => {
    for (const field of ['id', 'code', 'title'] as const) {
      expect(new Set(library.replies.map((one) => one[field])).size).toBe(library.replies.length);
    }
    expect(library.replies.length).toBeGreaterThanOrEqual(28);
  });

  test.each(library.replies)('$title: is of a known edition and renders once its placeholders have values', (one) => {
    expect(one.since).toBeLessThanOrEqual(library.edition);
    const names = placeholdersOf(one.body);
    expect(names.filter((name) => !isPlaceholder(name))).toEqual([]);
    expect(renderReply(one.body, Object.fromEntries(names.map((name) => [name, '值']))).ok).toBe(true);
  });
});

describe('seeding', () => {
  test('knows the edition of the library without loading it', () => {
    expect(starterEdition).toBe(library.edition);
  });

  test('puts every reply in, in the shape that is stored', async () => {
    const replies = repository();
    expect(await seedStarterReplies(replies, 0, 7)).toBe(starterEdition);
    expect(replies.stored.size).toBe(library.replies.length);
    for (const one of replies.stored.values()) expect(reply.parse(one)).toEqual(one);
  });

  test('again changes nothing: no edit is undone, nothing deleted comes back', async () => {
    const replies = repository();
    const edition = await seedStarterReplies(replies, 0, 7);
    const [edited, deleted] = [...replies.stored.values()];
    if (!edited || !deleted) throw new Error('no replies');
    await replies.put([{ ...edited, body: '改过了', origin: 'person' }]);
    await replies.remove(deleted.id);
    const before = new Map(replies.stored);
    expect(await seedStarterReplies(replies, edition, 8)).toBe(edition);
    expect(replies.stored).toEqual(before);
  });

  test('interrupted before the edition was kept, it still undoes no edit', async () => {
    const replies = repository();
    await seedStarterReplies(replies, 0, 7);
    const [edited] = [...replies.stored.values()];
    if (!edited) throw new Error('no replies');
    await replies.put([{ ...edited, body: '改过了' }]);
    await seedStarterReplies(replies, 0, 8);
    expect(replies.stored.get(edited.id)?.body).toBe('改过了');
  });
});
