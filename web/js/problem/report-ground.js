/** The ground of a week's report: what surveys confirmed and which hazard areas were found, drawn on the map or given as text. */
import {html, useMemo} from '../html.js';
import {t} from '../i18n.js';
import {FOUND_HAZARDS} from './fields.js';
import {withValue} from './history.js';
import {PlaceMap} from './place-map.js';
import {Sheet} from './sheet.js';
import {foundId, groundOf, saidIn, withGround} from './report-file.js';
import {Said} from './said.js';

/**
 * @param chosen   what is on the map to be drawn: {hazard} of a survey, {found: number of a new hazard area}; null = nothing
 * @param said     what was found wrong, by its place in the form
 */
export function ReportGround({problem, form, chosen, said, onChoose, onChange}) {
  const ground = useMemo(() => groundOf(problem, form), [problem, form.work, form.surveys, form.newHazardAreas]);
  const at = chosen ? ground.entries.findIndex((entry) => entry.hazard === chosen.hazard && entry.found === chosen.found) : -1;
  const add = (more) => {
    onChange({...form, newHazardAreas: [...form.newHazardAreas, {id: foundId(problem, form), classification: 'CHA', ...more}]});
    onChoose({found: form.newHazardAreas.length});
  };
  const place = (row, geometry) => {
    const entry = ground.entries[row - ground.known];
    onChange(entry.hazard !== undefined ? withGround(form, entry.hazard, geometry) : withValue(form, ['newHazardAreas', entry.found, 'geometry'], geometry));
  };
  const choose = (list, index) => {
    const known = list === 'hazardAreas' && index !== null ? ground.entries[index - ground.known] ?? ground.entries.find((entry) => entry.hazard === problem.hazardAreas[index]?.id) : null;
    onChoose(known ?? null);
  };
  const marks = new Map(said.map((finding) => [finding.at, finding]));
  return html`<section class="report-ground" aria-label=${t('cycle.ground')}><h4>${t('cycle.ground')}</h4><p class="muted small">${t('cycle.groundHelp')}</p>
    <div class="editor-sheet with-map">
      <div class="stack tight">
        <${Sheet} sheet=${FOUND_HAZARDS} rows=${form.newHazardAreas} marks=${marks} chosen=${chosen?.found ?? null} onChoose=${(found) => onChoose({found})}
          onSet=${(index, path, value) => onChange(withValue(form, ['newHazardAreas', index, ...path], value))} onAdd=${() => add({})} onCopy=${(index) => add({...form.newHazardAreas[index], id: foundId(problem, form)})}
          onRemove=${(index) => { onChoose(null); onChange({...form, newHazardAreas: form.newHazardAreas.filter((_, i) => i !== index)}); }} />
        ${form.newHazardAreas.map((hazard, i) => html`<${Said} key=${i} who=${hazard.id} findings=${saidIn(said, '/newHazardAreas/' + i)} />`)}
      </div>
      <${PlaceMap} problem=${ground.problem} list="hazardAreas" row=${at < 0 ? null : ground.known + at} around=${chosen?.hazard === undefined ? null : problem.hazardAreas.findIndex((one) => one.id === chosen.hazard)}
        anew=${chosen?.hazard === undefined ? undefined : ['AREA']} onChoose=${choose} onPlace=${place} onNew=${(geometry) => add({geometry})} />
    </div></section>`;
}
