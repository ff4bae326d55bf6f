package nl.gemeentecloud.cloud;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import nl.gemeentecloud.access.Decision;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.ledger.EntryDraft;
import nl.gemeentecloud.ledger.EntryKind;
import nl.gemeentecloud.ledger.Line;
import nl.gemeentecloud.ledger.Party;

/** In words of the ledger: who did what, for whom, why, and what came of it. */
final class Recorder {

    private static final SortedMap<String, String> NO_DETAILS = Collections.emptySortedMap();

    private Recorder() {}

    static EntryDraft answered(Session session, Question question, List<Line> lines) {
        return draft(
                EntryKind.VRAAG,
                session,
                question.query().type().register(),
                question.query().type().name(),
                question.operation(),
                question.zoekrubrieken(),
                question.vraagrubrieken(),
                "beantwoord",
                NO_DETAILS,
                lines);
    }

    static EntryDraft refused(Session session, Question question, Decision decision) {
        return draft(
                EntryKind.WEIGERING,
                session,
                question.query().type().register(),
                question.query().type().name(),
                question.operation(),
                question.zoekrubrieken(),
                question.vraagrubrieken(),
                "geweigerd:" + reason(decision),
                NO_DETAILS,
                List.of());
    }

    static EntryDraft delivered(
            Session session, ObjectType type, String outcome, SortedMap<String, String> details) {
        return draft(
                EntryKind.LEVERING,
                session,
                type.register(),
                type.name(),
                "laden",
                List.of(),
                List.of(),
                outcome,
                details,
                List.of());
    }

    static EntryDraft managed(
            Session session, String operation, SortedMap<String, String> details) {
        return draft(
                EntryKind.BEHEER,
                session,
                "",
                "",
                operation,
                List.of(),
                List.of(),
                "gedaan",
                details,
                List.of());
    }

    private static String reason(Decision decision) {
        return switch (decision) {
            case Decision.NoGrant none -> "geen-grondslag-" + lower(none.gate().name());
            case Decision.Refused refused ->
                    refused.missing().getFirst().kind().name().equals("SEARCHED")
                            ? "parameter-" + lower(refused.gate().name())
                            : "veld-" + lower(refused.gate().name());
            case Decision.Allowed allowed ->
                    throw new IllegalArgumentException("What is allowed is not refused");
        };
    }

    private static String lower(String name) {
        return name.toLowerCase(java.util.Locale.ROOT);
    }

    private static EntryDraft draft(
            EntryKind kind,
            Session session,
            String register,
            String objectType,
            String operation,
            List<String> zoekrubrieken,
            List<String> vraagrubrieken,
            String outcome,
            SortedMap<String, String> details,
            List<Line> lines) {
        return new EntryDraft(
                kind,
                houder(session),
                party(session.acting()),
                party(session.onBehalfOf()),
                session.team(),
                session.actor(),
                session.application(),
                session.purpose().doel(),
                session.purpose().grondslag(),
                session.purpose().verwerkingsactiviteit(),
                register,
                objectType,
                operation,
                session.traceId(),
                zoekrubrieken,
                vraagrubrieken,
                outcome,
                details,
                lines);
    }

    private static OptionalInt houder(Session session) {
        return session.houder().equals(Session.INSTALLATIE)
                ? OptionalInt.empty()
                : OptionalInt.of(session.houder().number());
    }

    private static Party party(Organisation organisation) {
        Optional<String> gemeentecode = organisation.gemeentecode().map(Gemeentecode::digits);
        return new Party(organisation.id(), organisation.afnemersindicatie(), gemeentecode);
    }
}
