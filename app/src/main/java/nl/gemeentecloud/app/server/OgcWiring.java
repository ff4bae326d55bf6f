package nl.gemeentecloud.app.server;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.app.ogc.OgcController;
import nl.gemeentecloud.app.page.OgcPages;
import nl.gemeentecloud.app.page.Pages;
import nl.gemeentecloud.app.settings.Settings;
import nl.gemeentecloud.cloud.Cloud;
import nl.gemeentecloud.cloud.Registry;
import nl.gemeentecloud.cloud.Visitor;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.Looked;
import nl.gemeentecloud.geo.crs.Box;
import nl.gemeentecloud.ogc.Collection;
import nl.gemeentecloud.ogc.Door;
import nl.gemeentecloud.ogc.OgcApi;
import nl.gemeentecloud.ogc.document.Contact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the OGC API over all open registers. */
@Configuration(proxyBeanMethods = false)
class OgcWiring {

    @Bean
    Contact contact(Settings settings) {
        Settings.Contact set = settings.contact();
        return new Contact(set.name(), set.email(), set.url());
    }

    @Bean
    OgcApi ogcApi(List<Registry> registries, Contact contact, Clock clock) {
        return new OgcApi(
                Collection.of(registries.stream().map(Registry::definition).toList()),
                contact,
                clock);
    }

    @Bean
    OgcController ogcController(OgcApi api, Cloud cloud, Pages pages) {
        return new OgcController(
                api, visitor -> new CloudDoor(cloud, visitor), new OgcPages(pages));
    }

    private record CloudDoor(Cloud cloud, Visitor visitor) implements Door {

        @Override
        public Looked look(Look look) {
            return cloud.look(visitor, look);
        }

        @Override
        public Optional<Box> extent(Collection collection) {
            return cloud.extent(
                            visitor,
                            collection.type(),
                            collection.attribute(collection.geometry()).path())
                    .map(box -> new Box(box.minX(), box.minY(), box.maxX(), box.maxY()));
        }
    }
}
