/** What lies under the map: the offline map on or off, and the planner's own GeoJSON layers. */
import {html, useRef, useState} from '../html.js';
import {useStore} from '../store.js';
import {t} from '../i18n.js';
import {number} from '../format.js';
import {say} from '../ui/toasts.js';
import {Dialog} from '../ui/dialog.js';
import {ownLayers, addOwnLayer, removeOwnLayer, showOwnLayer} from './own-layers.js';

export function LayersButton({offline, onOffline}) {
  const [open, setOpen] = useState(false);
  return html`<button type="button" class="button small" data-action="layers" aria-haspopup="dialog" onClick=${() => setOpen(true)}>${t('layers.button')}</button>
    ${open && html`<${LayersDialog} offline=${offline} onOffline=${onOffline} onClose=${() => setOpen(false)} />`}`;
}

function LayersDialog({offline, onOffline, onClose}) {
  const list = useStore(ownLayers, (now) => now.list);
  const input = useRef(null);
  const add = async (file) => {
    if (!file) return;
    try {
      await addOwnLayer(file.name, await file.text());
    } catch (failure) {
      say(`${file.name}: ${failure.message}`, {bad: true});
    }
    if (input.current) input.current.value = '';
  };
  return html`<${Dialog} title=${t('layers.title')} onClose=${onClose} footer=${html`<button type="button" class="button primary" onClick=${onClose}>${t('ui.close')}</button>`}>
    <div class="stack"><p class="muted">${t('layers.lead')}</p>
      <label class="check"><input type="checkbox" checked=${offline} onChange=${(event) => onOffline(event.target.checked)} />${t('layers.offline')}</label>
      <ul class="layer-list">${list.map((layer) => html`<li key=${layer.id} class="row"><label class="check grow"><input type="checkbox" checked=${layer.shown} onChange=${(event) => showOwnLayer(layer.id, event.target.checked)} />${layer.name}</label>
        <span class="small muted">${t('layers.features', {n: number(layer.features.length)})}</span>
        <button type="button" class="button small quiet danger" aria-label=${t('ui.remove') + ' ' + layer.name} onClick=${() => removeOwnLayer(layer.id)}>${t('ui.remove')}</button></li>`)}</ul>
      <div><input ref=${input} id="layer-file" class="visually-hidden" type="file" accept=".geojson,.json,application/geo+json" onChange=${(event) => add(event.target.files[0])} /><label for="layer-file" class="button">${t('layers.add')}</label></div>
    </div></${Dialog}>`;
}
