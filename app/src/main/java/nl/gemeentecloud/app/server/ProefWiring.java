package nl.gemeentecloud.app.server;

import nl.gemeentecloud.app.home.RunFile;
import nl.gemeentecloud.app.proef.ProefController;
import nl.gemeentecloud.app.proef.ProefTabellen;
import nl.gemeentecloud.brp.BrpDefinition;
import nl.gemeentecloud.brp.model.Persoonslijst;
import nl.gemeentecloud.cloud.Cloud;
import nl.gemeentecloud.cloud.Registry;
import nl.gemeentecloud.cloud.Trial;
import nl.gemeentecloud.core.document.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Wires the trial environment; without {@code --proef} none of it exists. */
@Configuration(proxyBeanMethods = false)
@Conditional(ProefWiring.Asked.class)
class ProefWiring {

    static final class Asked implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var factory = context.getBeanFactory();
            return factory != null && factory.getBean(RunFile.Options.class).proef();
        }
    }

    @Bean
    ProefController proefController(
            Cloud cloud, Registry brp, BrpDefinition definition, ProefTabellen tabellen) {
        return new ProefController(new Trial(cloud, brp, ProefWiring::name), definition, tabellen);
    }

    /** The burgerservicenummer, or without one the A-nummer. */
    private static String name(Document document) {
        Persoonslijst persoonslijst = Persoonslijst.of(document);
        String burgerservicenummer = persoonslijst.value(1, "0120");
        String anummer = persoonslijst.value(1, "0110");
        return burgerservicenummer != null ? burgerservicenummer : anummer != null ? anummer : "";
    }
}
