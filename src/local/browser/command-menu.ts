import type { PageBot } from '../protocol.js';
import { byId, el } from './dom.js';

/** The bot's commands above the input field, chosen by arrows and Enter or by click. */
export class CommandMenu {
  readonly #menu = byId('command-menu');
  readonly #field: HTMLTextAreaElement;
  readonly #bot: () => PageBot;
  readonly #choose: (command: string) => void;
  #selected = 0;

  constructor(field: HTMLTextAreaElement, bot: () => PageBot, choose: (command: string) => void) {
    this.#field = field;
    this.#bot = bot;
    this.#choose = choose;
  }

  /** Opens while the text is the beginning of a command. */
  filter(text: string): void {
    const typed = /^\/(\w*)$/.exec(text)?.[1];
    if (typed === undefined) this.close();
    else this.#open(this.#bot().commands.filter(({ command }) => command.startsWith(typed.toLowerCase())));
  }

  toggle(): void {
    if (!this.close()) this.#open(this.#bot().commands);
    this.#field.focus();
  }

  /** False where it was not open. */
  close(): boolean {
    if (this.#menu.hidden) return false;
    this.#menu.hidden = true;
    this.#field.setAttribute('aria-expanded', 'false');
    this.#field.removeAttribute('aria-activedescendant');
    return true;
  }

  /** True where the key was for the menu. */
  key(event: KeyboardEvent): boolean {
    if (this.#menu.hidden) return false;
    const count = this.#menu.children.length;
    if (event.key === 'ArrowDown') this.#select((this.#selected + 1) % count);
    else if (event.key === 'ArrowUp') this.#select((this.#selected + count - 1) % count);
    else if (event.key === 'Enter' && !event.shiftKey) (this.#menu.children[this.#selected] as HTMLElement).click();
    else if (event.key === 'Tab') this.#complete();
    else return false;
    return true;
  }

  #complete(): void {
    const { command } = (this.#menu.children[this.#selected] as HTMLElement).dataset;
    this.#field.value = `${command} `;
    this.close();
  }

  #open(commands: PageBot['commands']): void {
    if (commands.length === 0) {
      this.close();
      return;
    }
    this.#menu.replaceChildren(
      ...commands.map(({ command, description }, index) => {
        const option = el(
          'div',
          { role: 'option', id: `command-${index}`, class: 'command-option', 'data-command': `/${command}` },
          el('span', { class: 'command-name', text: `/${command}` }),
          el('span', { class: 'command-description', text: description }),
        );
        option.addEventListener('mousedown', (event) => event.preventDefault());
        option.addEventListener('mousemove', () => this.#select(index));
        option.addEventListener('click', () => {
          this.close();
          this.#choose(`/${command}`);
        });
        return option;
      }),
    );
    this.#menu.hidden = false;
    this.#field.setAttribute('aria-expanded', 'true');
    this.#select(0);
  }

  #select(index: number): void {
    this.#selected = index;
    [...this.#menu.children].forEach((option, position) => {
      option.setAttribute('aria-selected', String(position === index));
      if (position === index) option.scrollIntoView({ block: 'nearest' });
    });
    this.#field.setAttribute('aria-activedescendant', `command-${index}`);
  }
}
