import { QwcHotReloadElement, html, css } from 'qwc-hot-reload-element';
import { JsonRpc } from 'jsonrpc';
import { devuiState } from 'devui-state';
import { observeState } from 'lit-element-state';
import 'qwc/qwc-extension-link.js';

/** A block is looked for this often, in milliseconds, while the card is shown. */
const OFTEN = 2000;

/** The state of the policy, and the way to its page. */
export class QwcCrossoriginCard extends observeState(QwcHotReloadElement) {

    static styles = css`
        :host { display: flex; flex-direction: column; gap: 8px; }
        dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 10px; margin: 0; font-size: small; }
        dt { color: var(--lumo-secondary-text-color); }
        dd { margin: 0; overflow-wrap: anywhere; }
        .bad { color: var(--lumo-error-text-color); font-weight: 600; }
    `;

    static properties = {
        extensionName: { type: String },
        description: { type: String },
        namespace: { type: String },
        _state: { state: true }
    };

    connectedCallback() {
        super.connectedCallback();
        // The log of the Dev UI is for what somebody does, not for a timer.
        this.jsonRpc = new JsonRpc(this, false);
        this.hotReload();
        this._timer = setInterval(() => this.hotReload(), OFTEN);
    }

    disconnectedCallback() {
        clearInterval(this._timer);
        super.disconnectedCallback();
    }

    hotReload() {
        this.jsonRpc?.state().then(answer => { this._state = answer.result; });
    }

    render() {
        return html`
            <span>${this.description}</span>
            ${this._state ? this._facts(this._state) : ''}
            ${this._pages().map(page => html`
                <qwc-extension-link
                    namespace="${this.namespace}"
                    extensionName="${this.extensionName}"
                    iconName="${page.icon}"
                    displayName="${page.title}"
                    path="${page.id}"
                    webcomponent="${page.componentLink}"
                    webcomponentTagName="${page.componentName}"
                    ?embed=${page.embed}>
                </qwc-extension-link>`)}`;
    }

    _facts(state) {
        return html`
            <dl>
                <dt>Findings</dt>
                <dd class="${state.findings ? 'bad' : ''}">${state.findings}</dd>
                <dt>Unmet expectations</dt>
                <dd class="${state.unmet ? 'bad' : ''}">${state.unmet}</dd>
                <dt>Last block</dt>
                <dd>${state.last || 'none yet'}</dd>
            </dl>`;
    }

    _pages() {
        const extension = devuiState.cards.active.find(card => card.namespace === this.namespace);
        return extension ? extension.cardPages : [];
    }
}

customElements.define('qwc-crossorigin-card', QwcCrossoriginCard);
