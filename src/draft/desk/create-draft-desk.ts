import { randomUUID } from 'node:crypto';
import type { Drafter } from '../drafter.js';
import { parseInstruction } from '../edits/instruction.js';
import type { Outline } from '../outline/outline.js';
import type { DeskRevision, DraftDesk, DraftVersion } from './draft-desk.js';
import type { DraftStore } from './draft-store.js';
import { diffText } from './text-diff.js';
import { madeByRestoring, versionOneStep } from './version-history.js';
import { collectReport, inReportOrder, movedUp } from './whole-report.js';

export interface DeskParts {
  readonly drafter: Drafter;
  readonly store: DraftStore;
  readonly outline: Outline;
}

const NOTHING_LATER = '没有可以再恢复的版本；要重新起草请发 /draft，要改哪里请直接说。';
const NOTHING_YET = '还没有草稿，请先用 /draft 起草一节。';

export function createDraftDesk({ drafter, store, outline }: DeskParts): DraftDesk {
  const restore: DraftDesk['restore'] = (owner, draftId, version) => {
    const old = store.versions(owner, draftId).find((each) => each.version === version);
    return old ? store.save(owner, old.draft, madeByRestoring(version)) : null;
  };
  const restored = (owner: string, before: DraftVersion, wanted: number | 'next' | null): DeskRevision => {
    const versions = store.versions(owner, before.draft.id);
    const version =
      typeof wanted === 'number' ? wanted : versionOneStep(versions, wanted === 'next' ? 'forth' : 'back');
    if (version === null)
      return { status: 'unclear', message: wanted === 'next' ? NOTHING_LATER : '没有更早的版本了。' };
    const saved = restore(owner, before.draft.id, version);
    if (!saved) return { status: 'unclear', message: `没有第${version}版。` };
    return {
      status: 'revised',
      saved,
      message: `已恢复第${version}版。`,
      diff: diffText(before.draft.text, saved.draft.text),
    };
  };
  const newest = (owner: string): readonly DraftVersion[] =>
    inReportOrder(store.newest(owner), store.places(owner), outline);
  return {
    async start(owner, request) {
      const draft = await drafter.draft(request);
      return store.save(owner, { ...draft, id: randomUUID() }, '起草');
    },
    async revise(owner, instruction, options = {}) {
      const before = store.current(owner);
      if (!before) return { status: 'unclear', message: NOTHING_YET };
      const edit = parseInstruction(instruction);
      if (edit?.kind === 'restore') return restored(owner, before, edit.version);
      if (edit?.kind === 'titleReport') {
        store.setTitle(owner, edit.title);
        return {
          status: 'unclear',
          message: `整份报告的标题已记为：${edit.title}。本节没有改动；发送 /report 下载整份报告。`,
        };
      }
      const revision = await drafter.revise({ ...options, draft: before.draft, instruction });
      if (revision.status === 'unclear') return revision;
      const saved = store.save(owner, revision.draft, instruction.trim().slice(0, 60));
      const diff = diffText(before.draft.text, saved.draft.text);
      return { status: 'revised', saved, message: revision.message, diff };
    },
    current: (owner) => store.current(owner),
    list: newest,
    select: (owner, draftId) => store.select(owner, draftId),
    versions: (owner, draftId) => store.versions(owner, draftId),
    restore,
    compare(owner, draftId, from, to) {
      const text = (wanted: number): string =>
        store.versions(owner, draftId).find(({ version }) => version === wanted)?.draft.text ?? '';
      return diffText(text(from), text(to));
    },
    setAside: (owner, draftId) => store.setAside(owner, draftId, true),
    aside: (owner) => store.newest(owner, 'aside'),
    putBack: (owner, draftId) => store.setAside(owner, draftId, false),
    moveUp(owner, draftId) {
      const drafts = newest(owner).map(({ draft }) => draft);
      const arranged = movedUp(drafts, draftId, outline);
      if (arranged) store.arrange(owner, arranged);
      return arranged !== null;
    },
    forget: (owner) => store.forget(owner),
    purge: (before) => store.purge(before),
    report: (owner) =>
      collectReport(
        newest(owner).map(({ draft }) => draft),
        outline,
        store.title(owner),
      ),
  };
}
