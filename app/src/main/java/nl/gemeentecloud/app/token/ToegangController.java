package nl.gemeentecloud.app.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.gemeentecloud.cloud.Organisation;
import nl.gemeentecloud.cloud.Session;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a client what its token stands for, before it asks for data and is refused. */
@RestController
public final class ToegangController {

    /** On whose authority a request with this token acts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Toegang(
            String houder,
            String organisatie,
            @Nullable String afnemer,
            @Nullable String gemeentecode,
            String team,
            String applicatie,
            String doel,
            String grondslag,
            String verwerkingsactiviteit) {}

    @GetMapping("/toegang/v1/token")
    Toegang toegang(Session session) {
        Organisation acting = session.acting();
        return new Toegang(
                session.houder().digits(),
                acting.id(),
                acting.afnemersindicatie().orElse(null),
                acting.gemeentecode().map(Gemeentecode::digits).orElse(null),
                session.team(),
                session.application(),
                session.purpose().doel(),
                session.purpose().grondslag(),
                session.purpose().verwerkingsactiviteit());
    }
}
