/** Mending a problem file that cannot be used yet: its tables and its map with every error marked. It is kept as soon as nothing is wrong any more. */
import {html} from '../html.js';
import {api} from '../api.js';
import {useStore} from '../store.js';
import {t} from '../i18n.js';
import {go} from '../router.js';
import {say} from '../ui/toasts.js';
import {useTrail} from '../ui/crumbs.js';
import {Editor} from './editor.js';
import {draft} from './draft.js';

export function MendPage() {
  const {name, problem, findings} = useStore(draft);
  useTrail([{text: t('mend.title')}]);
  if (!problem) return html`<div class="page"><div class="card empty"><h3>${t('mend.none')}</h3><p><a href="#/">${t('plan.toProblems')}</a></p></div></div>`;
  const kept = (answer) => {
    draft.set({name: '', problem: null, findings: []});
    say(t('drop.added', {name: answer.problem.name}));
    go(`problems/${answer.problem.id}/data`);
  };
  return html`<div class="page broad"><div class="page-head"><div><h1>${t('mend.head', {name})}</h1><p class="muted">${t('mend.lead')}</p></div></div>
    <${Editor} problem=${problem} firstFindings=${findings} entry=${{sha256: null}} save=${(value) => api.addProblem(JSON.stringify(value))} onSaved=${kept} /></div>`;
}
