package nl.gemeentecloud.brp.api.personen.endpoint;

import java.util.BitSet;
import java.util.List;
import nl.gemeentecloud.access.Decision;
import nl.gemeentecloud.access.Grant;
import nl.gemeentecloud.access.Need;
import nl.gemeentecloud.brp.api.personen.FieldSelection;
import nl.gemeentecloud.brp.api.personen.PersoonShaper;
import nl.gemeentecloud.brp.api.personen.question.PersonenQuestion;
import nl.gemeentecloud.brp.api.personen.question.PersonenQuestions;
import nl.gemeentecloud.brp.api.personen.request.Operation;
import nl.gemeentecloud.brp.api.personen.request.PersonenRequest;
import nl.gemeentecloud.brp.api.personen.request.ReadResult;
import nl.gemeentecloud.brp.api.personen.request.RequestReader;
import nl.gemeentecloud.brp.api.problem.Problem;
import nl.gemeentecloud.brp.model.Persoonslijst;
import nl.gemeentecloud.cloud.Outcome;
import nl.gemeentecloud.cloud.Session;
import nl.gemeentecloud.cloud.Shaped;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.time.Registerdatum;

/** Answers questions for persons (contract BRP personen 2.7.0), whatever carries them. */
public final class Personen {

    private final Door door;
    private final PersonenQuestions questions;
    private final PersoonShaper shaper;
    private final Registerdatum registerdatum;

    public Personen(
            Door door,
            PersonenQuestions questions,
            PersoonShaper shaper,
            Registerdatum registerdatum) {
        this.door = door;
        this.questions = questions;
        this.shaper = shaper;
        this.registerdatum = registerdatum;
    }

    /**
     * Answers one question. A body that does not follow the contract is answered without asking the
     * register.
     *
     * @param body the body of the request, in UTF-8
     * @param length how many of its bytes belong to it
     */
    public Answer answer(Session session, byte[] body, int length) {
        return switch (RequestReader.read(body, length)) {
            case ReadResult.Rejected rejected -> Answer.problem(rejected.problem());
            case ReadResult.Accepted accepted -> answer(session, accepted.request());
        };
    }

    private Answer answer(Session session, PersonenRequest request) {
        PersonenQuestion asked = questions.of(session, request);
        Outcome<Answer> outcome =
                door.ask(
                        session,
                        asked.question(),
                        found -> shape(request.operation(), asked.selection(), found));
        return switch (outcome) {
            case Outcome.Answered<Answer> answered -> answered.answer();
            case Outcome.Refused<Answer> refused -> Answer.problem(refusal(refused.decision()));
        };
    }

    private Shaped<Answer> shape(
            Operation operation, FieldSelection selection, List<Document> found) {
        BitSet delivered = new BitSet(found.size());
        if (found.size() > operation.mostPersons()) {
            return new Shaped<>(
                    Answer.problem(Problem.tooManyResults(operation.mostPersons())), delivered);
        }
        byte[] shown =
                shaper.shape(
                        operation.text(),
                        found.stream().map(Persoonslijst::of).toList(),
                        selection,
                        registerdatum.today());
        delivered.set(0, found.size());
        return new Shaped<>(Answer.persons(shown), delivered);
    }

    private static Problem refusal(Decision decision) {
        return switch (decision) {
            case Decision.NoGrant none -> Problem.unauthorized(noGrant(none.gate()));
            case Decision.Refused refused -> missing(refused.missing());
            case Decision.Allowed allowed ->
                    throw new IllegalArgumentException("What is allowed is not refused");
        };
    }

    private static String noGrant(Grant.Gate gate) {
        return switch (gate) {
            case LANDELIJK -> "Niet geautoriseerd voor ad hoc bevragingen.";
            case GEMEENTELIJK -> "Uw gemeente heeft voor dit doel geen bevoegdheid gegeven.";
        };
    }

    private static Problem missing(List<Need> needs) {
        List<String> parameters = labels(needs, Need.Kind.SEARCHED);
        return parameters.isEmpty()
                ? Problem.unauthorizedFields(labels(needs, Need.Kind.ASKED))
                : Problem.unauthorizedParameters(parameters);
    }

    private static List<String> labels(List<Need> needs, Need.Kind kind) {
        return needs.stream().filter(need -> need.kind() == kind).map(Need::label).toList();
    }
}
