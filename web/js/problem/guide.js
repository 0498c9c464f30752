/** Three steps for the first visit; closed once, it stays closed. */
import {html, useState} from '../html.js';
import {t} from '../i18n.js';

const KEY = 'clearance.guide';

export function Guide({sample}) {
  const [open, setOpen] = useState(() => kept() !== 'closed');
  if (!open || !sample) return null;
  const close = () => {
    try {
      localStorage.setItem(KEY, 'closed');
    } catch (forbidden) { /* it comes back next time */ }
    setOpen(false);
  };
  return html`<section class="guide" aria-label=${t('guide.title')}>
    <ol>${[1, 2, 3].map((step) => html`<li key=${step}><b>${t(`guide.${step}.title`)}</b><span>${t(`guide.${step}.text`)}</span></li>`)}</ol>
    <button type="button" class="button small" onClick=${close}>${t('guide.close')}</button>
  </section>`;
}

function kept() {
  try {
    return localStorage.getItem(KEY);
  } catch (forbidden) {
    return null;
  }
}
