// Keeps the panel of blocked front-ends up to date without moving what is read: what is shown changes in its
// place, and what is new comes behind it.

const EVERY_MS = 3000;
const MOST_ROWS = 300;

export function watch(arm) {
  const panel = document.querySelector('#blocked');
  if (!panel) {
    return;
  }
  const pause = panel.querySelector('#pause');
  pause.hidden = false;
  pause.addEventListener('click', () => {
    const paused = pause.getAttribute('aria-pressed') !== 'true';
    pause.setAttribute('aria-pressed', paused);
  });
  const tick = async () => {
    if (!document.hidden && pause.getAttribute('aria-pressed') !== 'true') {
      await refresh(panel, arm);
    }
    setTimeout(tick, EVERY_MS);
  };
  setTimeout(tick, EVERY_MS);
}

async function refresh(panel, arm) {
  try {
    const answer = await fetch('/q/cors/blocked/panel');
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    keepingPlace(() => merge(panel, page, arm));
  } catch {
    say(panel, 'state', 'The service does not answer, so this may be out of date.');
  }
}

function merge(panel, page, arm) {
  for (const name of ['state', 'others', 'full']) {
    const element = page.querySelector(`[data-live=${name}]`);
    if (element) {
      say(panel, name, element.textContent);
    }
  }
  const likely = addRows(panel, page, '#blocked-likely', arm);
  addRows(panel, page, '#blocked-others', arm);
  const strangers = panel.querySelector('#blocked-strangers');
  strangers.hidden = !strangers.querySelector('[data-key]');
  const possibly = page.querySelector('#blocked-possibly');
  const shown = panel.querySelector('#blocked-possibly');
  if (possibly && shown.innerHTML !== possibly.innerHTML) {
    shown.replaceChildren(...possibly.childNodes);
  }
  if (likely > 0) {
    panel.querySelector('#blocked-said').textContent =
      likely === 1 ? 'One more front-end is blocked.' : `${likely} more front-ends are blocked.`;
  }
}

// Rows that are shown stay where they are. Returns how many are new.
function addRows(panel, page, list, arm) {
  const shown = panel.querySelector(list);
  let added = 0;
  for (const row of page.querySelectorAll(`${list} > [data-key]`)) {
    const known = shown.querySelector(`[data-key="${row.dataset.key}"]`);
    if (known) {
      say(known, 'times', row.querySelector('[data-live=times]').textContent);
      say(known, 'last', row.querySelector('[data-live=last]').textContent);
    } else if (shown.childElementCount < MOST_ROWS) {
      shown.append(row);
      arm(row);
      added++;
    }
  }
  return added;
}

function say(root, name, text) {
  const element = root.querySelector(`[data-live=${name}]`);
  if (element && element.textContent !== text) {
    element.textContent = text;
  }
}

// What has the focus stays where it is, or else what is in the middle of the window.
function keepingPlace(change) {
  const focused = document.activeElement;
  const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  const anchor = focused && focused !== document.body ? focused : middle;
  const before = anchor?.getBoundingClientRect().top;
  change();
  const moved = anchor?.isConnected ? anchor.getBoundingClientRect().top - before : 0;
  if (moved !== 0) {
    scrollBy(0, moved);
  }
}
