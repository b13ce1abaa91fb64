import type { Day, Pack, Walk } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { todayInEngland } from '../shared/days.ts';
import { takeEarly } from '../shared/early-properties.ts';
import { house } from '../shared/house.styles.ts';
import type { SendPathway } from '../pathway/send-pathway.ts';
import { SendWalkChangeEvent } from '../pathway/send-pathway.ts';

export { SendWalkChangeEvent };

/**
 * Annex A of NHS England's Quick Guide, step by step: a health service is asked for advice for an EHC needs assessment.
 * Consent is asked first; then whether the child is known, waiting, or not known; each way ends in what to send, with a
 * draft, inside the six weeks. Nothing that is typed leaves the page.
 *
 * ```html
 * <send-annex-a-navigator request-received="2026-11-30"></send-annex-a-navigator>
 * ```
 *
 * @customElement send-annex-a-navigator
 * @fires send-walk-change - Somebody changed the walk; holds `walk` and `course`. `preventDefault()` says it is kept.
 * @cssprop --send-font - Typeface; `inherit` takes the page's.
 * @cssprop --send-ink - Colour of words.
 * @cssprop --send-paper - Colour behind them.
 * @cssprop --send-line - Colour of lines.
 * @cssprop --send-accent - Colour of links and buttons.
 */
export class SendAnnexANavigator extends LitElement {
  static override styles = [
    house,
    css`
      send-pathway {
        padding: 0;
      }
      h2 {
        font-size: 1.5em;
      }
      p {
        max-inline-size: 48em;
      }
    `,
  ];

  // Named here, once: a decorator for each would weigh more than the properties do.
  static override properties = {
    packs: { attribute: false },
    persist: {},
    today: {},
    requestReceived: { attribute: 'request-received' },
    compact: { type: Boolean },
    chartHidden: { type: Boolean, attribute: 'chart-hidden' },
  };

  /** Where the pathway is looked for. The standalone file brings what it needs. */
  packs: readonly Pack[] | undefined;

  /** A name under which the walk is kept on this device. Without it nothing is kept. */
  persist: string | undefined;

  /** The day to count from, `YYYY-MM-DD`. Taken when the element connects, unless it was set. */
  today: Day | undefined;

  /** The day on which the request was received, `YYYY-MM-DD`: fills the field that asks for it. */
  requestReceived: Day | undefined;

  /** Without the chart, and with the explanations closed. */
  compact = false;

  /** Without the chart. */
  chartHidden = false;

  /** A record that was handed over before there was anything to hand it on to. */
  #early: { readonly walk: Walk | undefined } | undefined;

  constructor() {
    super();
    takeEarly(this, 'walk');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.today ??= todayInEngland();
  }

  protected override updated(): void {
    const early = this.#early;
    this.#early = undefined;
    if (early) this.walk = early.walk;
  }

  /** The record of the walk. One that cannot be read is told of on the page, and the present one stays. */
  get walk(): Walk | undefined {
    return this.#early ? this.#early.walk : this.#pathway?.walk;
  }
  set walk(walk: Walk | undefined) {
    if (this.#pathway) this.#pathway.walk = walk;
    else this.#early = { walk };
  }

  protected override render(): TemplateResult {
    return html`<send-pathway
      .pack=${'nhs-quick-guide'}
      .pathway=${'health-advice'}
      .packs=${this.packs}
      .persist=${this.persist}
      .today=${this.today}
      .requestReceived=${this.requestReceived}
      .compact=${this.compact}
      .chartHidden=${this.chartHidden}
      ><div slot="title">
        <h2>Annex A navigator</h2>
        <p>
          You are asked for health advice for an EHC needs assessment. What to do, step by step, and what to send inside
          the six weeks. The guide of 2018 prints “CCG”: today that is the integrated care board (ICB).
        </p>
      </div></send-pathway
    >`;
  }

  get #pathway(): SendPathway | null | undefined {
    return this.shadowRoot?.querySelector('send-pathway');
  }
}

if (!customElements.get('send-annex-a-navigator')) {
  customElements.define('send-annex-a-navigator', SendAnnexANavigator);
}

declare global {
  interface HTMLElementTagNameMap {
    'send-annex-a-navigator': SendAnnexANavigator;
  }
}
