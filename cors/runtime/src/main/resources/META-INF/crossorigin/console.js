// The copy buttons, and the panel that refreshes itself. Everything else on the page works without script.

import { watch } from './blocked.js';

const status = document.querySelector('#copied');
const PAUSE_MS = 4000;
const pauses = new Map();

function arm(root) {
  for (const button of root.querySelectorAll('[data-copies]')) {
    armButton(button);
  }
}

function armButton(button) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const text = document.getElementById(button.dataset.copies);
    const done = await copy(text);
    say(button, done ? 'Copied' : 'Selected: press Ctrl+C');
    status.textContent = done ? `Copied: ${text.textContent}` : 'Selected: press Ctrl+C to copy.';
    clearTimeout(pauses.get(button));
    pauses.set(button, setTimeout(say, PAUSE_MS, button, 'Copy'));
  });
}

// Only pages on https or on this machine may use the clipboard; elsewhere the text is selected.
async function copy(element) {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    getSelection().selectAllChildren(element);
    return document.execCommand('copy');
  }
}

function say(button, word) {
  button.firstChild.textContent = word;
}

arm(document);
watch(arm);
