/** Starts the page. */
import {html, render} from './html.js';
import {useLanguage, preferredLanguage} from './i18n.js';
import {loadSettings} from './settings.js';
import {say} from './ui/toasts.js';
import {App} from './app.js';

await useLanguage(preferredLanguage());
document.getElementById('app').textContent = '';
render(html`<${App} />`, document.getElementById('app'));
loadSettings().catch((failure) => say(failure.message, {bad: true}));
