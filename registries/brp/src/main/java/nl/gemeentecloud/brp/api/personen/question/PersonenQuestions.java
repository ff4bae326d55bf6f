package nl.gemeentecloud.brp.api.personen.question;

import java.util.ArrayList;
import java.util.List;
import nl.gemeentecloud.access.Grant;
import nl.gemeentecloud.access.Need;
import nl.gemeentecloud.brp.api.autorisatie.Autorisaties;
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
    private final Autorisaties autorisaties;
    private final Registerdatum registerdatum;

    public PersonenQuestions(
            ObjectType persoonslijst, Autorisaties autorisaties, Registerdatum registerdatum) {
        this.persoonslijst = persoonslijst;
        this.fields = new FieldsCompiler(persoonslijst, Veldentabel.load());
        this.rubrieken = new SearchRubrieken(persoonslijst);
        this.autorisaties = autorisaties;
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
                .map(afnemer ->
                        Tabel35.grants(
                                persoonslijst, autorisaties.of(afnemer), registerdatum.today()))
                .orElse(List.of());
    }
}
