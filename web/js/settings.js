/** What the server says of itself, and how the planner likes coordinates. */
import {createStore} from './store.js';
import {api} from './api.js';

export const settings = createStore({version: '', tiles: null, coordinates: 'LONLAT'});

export async function loadSettings() {
  settings.set(await api.settings());
  try {
    const kept = localStorage.getItem('clearance.coordinates');
    if (kept) settings.set({coordinates: kept});
  } catch (forbidden) { /* kept for this visit only */ }
}

export function setCoordinates(kind) {
  settings.set({coordinates: kind});
  try {
    localStorage.setItem('clearance.coordinates', kind);
  } catch (forbidden) { /* as above */ }
}
