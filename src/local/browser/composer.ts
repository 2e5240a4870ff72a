import type { PageBot, PageMessage } from '../protocol.js';
import { CommandMenu } from './command-menu.js';
import { byId } from './dom.js';

const CAPTION_LIMIT = 1024;

interface ComposerEvents {
  readonly send: (text: string, replyTo: number | undefined) => void;
  /** Files with the words that go with them. */
  readonly sendFiles: (files: readonly File[], caption: string) => void;
  readonly bot: () => PageBot;
}

/** The input field: Enter sends, Shift+Enter breaks the line, `/` opens the commands, files by button, drop or paste. */
export class Composer {
  readonly #field = byId('input') as HTMLTextAreaElement;
  readonly #replyBar = byId('reply-bar');
  readonly #events: ComposerEvents;
  readonly #menu: CommandMenu;
  #replyTo: number | undefined;

  constructor(events: ComposerEvents) {
    this.#events = events;
    this.#menu = new CommandMenu(this.#field, events.bot, (command) => this.#choose(command));
    this.#field.addEventListener('input', () => this.#changed());
    this.#field.addEventListener('keydown', (event) => this.#key(event));
    byId('composer').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
    byId('commands-button').addEventListener('click', () => this.#menu.toggle());
    byId('reply-close').addEventListener('click', () => this.reply(null));
    this.#bindFiles();
    this.#changed();
  }

  focus(): void {
    // A touch keyboard that jumps up hides half of what was just opened.
    if (matchMedia('(pointer: fine)').matches) this.#field.focus();
  }

  get text(): string {
    return this.#field.value;
  }

  setText(text: string): void {
    this.#field.value = text;
    this.#changed();
    this.#field.focus();
  }

  reply(message: PageMessage | null): void {
    this.#replyTo = message?.id;
    this.#replyBar.hidden = message === null;
    byId('reply-text').textContent = message?.text.slice(0, 100) ?? '';
    if (message !== null) this.#field.focus();
  }

  /** Closes the menu or the reply; false where neither was open. */
  escape(): boolean {
    if (this.#menu.close()) return true;
    if (this.#replyTo === undefined) return false;
    this.reply(null);
    return true;
  }

  #key(event: KeyboardEvent): void {
    // Enter that ends an input method's composition chooses a word.
    if (event.isComposing || event.keyCode === 229) return;
    if (this.#menu.key(event)) event.preventDefault();
    else if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      this.#send();
    }
  }

  #send(): void {
    const text = this.#field.value.trim();
    if (text === '') return;
    this.#events.send(text, this.#replyTo);
    this.#field.value = '';
    this.reply(null);
    this.#changed();
  }

  /** What stands in the field goes along, unless it is too long for that. */
  #sendFiles(files: readonly File[]): void {
    const text = this.#field.value.trim();
    const caption = text.length <= CAPTION_LIMIT ? text : '';
    if (files.length === 0) return;
    this.#events.sendFiles(files, caption);
    if (caption === '') return;
    this.#field.value = '';
    this.#changed();
  }

  #choose(command: string): void {
    this.#field.value = '';
    this.#changed();
    this.#events.send(command, undefined);
    this.focus();
  }

  #changed(): void {
    const { style } = this.#field;
    style.height = 'auto';
    style.height = `${Math.min(this.#field.scrollHeight, window.innerHeight * 0.4)}px`;
    (byId('send') as HTMLButtonElement).disabled = this.#field.value.trim() === '';
    this.#menu.filter(this.#field.value);
  }

  #bindFiles(): void {
    const picker = byId('file-picker') as HTMLInputElement;
    byId('attach').addEventListener('click', () => picker.click());
    picker.addEventListener('change', () => {
      this.#sendFiles([...(picker.files ?? [])]);
      picker.value = '';
    });
    this.#field.addEventListener('paste', (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      this.#sendFiles(files);
    });
    const target = byId('conversation');
    target.addEventListener('dragover', (event) => {
      event.preventDefault();
      target.classList.add('dropping');
    });
    for (const end of ['dragleave', 'drop']) target.addEventListener(end, () => target.classList.remove('dropping'));
    target.addEventListener('drop', (event) => {
      event.preventDefault();
      this.#sendFiles([...(event.dataTransfer?.files ?? [])]);
    });
  }
}
