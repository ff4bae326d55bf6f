package nl.gemeentecloud.brp.conformance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.gemeentecloud.access.Access;
import nl.gemeentecloud.access.Area;
import nl.gemeentecloud.access.Decision;
import nl.gemeentecloud.access.Grant;
import nl.gemeentecloud.access.Need;
import nl.gemeentecloud.brp.api.personen.endpoint.Answer;
import nl.gemeentecloud.brp.api.personen.endpoint.Door;
import nl.gemeentecloud.cloud.Outcome;
import nl.gemeentecloud.cloud.Question;
import nl.gemeentecloud.cloud.Session;
import nl.gemeentecloud.cloud.Shaped;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;

/**
 * The one door to a register that lives in memory: the real decision, pruning as the store does it,
 * and what would be put on record.
 */
public final class InMemoryDoor implements Door {

    private final ObjectType type;
    private final CriteriaEvaluator criteria;
    private final LocalDate today;
    private final List<Document> documents;
    private final List<Entry> entries = new ArrayList<>();
    private AttributeSet needed;

    public InMemoryDoor(ObjectType type, LocalDate today, List<Document> documents) {
        this.type = type;
        this.criteria = new CriteriaEvaluator(type);
        this.today = today;
        this.documents = List.copyOf(documents);
        this.needed = AttributeSet.none(type);
    }

    @Override
    public Outcome<Answer> ask(
            Session session, Question question, Function<List<Document>, Shaped<Answer>> shape) {
        for (Need need : question.needs()) {
            needed = needed.union(need.alternatives().getFirst());
        }
        Decision decision = decide(question);
        if (!(decision instanceof Decision.Allowed allowed)) {
            return new Outcome.Refused<>(decision);
        }
        List<Document> found =
                documents.stream()
                        .filter(d -> criteria.holds(question.query().all(), d))
                        .limit(question.query().limit())
                        .toList();
        Shaped<Answer> shaped =
                shape.apply(found.stream().map(d -> prune(d, allowed.readable())).toList());
        record(session, question, found, shaped.delivered());
        return new Outcome.Answered<>(shaped.answer());
    }

    /** What was put on record: one entry per person that was delivered. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** What one had to be allowed, taking the first of alternatives. */
    public AttributeSet needed() {
        return needed;
    }

    private Decision decide(Question question) {
        List<Grant> grants = new ArrayList<>(question.nationalGrants());
        grants.add(
                new Grant(
                        Grant.Gate.GEMEENTELIJK,
                        AttributeSet.all(type),
                        Area.everywhere(),
                        LocalDate.EPOCH,
                        Optional.empty()));
        List<Grant.Gate> gates =
                question.nationalGate()
                        ? List.of(Grant.Gate.LANDELIJK, Grant.Gate.GEMEENTELIJK)
                        : List.of(Grant.Gate.GEMEENTELIJK);
        return Access.decide(type, question.needs(), question.always(), gates, grants, today);
    }

    private Document prune(Document document, AttributeSet readable) {
        List<Group> groups = new ArrayList<>();
        for (Group group : document.groups()) {
            if (readable.paths().stream().noneMatch(path -> path.startsWith(group.name() + "."))) {
                continue;
            }
            Map<String, String> kept = new LinkedHashMap<>();
            group.values()
                    .forEach((element, value) -> {
                        if (readable.contains(type.indexOf(group.name(), element))) {
                            kept.put(element, value);
                        }
                    });
            groups.add(new Group(group.name(), kept));
        }
        return new Document(groups);
    }

    private void record(
            Session session, Question question, List<Document> found, BitSet delivered) {
        for (int i = delivered.nextSetBit(0); i >= 0; i = delivered.nextSetBit(i + 1)) {
            entries.add(
                    new Entry(
                            session.acting().afnemersindicatie().orElse(""),
                            person(found.get(i)),
                            question.zoekrubrieken(),
                            question.vraagrubrieken()));
        }
    }

    private static String person(Document document) {
        for (Group group : document.groups()) {
            if (group.name().equals("01")) {
                String burgerservicenummer = group.value("0120");
                return burgerservicenummer == null
                        ? String.valueOf(group.value("0110"))
                        : burgerservicenummer;
            }
        }
        return "";
    }

    /** One person that was delivered, as it is put on record. */
    public record Entry(
            String afnemer,
            String persoon,
            List<String> zoekrubrieken,
            List<String> vraagrubrieken) {}
}
