package nl.gemeentecloud.app.server;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import nl.gemeentecloud.app.home.RunFile;
import nl.gemeentecloud.app.page.ApiDocuments;
import nl.gemeentecloud.app.page.FirstSteps;
import nl.gemeentecloud.app.page.Overviews;
import nl.gemeentecloud.app.page.PageController;
import nl.gemeentecloud.app.page.Pages;
import nl.gemeentecloud.brp.api.personen.endpoint.PersonenDescription;
import nl.gemeentecloud.cloud.Cloud;
import nl.gemeentecloud.cloud.tenancy.Tenancy;
import nl.gemeentecloud.core.time.Registerdatum;
import nl.gemeentecloud.ogc.OgcApi;
import nl.gemeentecloud.ogc.document.Base;
import nl.gemeentecloud.ogc.document.Contact;
import nl.gemeentecloud.store.zone.Zones;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the pages. */
@Configuration(proxyBeanMethods = false)
class PageWiring {

    @Bean
    Pages pages() {
        return new Pages();
    }

    @Bean
    ApiDocuments apiDocuments(OgcApi ogc, Contact contact) {
        Map<String, String> resources = new LinkedHashMap<>();
        resources.put("bag", "/nl/gemeentecloud/app/openapi/bag.yaml");
        resources.put("bag-zoek", "/nl/gemeentecloud/app/openapi/bag-zoek.yaml");
        resources.put("beheer", "/nl/gemeentecloud/app/openapi/beheer.yaml");
        resources.put("toegang", "/nl/gemeentecloud/app/openapi/toegang.yaml");
        Map<String, Supplier<Map<String, Object>>> made = new LinkedHashMap<>();
        made.put("brp-personen", PersonenDescription::document);
        made.put("ogc", () -> ogc.openApi(new Base("/ogc/v1")));
        return new ApiDocuments(resources, made, contact.described(ApiDocuments.INSTALLATION));
    }

    @Bean
    Overviews overviews(
            Zones zones,
            Tenancy tenancy,
            Cloud cloud,
            ApiDocuments documents,
            Registerdatum registerdatum,
            Clock clock) {
        return new Overviews(zones, tenancy, cloud.status(), documents, registerdatum, clock);
    }

    @Bean
    PageController pageController(
            Pages pages, Overviews overviews, RunFile.Options options, ApiDocuments documents) {
        return new PageController(pages, overviews, new FirstSteps(options.proef()), documents);
    }
}
