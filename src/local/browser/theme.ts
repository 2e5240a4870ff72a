import { icon } from './icons.js';
import { remember } from './storage.js';

const systemDark = matchMedia('(prefers-color-scheme: dark)');

const isDark = (): boolean => {
  const { theme } = document.documentElement.dataset;
  return theme === undefined ? systemDark.matches : theme === 'dark';
};

/** Makes a button switch between light and dark; until it is used the system decides. */
export function bindThemeButton(button: HTMLElement): void {
  const show = (): void => {
    const label = isDark() ? '切换到浅色' : '切换到深色';
    button.replaceChildren(icon(isDark() ? 'sun' : 'moon'));
    button.setAttribute('aria-label', label);
    button.title = label;
  };
  button.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    document.documentElement.dataset.theme = theme;
    remember('theme', theme);
    show();
  });
  systemDark.addEventListener('change', show);
  show();
}
