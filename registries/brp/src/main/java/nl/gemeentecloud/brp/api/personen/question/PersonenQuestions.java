package nl.gemeentecloud.brp.api.personen.question;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.gemeentecloud.access.Grant;
import nl.gemeentecloud.access.Need;
import nl.gemeentecloud.brp.api.autorisatie.Tabel35;
import nl.gemeentecloud.brp.api.autorisatie.Veldentabel;
import nl.gemeentecloud.brp.api.personen.request.PersonenRequest;
import nl.gemeentecloud.cloud.Question;
import nl.gemeentecloud.cloud.Session;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.query.Query;
import nl.gemeentecloud.core.time.Moment;
import nl.gemeentecloud.core.time.Registerdatum;

/** Translates requests for persons into questions to the register. */
public final class PersonenQuestions {

    private final ObjectType persoonslijst;
    private final FieldsCompiler fields;
    private final SearchRubrieken rubrieken;
    private final Supplier<Tabel35> tabel35;
    private final Registerdatum registerdatum;

    /**
     * Compiles what does not change between questions.
     *
     * @param tabel35 gives the table as of now; asked with every question of an afnemer
     */
    public PersonenQuestions(
            ObjectType persoonslijst, Supplier<Tabel35> tabel35, Registerdatum registerdatum) {
        this.persoonslijst = persoonslijst;
        this.fields = new FieldsCompiler(persoonslijst, Veldentabel.load());
        this.rubrieken = new SearchRubrieken(persoonslijst);
        this.tabel35 = tabel35;
        this.registerdatum = registerdatum;
    }

    public PersonenQuestion of(Session session, PersonenRequest request) {
        CompiledFields compiled = fields.compile(request.operation().shape(), request.fields());
        List<Need> needs = new ArrayList<>(rubrieken.needs(request));
        needs.addAll(compiled.needs());
        boolean national = Tabel35.judges(session);
        Question question =
                new Question(
                        new Query(
                                persoonslijst,
                                SearchCriteria.of(request),
                                Moment.NOW,
                                request.operation().mostPersons() + 1),
                        request.operation().text(),
                        needs,
                        compiled.always(),
                        national,
                        national ? grants(session) : List.of(),
                        rubrieken.zoekrubrieken(request),
                        compiled.vraagrubrieken());
        return new PersonenQuestion(question, compiled.selection());
    }

    private List<Grant> grants(Session session) {
        return session.acting()
                .afnemersindicatie()
                .map(afnemer -> tabel35.get().grants(afnemer, registerdatum.today()))
                .orElse(List.of());
    }
}
