import { QwcHotReloadElement, html } from 'qwc-hot-reload-element';
import { JsonRpc } from 'jsonrpc';
import { answered } from './qwc-crossorigin-answer.js';
import { policy, findings, expectations } from './qwc-crossorigin-policy.js';
import { styles } from './qwc-crossorigin-style.js';

/** If nobody tells of a reload by then, in milliseconds, it has been missed. */
const RELOADED = 5000;

/** Blocks are looked for this often, in milliseconds, while the page is open. */
const OFTEN = 2000;

/** The policy, the latest blocks, a what-if, and the button that applies a fix. */
export class QwcCrossorigin extends QwcHotReloadElement {

    static styles = styles;

    static properties = {
        _policy: { state: true },
        _check: { state: true },
        _blocks: { state: true },
        _answer: { state: true },
        _says: { state: true },
        _writing: { state: true }
    };

    constructor() {
        super();
        // The log of the Dev UI is for what somebody does, not for a timer.
        this.jsonRpc = new JsonRpc(this, false);
        this._blocks = [];
    }

    connectedCallback() {
        super.connectedCallback();
        this.hotReload();
        this._timer = setInterval(() => this._look(), OFTEN);
    }

    disconnectedCallback() {
        clearInterval(this._timer);
        super.disconnectedCallback();
    }

    /** Another policy may be in force, under which everything is asked again. */
    hotReload() {
        this._writing = false;
        this.jsonRpc.policy().then(answer => { this._policy = answer.result; });
        this.jsonRpc.check().then(answer => { this._check = answer.result; });
        this._look();
        if (this._answer?.question) {
            this._ask(this._answer.question);
        }
    }

    /** Not while the application reloads: nobody would answer. */
    _look() {
        if (this._writing) {
            return;
        }
        this.jsonRpc.blocks().then(answer => { this._blocks = answer.result ?? []; });
    }

    _ask(question) {
        this.jsonRpc.ask(question).then(answer => { this._answer = answer.result; });
    }

    _submit(event) {
        event.preventDefault();
        this._ask(Object.fromEntries(new FormData(event.target)));
    }

    _apply({ question, address }, offer) {
        this._writing = true;
        this.jsonRpc.apply({ ...question, address, write: offer.write, shown: offer.shown })
            .then(answer => {
                this._says = answer.result.error ?? answer.result.says;
                if (answer.result.written) {
                    this.jsonRpc.reload();
                    setTimeout(() => this.hotReload(), RELOADED);
                } else {
                    this._writing = false;
                }
            })
            .catch(answer => {
                this._says = answer.error?.message ?? 'The application has not answered.';
                this._writing = false;
            });
    }

    render() {
        return html`
            <main>
                <p role="status" class="says" ?hidden=${!this._says}>${this._says}</p>
                <section aria-labelledby="blocks">
                    <h3 id="blocks">Latest blocks</h3>
                    ${this._blocks.length === 0
                        ? html`<p>Browsers have blocked nothing in this session of dev mode.</p>`
                        : this._blocks.map(block => this._block(block))}
                </section>
                <section aria-labelledby="what-if">
                    <h3 id="what-if">What if a page asks?</h3>
                    ${this._form()}
                    <div aria-live="polite">${this._answer ? this._told(this._answer) : ''}</div>
                </section>
                <section aria-labelledby="policy">
                    <h3 id="policy">The policy${this._policy ? ` of profile ${this._policy.profile}` : ''}</h3>
                    ${this._policy ? policy(this._policy.policy) : ''}
                    ${this._check ? findings(this._check.findings) : ''}
                    ${this._check ? expectations(this._check.expectations) : ''}
                </section>
            </main>`;
    }

    _block(block) {
        const asked = block.question;
        const times = block.times > 1 ? `${block.times} times, last ` : '';
        return html`
            <article>
                <h4>${asked.method} ${asked.path} from ${asked.origin}</h4>
                <p class="faint">${times}${new Date(block.last).toLocaleTimeString()}, ${block.fault}</p>
                ${block.verdict === 'allowed'
                    ? html`<p class="allowed">Allowed now: the policy has changed since.</p>`
                    : this._told(block)}
            </article>`;
    }

    _told(answer) {
        return answer.error
            ? html`<p class="blocked">${answer.error}</p>`
            : answered(answer, offer => this._apply(answer, offer), this._writing);
    }

    _form() {
        return html`
            <form @submit=${this._submit}>
                <label>Page's origin <input name="origin" placeholder="https://app.example" required></label>
                <label>Method <input name="method" value="GET"></label>
                <label>Path <input name="path" placeholder="/"></label>
                <label>Credentials
                    <select name="credentials">
                        <option>same-origin</option><option>include</option><option>omit</option>
                    </select>
                </label>
                <label class="wide">Headers that script sets, one a line
                    <textarea name="header" rows="2" placeholder="content-type: application/json"></textarea>
                </label>
                <button type="submit">Ask</button>
            </form>`;
    }
}

customElements.define('qwc-crossorigin', QwcCrossorigin);
