/** The way from the list of problems to here. Pages set it when they know their names. */
import {html, useEffect} from '../html.js';
import {createStore, useStore} from '../store.js';
import {t} from '../i18n.js';

const trail = createStore({items: []});

/** Sets the trail while a page is shown: [{text, href}]. */
export function useTrail(items) {
  const key = JSON.stringify(items);
  useEffect(() => {
    trail.set({items});
    document.title = [...items.map((item) => item.text).reverse(), 'Clearance'].join(' · ');
    return () => trail.set({items: []});
  }, [key]);
}

export function Crumbs() {
  const items = useStore(trail, (now) => now.items);
  return html`<nav class="crumbs" aria-label=${t('app.where')}><ol>
    <li><a href="#/">${t('nav.problems')}</a></li>
    ${items.map((item) => html`<li key=${item.text}>${item.href ? html`<a href=${item.href} title=${item.text}>${item.text}</a>` : html`<span aria-current="page" title=${item.text}>${item.text}</span>`}</li>`)}
  </ol></nav>`;
}
