import { html } from 'lit';

/**
 * An explanation with its fix.
 *
 * @param apply is called with the offer whose button is pressed
 */
export function answered(answer, apply, writing) {
    const blocked = answer.verdict === 'blocked';
    return html`
        <p class="${blocked ? 'blocked' : 'allowed'}"><b>${answer.heading}</b></p>
        <p>${answer.summary}</p>
        ${answer.nearMiss ? html`<p>${answer.nearMiss}</p>` : ''}
        ${answer.steps.map(step => html`<p>${step}</p>`)}
        ${answer.offers.map(offer => offered(offer, apply, writing))}
        ${answer.withheld ? html`<p>${answer.withheld}</p>` : ''}
        ${answer.notes.map(note => html`<p class="faint">${note}</p>`)}`;
}

function offered(offer, apply, writing) {
    return html`
        <div class="fix">
            ${offer.changes.map(change => html`
                <p>${change.instruction}</p>
                ${change.replaces ? html`<pre><del>${change.replaces}</del></pre><p>with</p>` : ''}
                <pre><ins>${change.write}</ins></pre>`)}
            <p class="faint">${offer.cost}</p>
            ${offer.off
                ? html`<p>${offer.off} Write the line there yourself.</p>`
                : html`<button @click=${() => apply(offer)} ?disabled=${writing}>Apply</button>
                       <span class="faint">writes to ${offer.file}</span>`}
        </div>`;
}
