import {suite, equal} from './check.js';
import {spoken, worded} from '/js/spoken.js';

export default suite({
  'stages and dates of a reason are told in words': () =>
    equal(spoken('Crew M1 finishes H1 QUALITY_CONTROL only on 2026-12-10.'), 'Crew M1 finishes H1 quality control only on 10 Dec 2026.'),
  'a clock stays behind its date': () => equal(spoken('H17 CLEARANCE 2/2 starts 2027-01-19 09:43.'), 'H17 clearance 2/2 starts 19 Jan 2027 09:43.'),
  'a sentence that begins with a stage has a capital': () => equal(worded('SURVEY is left out.'), 'Survey is left out.'),
  'a field of the policy is named as its table names it': () =>
    equal(worded('Add a crew that can, or set policy.stages.PREPARATION to NEVER.'), 'Add a crew that can, or set "Preparation is planned" under "Policy" to "Never".'),
  'broken rules have their words': () => equal(spoken('No plan was found; it breaks FUNDS, STAGE_ORDER.'), 'No plan was found; it breaks "Funds", "Order of stages".'),
  'what is quoted, ids and pointers stay': () => equal(spoken('"2026-13-45" of /policy/stages/SURVEY is "SURVEY", crew SURVEY_2.'), '"2026-13-45" of /policy/stages/SURVEY is "SURVEY", crew SURVEY_2.'),
  'dates that are entered stay as they are written': () => equal(worded('Write 2026-11-30.'), 'Write 2026-11-30.'),
  'nothing says nothing': () => equal(spoken(undefined), ''),
});
