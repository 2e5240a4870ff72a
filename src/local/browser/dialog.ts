import { el } from './dom.js';

interface Question {
  readonly title: string;
  readonly detail?: string;
  readonly confirm: string;
  /** With a text field of this content. */
  readonly value?: string;
  readonly danger?: boolean;
}

/** Asks in a modal dialog; resolves with the field's text (or an empty one), null where it was cancelled. */
export function ask({ title, detail, confirm, value, danger }: Question): Promise<string | null> {
  const field = value === undefined ? null : el('input', { type: 'text', maxlength: 60, value, 'aria-label': title });
  const dialog = el(
    'dialog',
    { 'aria-label': title },
    el(
      'form',
      { method: 'dialog' },
      el('h2', { text: title }),
      detail === undefined ? null : el('p', { text: detail }),
      field,
      el(
        'div',
        { class: 'dialog-actions' },
        el('button', { type: 'button', class: 'plain', text: '取消', onclick: () => dialog.close() }),
        el('button', { type: 'submit', value: 'yes', class: danger === true ? 'danger' : 'primary', text: confirm }),
      ),
    ),
  );
  return show(dialog, () => (dialog.returnValue === 'yes' ? (field?.value ?? '') : null));
}

/** Tells something that must be read. */
export function tell(text: string): Promise<unknown> {
  const button = el('button', { class: 'primary', text: '知道了' });
  const actions = el('div', { class: 'dialog-actions' }, button);
  const dialog = el('dialog', {}, el('form', { method: 'dialog' }, el('p', { text }), actions));
  return show(dialog, () => null);
}

function show<T>(dialog: HTMLDialogElement, result: () => T): Promise<T> {
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector('input')?.select();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(result());
    });
  });
}
