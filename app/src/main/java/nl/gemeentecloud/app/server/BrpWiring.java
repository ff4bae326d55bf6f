package nl.gemeentecloud.app.server;

import java.util.Optional;
import java.util.function.Supplier;
import nl.gemeentecloud.app.edge.ContractApi;
import nl.gemeentecloud.app.proef.ProefTabellen;
import nl.gemeentecloud.brp.BrpDefinition;
import nl.gemeentecloud.brp.api.autorisatie.Tabel35;
import nl.gemeentecloud.brp.api.autorisatie.Tabel35OfNow;
import nl.gemeentecloud.brp.api.personen.PersoonShaper;
import nl.gemeentecloud.brp.api.personen.endpoint.Personen;
import nl.gemeentecloud.brp.api.personen.endpoint.PersonenEdge;
import nl.gemeentecloud.brp.api.personen.question.PersonenQuestions;
import nl.gemeentecloud.brp.model.Gezag;
import nl.gemeentecloud.brp.model.LandelijkeTabellen;
import nl.gemeentecloud.brp.reader.BrpReaders;
import nl.gemeentecloud.cloud.Cloud;
import nl.gemeentecloud.cloud.Registry;
import nl.gemeentecloud.core.time.Registerdatum;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the population register: how it takes part in the cloud, and its official API. */
@Configuration(proxyBeanMethods = false)
class BrpWiring {

    @Bean
    BrpDefinition brpDefinition() {
        return BrpDefinition.load();
    }

    @Bean
    Registry brp(BrpDefinition definition) {
        return new Registry(
                definition.register(),
                Optional.of(definition.persoonslijst()),
                Optional.of(in -> BrpReaders.open(in, definition.persoonslijst())));
    }

    @Bean
    ProefTabellen tabellen() {
        return new ProefTabellen(LandelijkeTabellen.load());
    }

    @Bean
    ContractApi personenApi(
            Cloud cloud,
            BrpDefinition definition,
            ProefTabellen tabellen,
            Registerdatum registerdatum) {
        Supplier<Tabel35> tabel35 =
                new Tabel35OfNow(
                        definition.persoonslijst(),
                        () -> cloud.table(definition.autorisatietabelregel()));
        Personen personen =
                new Personen(
                        cloud::ask,
                        new PersonenQuestions(definition.persoonslijst(), tabel35, registerdatum),
                        new PersoonShaper(tabellen, Gezag.NIET_BESCHIKBAAR),
                        registerdatum);
        return ContractApi.at(PersonenEdge.PATH, new PersonenEdge(personen)::personen);
    }
}
