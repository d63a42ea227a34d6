// Copies a text to the clipboard at a press. Everything else on the page works without script.

const status = document.querySelector('#copied');
const buttons = document.querySelectorAll('[data-copies]');

for (const button of buttons) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const text = document.getElementById(button.dataset.copies);
    await copy(text);
    buttons.forEach((each) => say(each, each === button ? 'Copied' : 'Copy'));
    status.textContent = `Copied: ${text.textContent}`;
  });
}

// The clipboard is there for pages on https and on this machine; elsewhere a selection can be copied.
async function copy(element) {
  try {
    await navigator.clipboard.writeText(element.textContent);
  } catch {
    getSelection().selectAllChildren(element);
    document.execCommand('copy');
  }
}

function say(button, word) {
  button.firstChild.textContent = word;
}
