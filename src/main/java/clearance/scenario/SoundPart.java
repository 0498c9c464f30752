package clearance.scenario;

import clearance.io.ProblemFile;
import clearance.model.Commitment;
import clearance.model.Community;
import clearance.model.Crew;
import clearance.model.Estimate;
import clearance.model.Finding;
import clearance.model.Fund;
import clearance.model.HazardArea;
import clearance.model.Infrastructure;
import clearance.model.Problem;
import clearance.model.Travel;
import clearance.validation.Places;
import clearance.validation.Validation;
import clearance.work.WorkModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What of a problem with errors can still be laid out as work, so that what its work would get wrong is told in the same go. Records with an error are left out,
 * and so is what refers to them. Nothing can be said where crews, equipment, calendar or policy have an error: they decide what all the work is. That an earmark
 * matches nothing is said where no record that was left out can match it.
 */
final class SoundPart {

    /** Laying out the work of more hazard areas would keep the other errors waiting. */
    private static final int MOST_HAZARDS = 1_000;
    private static final List<String> DECISIVE = List.of("/format", "/calendar", "/policy", "/crews", "/equipment", "/travel", "/camps");
    private static final String NEEDS_ALL = "earmark-matches-nothing";

    private final ProblemFile.Parts parts;
    private final Set<String> broken = new HashSet<>();
    private final Map<String, List<Integer>> places = new HashMap<>();

    private SoundPart(ProblemFile.Parts parts) {
        this.parts = parts;
    }

    /**
     * Findings in the work of the sound records.
     *
     * @param sound    all records that could be read
     * @param findings what was found in the file so far
     */
    static List<Finding> findings(Problem sound, ProblemFile.Parts parts, List<Finding> findings) {
        List<String> errors = findings.stream().filter(f -> f.severity() == Finding.Severity.ERROR).map(f -> f.pointer() + "/").toList();
        boolean decisive = errors.stream().anyMatch(e -> e.equals("/") || e.equals("/hazardAreas/") || DECISIVE.stream().anyMatch(d -> e.startsWith(d + "/")));
        if (decisive || sound.hazardAreas().size() > MOST_HAZARDS) {
            return List.of();
        }
        SoundPart part = new SoundPart(parts);
        for (String error : errors) {
            String[] names = error.split("/");
            part.broken.add(names.length > 2 ? names[1] + "/" + names[2] : names[1]);
        }
        Problem kept = part.of(sound);
        if (kept.hazardAreas().isEmpty()) {
            return List.of();
        }
        Set<String> unmatched = part.unmatched(sound, kept);
        return Validation.ofWork(WorkModel.of(kept), new Places(part.places)).stream().filter(f -> !f.code().equals(NEEDS_ALL) || unmatched.contains(f.value()))
                .toList();
    }

    /** The funds whose earmark nothing that was left out can match: there is nothing such, or none of it lies in the districts of the earmark. */
    private Set<String> unmatched(Problem all, Problem kept) {
        boolean whole = all.hazardAreas().size() == kept.hazardAreas().size() && all.communities().size() == kept.communities().size()
                && broken.stream().noneMatch(b -> b.startsWith("hazardAreas/") || b.startsWith("communities/"));
        Set<String> unmatched = new HashSet<>();
        for (Fund fund : kept.funds()) {
            Set<String> districts = fund.earmark().districts();
            if (whole || !districts.isEmpty() && Collections.disjoint(districts, parts.districts())) {
                unmatched.add(fund.id());
            }
        }
        return unmatched;
    }

    private Problem of(Problem p) {
        List<HazardArea> hazards = kept("hazardAreas", p.hazardAreas(), h -> true);
        Set<String> known = Set.of();
        while (known.size() != hazards.size()) {
            known = ids(hazards, HazardArea::id);
            Set<String> there = known;
            hazards = kept("hazardAreas", p.hazardAreas(), h -> there.contains(h.id()) && there.containsAll(h.blockedBy()));
        }
        Set<String> there = known;
        List<Infrastructure> infrastructure = kept("infrastructure", p.infrastructure(), i -> there.containsAll(i.blockedBy()));
        Set<String> open = ids(infrastructure, Infrastructure::id);
        List<Community> communities = kept("communities", p.communities(), c -> there.containsAll(c.blockedBy()) && open.containsAll(c.requires()));
        Set<String> villages = ids(communities, Community::id);
        List<Fund> funds = kept("funds", p.funds(), f -> villages.containsAll(f.earmark().communities()));
        List<Estimate> estimates = kept("estimates", p.estimates(), e -> there.contains(e.hazardArea()));
        List<Commitment> commitments = kept("commitments", p.commitments(), c -> there.contains(c.hazardArea()));
        return p.toBuilder().hazardAreas(hazards).infrastructure(infrastructure).communities(communities).funds(funds).estimates(estimates).commitments(commitments)
                .travel(travel(p, there)).publishedPlan(null).scenarios(List.of()).build();
    }

    /** Drives between crews and hazard areas that are kept. */
    private static Travel travel(Problem p, Set<String> hazards) {
        Set<String> ends = ids(p.crews(), Crew::id);
        ends.addAll(hazards);
        Map<String, Map<String, Integer>> rows = new HashMap<>();
        p.travel().matrixMinutes().forEach((from, row) -> {
            if (ends.contains(from)) {
                Map<String, Integer> kept = new HashMap<>(row);
                kept.keySet().retainAll(ends);
                rows.put(from, kept);
            }
        });
        return new Travel(rows);
    }

    /** The records of a list without an error that fulfil a condition; remembers where they stand. */
    private <T> List<T> kept(String list, List<T> records, Predicate<T> condition) {
        List<T> kept = new ArrayList<>();
        List<Integer> indices = new ArrayList<>();
        List<Integer> given = parts.places().get(list);
        for (int i = 0; i < records.size(); i++) {
            int index = given == null ? i : given.get(i);
            if (!broken.contains(list + "/" + index) && condition.test(records.get(i))) {
                kept.add(records.get(i));
                indices.add(index);
            }
        }
        places.put(list, indices);
        return kept;
    }

    private static <T> Set<String> ids(List<T> records, Function<T, String> id) {
        Set<String> ids = new HashSet<>();
        records.forEach(r -> ids.add(id.apply(r)));
        return ids;
    }
}
