// Makes the request that the form describes, and shows what the browser lets this page know of the answer.

const form = document.querySelector('#request');
const button = document.querySelector('#fetch');
const outcome = document.querySelector('#outcome');
const notices = document.querySelector('#notices');
const field = (id) => document.querySelector(`#${id}`).value;

// A server that does not answer must not keep the page waiting for ever.
const PATIENCE_MS = 30_000;

// Headers whose values decide whether a preflight is sent. The values of all others are left out: they may be secret.
const TELLING = ['accept', 'accept-language', 'content-language', 'content-type', 'range'];
const MOST_HEADERS = 20;
const LONGEST_VALUE = 200;
const LONGEST_LINK = 2000;

const RELOAD_TRIES = 20;
const RELOAD_PAUSE_MS = 250;

document.querySelector('#origin').textContent = location.origin;

form.addEventListener('submit', async (submit) => {
  submit.preventDefault();
  if (outcome.getAttribute('aria-busy') === 'true') {
    return;
  }
  // Not "disabled", which would take the keyboard's focus away from the button.
  button.setAttribute('aria-disabled', 'true');
  outcome.setAttribute('aria-busy', 'true');
  outcome.replaceChildren(show('asking', {}));
  outcome.replaceChildren(await ask());
  outcome.setAttribute('aria-busy', 'false');
  button.removeAttribute('aria-disabled');
  await notice(RELOAD_TRIES);
});

// Shows what is wrong with the policy. A request can make the service reload, and this page's server with it.
async function notice(tries) {
  if (notices.dataset.notices === '') {
    return;
  }
  try {
    const lines = (await (await fetch(notices.dataset.notices)).text()).split('\n').filter((line) => line !== '');
    notices.querySelector('ul').replaceChildren(...lines.map(item));
    notices.hidden = lines.length === 0;
  } catch {
    if (tries > 1) {
      setTimeout(notice, RELOAD_PAUSE_MS, tries - 1);
    }
  }
}

function item(text) {
  const line = document.createElement('li');
  line.textContent = text;
  return line;
}

await notice(RELOAD_TRIES);

async function ask() {
  let request;
  try {
    request = described();
  } catch (fault) {
    return show('unsent', { message: fault.message });
  }
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return answered(response, await response.text());
  } catch (fault) {
    return blocked(fault);
  }
}

// Throws if the browser refuses to send such a request at all.
function described() {
  return new Request(field('address'), {
    method: field('method'),
    credentials: field('credentials'),
    headers: headerLines().map((line) => {
      const colon = line.indexOf(':');
      if (colon < 1) {
        throw new TypeError(`Request headers: "${line}" is not a header; write name: value`);
      }
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
    body: field('body') || undefined,
  });
}

function headerLines() {
  return field('headers').split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

function answered(response, body) {
  const shown = show('answered', {
    status: `${response.status} ${response.statusText}`.trim(),
    answer: body === '' ? '(no body)' : indented(body),
  });
  for (const [name, value] of response.headers) {
    const term = document.createElement('dt');
    const description = document.createElement('dd');
    term.textContent = name;
    description.textContent = value;
    shown.querySelector('.headers').append(term, description);
  }
  return shown;
}

function blocked(fault) {
  const asked = [
    `${field('method')} ${field('address')}`,
    `Origin: ${location.origin}`,
    ...headerLines(),
    `(credentials mode: ${field('credentials')})`,
  ];
  const shown = show('blocked', { message: `${fault.name}: ${fault.message}`, asked: asked.join('\n') });
  const direct = shown.querySelector('.direct');
  direct.href = field('address');
  direct.textContent = field('address');
  shown.querySelector(isOfService() ? '.elsewhere' : '.known').remove();
  shown.querySelectorAll('.why').forEach((link) => { link.href = why(); });
  return shown;
}

// The console's page with the request just made filled in.
function why() {
  const address = new URL(field('address'));
  const question = new URLSearchParams({
    origin: location.origin,
    method: field('method'),
    credentials: field('credentials'),
    path: address.pathname + address.search,
  });
  headerLines().slice(0, MOST_HEADERS).forEach((line) => question.append('header', told(line)));
  const link = `${outcome.dataset.console}?${question}`;
  // The console refuses longer questions.
  return link.length > LONGEST_LINK ? outcome.dataset.console : link;
}

// Whether the address is the service's, which the console can explain. This machine has three names.
function isOfService() {
  const [asked, own] = [field('address'), document.querySelector('#address').defaultValue].map((address) => {
    const { protocol, hostname, port } = new URL(address);
    return [protocol, hostname.replace(/^(127\.0\.0\.1|\[::1\])$/, 'localhost'), port].join();
  });
  return asked === own;
}

// A header as the question gives it: with its value only if that matters, because it may be a secret.
function told(line) {
  const colon = line.indexOf(':');
  const name = line.slice(0, colon).trim();
  const telling = TELLING.includes(name.toLowerCase()) && line.length < LONGEST_VALUE;
  return telling ? line : name;
}

// A copy of a template with texts filled in. A text is never read as HTML.
function show(template, texts) {
  const copy = document.querySelector(`#${template}`).content.cloneNode(true);
  for (const [name, text] of Object.entries(texts)) {
    copy.querySelector(`.${name}`).textContent = text;
  }
  return copy;
}

function indented(body) {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
