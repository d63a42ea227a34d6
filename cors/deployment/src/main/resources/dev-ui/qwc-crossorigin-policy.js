import { html } from 'lit';

/** A row for each property that is set. */
export function policy(properties) {
    const rows = Object.entries(properties).flatMap(([name, set]) =>
        [set ?? []].flat().map(setting => ({ name, ...setting })));
    return html`
        <table>
            <thead><tr><th>Property</th><th>Value</th><th>From</th></tr></thead>
            <tbody>${rows.map(row => html`
                <tr><td>${row.name}</td><td><code>${row.value}</code></td><td>${row.source}</td></tr>`)}
            </tbody>
        </table>`;
}

export function findings(all) {
    return html`
        <h4>Findings</h4>
        ${all.length === 0 ? html`<p>There are none.</p>` : html`
            <ul>${all.map(found => html`
                <li>
                    <b class="${found.severity.toLowerCase() === 'error' ? 'blocked' : ''}">${found.severity}</b>
                    <code>${found.property}</code> (${found.source}): ${found.problem}
                    ${found.fix ? html`<pre>${found.fix}</pre>` : ''}
                    ${found.accepted ? html`<span class="faint">Accepted: ${found.accepted}</span>` : ''}
                </li>`)}
            </ul>`}`;
}

export function expectations(all) {
    return all.length === 0 ? '' : html`
        <h4>Expectations</h4>
        <ul>${all.map(expected => html`
            <li><b class="${expected.met ? 'allowed' : 'blocked'}">${expected.met ? 'met' : 'not met'}</b>
                ${expected.name}: ${expected.why}</li>`)}
        </ul>`;
}
