/** The frame around every view: where we are, language, settings, and the marking that every screen and print carries. */
import {html} from './html.js';
import {useStore} from './store.js';
import {route} from './router.js';
import {language, LANGUAGES, useLanguage, t} from './i18n.js';
import {settings, setCoordinates} from './settings.js';
import {Toasts} from './ui/toasts.js';
import {Crumbs} from './ui/crumbs.js';
import {ProblemsPage} from './problem/problems-page.js';
import {ProblemPage} from './problem/problem-page.js';
import {PlanPage} from './plan/plan-page.js';
import {MendPage} from './problem/mend-page.js';
import {ImportPage} from './import/import-page.js';
import {ComparePage} from './compare/compare-page.js';
import {ComparisonPage} from './compare/comparison-page.js';

export function App() {
  const at = useStore(route);
  const code = useStore(language, (now) => now.code);
  const kind = useStore(settings, (now) => now.coordinates);
  return html`
    <a class="skip" href="#main" onClick=${(event) => { event.preventDefault(); document.getElementById('main').focus(); }}>${t('app.skip')}</a>
    <header class="top">
      <a class="brand" href="#/" aria-label="Clearance"><img src="icon.svg" alt="" width="26" height="26" /><span>Clearance</span></a>
      <${Crumbs} at=${at} />
      <span class="grow"></span>
      <div id="top-actions" class="row"></div>
      <span class="restricted" title=${t('app.notRecord')}>${t('app.restricted')}</span>
      <label class="visually-hidden" for="coordinates">${t('app.coordinates')}</label>
      <select id="coordinates" class="input small" value=${kind} onChange=${(event) => setCoordinates(event.target.value)}>
        <option value="LONLAT">${t('coordinates.LONLAT')}</option><option value="UTM">UTM</option><option value="MGRS">MGRS</option>
      </select>
      <label class="visually-hidden" for="language">${t('app.language')}</label>
      <select id="language" class="input small" value=${code} onChange=${(event) => useLanguage(event.target.value)}>
        ${LANGUAGES.map((one) => html`<option key=${one.code} value=${one.code}>${one.name}</option>`)}
      </select>
    </header>
    <main id="main" tabindex="-1" key=${code}>${page(at)}</main>
    <footer class="only-print marking">${t('app.restricted')} · ${t('app.notRecord')}</footer>
    <${Toasts} />`;
}

function page(at) {
  if (at.page === 'problems' && at.id) return html`<${ProblemPage} key=${at.id} id=${at.id} tab=${at.other} />`;
  if (at.page === 'plans' && at.id) return html`<${PlanPage} key=${at.id} id=${at.id} />`;
  if (at.page === 'mend') return html`<${MendPage} />`;
  if (at.page === 'import') return html`<${ImportPage} key=${at.id} into=${at.id} />`;
  if (at.page === 'compare') return html`<${ComparePage} key=${at.id + ' ' + at.other} id=${at.id} other=${at.other} />`;
  if (at.page === 'comparisons' && at.id) return html`<${ComparisonPage} key=${at.id} id=${at.id} />`;
  return html`<${ProblemsPage} />`;
}
