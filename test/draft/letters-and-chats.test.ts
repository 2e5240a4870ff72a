import { describe, expect, it } from 'vitest';
import { drafted } from './drafted.js';

const TOLD = '组织案卷评查2次，抽查21个单位案卷315卷';

describe('what stands around notes in letters and chats', () => {
  it.each([
    ['a greeting in English', `Hi，小陈：\n${TOLD}。\n新办证306个。`],
    ['a greeting on the line of the first note', `嗨，小陈，${TOLD}。\n新办证306个。`],
    ['the title of a chat', `[微信群 法治政府年报材料群]\n${TOLD}。\n新办证306个。`],
    ['the title of a chat with its members', `法治材料工作群（35人）\n${TOLD}。\n新办证306个。`],
    ['an apology', `不好意思晚了😂 ${TOLD}。\n新办证306个。`],
    ['an apology with a comma', `抱歉报晚了，${TOLD}。\n新办证306个。`],
    ['an apology with a space', `不好意思刚看到 ${TOLD}。\n新办证306个。`],
    ['the sentence that hands them in', `各位领导好：\n现将我科2024年有关工作报上，请审阅。\n${TOLD}。\n新办证306个。`],
    ['the same in other words', `按照通知要求，现将2024年执法监督情况报送贵局，请审示。\n${TOLD}。\n新办证306个。`],
    ['who signs', `${TOLD}。\n新办证306个。\n此致\n敬礼！\n执法监督科 张丽\n2024年12月20日`],
  ])('is no work: %s', (_, notes) => {
    const draft = drafted(notes);
    const body = draft.text.split('\n').slice(1).join('\n');
    expect(body).toContain(TOLD);
    expect(body).toContain('306');
    expect(body).not.toMatch(/Hi|嗨|小陈|群|不好意思|抱歉|晚了|刚看到|现将|报上|报送|审阅|审示|张丽|下一步/);
    expect(draft.unusedNotes.length).toBeGreaterThan(0);
  });
});
