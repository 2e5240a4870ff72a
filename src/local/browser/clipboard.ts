import { el } from './dom.js';
import { toast } from './toast.js';

/** Copies and says so. Pages over plain HTTP have no clipboard interface; there the old way is used. */
export async function copyText(text: string): Promise<void> {
  toast((await write(text)) ? '已复制' : '复制失败，请手动选择文字复制。');
}

async function write(text: string): Promise<boolean> {
  if (window.isSecureContext) {
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  }
  const field = el('textarea', { class: 'visually-hidden', 'aria-hidden': 'true' });
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}
