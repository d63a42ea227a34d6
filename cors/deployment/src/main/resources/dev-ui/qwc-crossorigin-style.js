import { css } from 'lit';

/** In the colours of the Dev UI's own theme, light and dark. */
export const styles = css`
    :host { display: block; height: 100%; overflow: auto; color: var(--lumo-body-text-color); }
    main { max-width: 60rem; padding: 0 1rem 2rem; }
    h3 { margin: 1.2rem 0 .4rem; }
    h4 { margin: .6rem 0 .2rem; overflow-wrap: anywhere; }
    p { margin: .3rem 0; overflow-wrap: anywhere; }
    article { border: 1px solid var(--lumo-contrast-20pct); border-radius: 6px; padding: .4rem 1rem .8rem; margin: .6rem 0; }
    .fix { border-left: 3px solid var(--lumo-primary-color); padding-left: .8rem; margin: .6rem 0; }
    .faint { color: var(--lumo-secondary-text-color); font-size: small; }
    .blocked { color: var(--lumo-error-text-color); }
    .allowed { color: var(--lumo-success-text-color); }
    .says { background: var(--lumo-contrast-5pct); border-radius: 6px; padding: .6rem 1rem; margin-top: 1rem; }
    pre, code { font-family: var(--lumo-font-family-mono, monospace); font-size: small; }
    pre { background: var(--lumo-contrast-5pct); border-radius: 4px; padding: .4rem .6rem; margin: .3rem 0;
          white-space: pre-wrap; overflow-wrap: anywhere; }
    ins { text-decoration: none; }
    del { color: var(--lumo-secondary-text-color); }
    table { border-collapse: collapse; width: 100%; }
    th, td { text-align: left; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid var(--lumo-contrast-10pct);
             vertical-align: top; overflow-wrap: anywhere; }
    form { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: .6rem; align-items: end; }
    label { display: grid; gap: .2rem; font-size: small; }
    .wide { grid-column: 1 / -1; }
    input, select, textarea { font: inherit; color: inherit; background: var(--lumo-contrast-5pct);
             border: 1px solid var(--lumo-contrast-30pct); border-radius: 4px; padding: .35rem .5rem; }
    option { color: var(--lumo-body-text-color); background: var(--lumo-base-color); }
    button { font: inherit; font-weight: 600; color: var(--lumo-primary-contrast-color);
             background: var(--lumo-primary-color); border: 0; border-radius: 4px; padding: .4rem 1rem; cursor: pointer;
             justify-self: start; }
    button:disabled { opacity: .5; cursor: default; }
`;
