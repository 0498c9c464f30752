/** What the planner looks at: shared by map, timeline, tables and panels, so that a selection made in one shows in all. */
import {createStore} from '../store.js';

export const look = createStore({
  /** {kind: 'hazard' | 'village' | 'infrastructure' | 'crew', id, visit: key of a work package or null}; null = nothing */
  selected: null,
  /** what the pointer is over: {kind, id}; null = nothing */
  hovered: null,
  /** week from 1; null = the whole plan */
  week: null,
  playing: false,
  /** how hazard areas are coloured: RISK, INDEX or RELEASE */
  mode: 'RISK',
  /** the open tab below the map */
  dock: 'timeline',
  /** the open tab beside the map */
  side: 'overview',
  routes: true,
  context: true,
});

export const startLook = {selected: null, hovered: null, week: null, playing: false, dock: 'timeline', side: 'overview'};

/** Selects a thing and opens its panel; selecting it again keeps it. */
export function select(kind, id, visit = null) {
  look.set({selected: {kind, id, visit}, side: 'selected'});
}

export function clearSelection() {
  look.set((now) => ({...now, selected: null, side: now.side === 'selected' ? 'overview' : now.side}));
}

/** Whether a work package belongs to what is selected. */
export function isSelected(selected, visit) {
  if (!selected) return false;
  if (selected.visit) return selected.visit === visit.key;
  return selected.kind === 'hazard' ? selected.id === visit.hazardArea : selected.kind === 'crew' && selected.id === visit.crew;
}
