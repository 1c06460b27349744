/** Draws the add-in's tab above the grid. */
import type { AddinManifest, RibbonButton } from './read-ribbon';

export function drawRibbon(
  container: HTMLElement,
  { tab, groups }: AddinManifest,
  onPress: (button: RibbonButton) => void,
): void {
  const title = element('div', 'ribbon-tab', tab);
  const body = element('div', 'ribbon-body');
  for (const group of groups) {
    const buttons = element('div', 'ribbon-buttons');
    for (const button of group.buttons) buttons.append(drawButton(button, onPress));
    const box = element('section', 'ribbon-group');
    box.setAttribute('aria-label', group.label);
    box.append(buttons, element('div', 'ribbon-label', group.label));
    body.append(box);
  }
  container.replaceChildren(title, body);
}

function drawButton(button: RibbonButton, onPress: (button: RibbonButton) => void): HTMLElement {
  const control = document.createElement('button');
  control.type = 'button';
  control.className = 'ribbon-button';
  control.title = button.tip;
  control.dataset['control'] = button.id;
  const icon = document.createElement('img');
  icon.src = button.icon;
  icon.alt = '';
  icon.width = 32;
  icon.height = 32;
  control.append(icon, element('span', 'ribbon-caption', button.label));
  control.addEventListener('click', () => onPress(button));
  return control;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
