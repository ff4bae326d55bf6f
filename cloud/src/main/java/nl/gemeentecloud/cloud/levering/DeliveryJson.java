package nl.gemeentecloud.cloud.levering;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The status of a delivery as the spool keeps it. */
final class DeliveryJson {

    private DeliveryJson() {}

    static byte[] write(DeliveryStatus status) {
        AcceptedDelivery delivery = status.delivery();
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("id", delivery.id());
        json.put("register", delivery.register());
        delivery.houder().ifPresent(code -> json.put("houder", code.digits()));
        json.put("bestand", delivery.bestand());
        json.put("sha256", delivery.sha256());
        json.put("bytes", delivery.bytes());
        json.put("ontvangen", delivery.ontvangen().toString());
        json.put("traceId", delivery.traceId());
        json.put("phase", status.phase().name());
        json.put("gelezenBytes", status.gelezenBytes());
        status.begonnen().ifPresent(at -> json.put("begonnen", at.toString()));
        status.klaar().ifPresent(at -> json.put("klaar", at.toString()));
        status.rapport().ifPresent(path -> json.put("rapport", path.toString()));
        json.put("melding", status.melding());
        write(status.counts(), json);
        return JsonMapper.shared().writeValueAsBytes(json);
    }

    private static void write(DeliveryCounts counts, ObjectNode json) {
        json.put("gelezen", counts.gelezen());
        json.put("nieuw", counts.nieuw());
        json.put("gewijzigd", counts.gewijzigd());
        json.put("ongewijzigd", counts.ongewijzigd());
        json.put("gemeld", counts.gemeld());
        json.put("geweigerd", counts.geweigerd());
        json.put("hervat", counts.hervat());
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    static DeliveryStatus read(byte[] bytes) {
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(bytes);
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("This is no JSON", malformed);
        }
        AcceptedDelivery delivery =
                new AcceptedDelivery(
                        text(json, "id").orElse(""),
                        text(json, "register").orElse(""),
                        text(json, "houder").map(Gemeentecode::new),
                        text(json, "bestand").orElse(""),
                        text(json, "sha256").orElse(""),
                        number(json, "bytes"),
                        text(json, "ontvangen").map(DeliveryJson::instant).orElse(Instant.EPOCH),
                        text(json, "traceId").orElse(""));
        return new DeliveryStatus(
                delivery,
                DeliveryStatus.Phase.valueOf(text(json, "phase").orElse("")),
                number(json, "gelezenBytes"),
                counts(json),
                text(json, "begonnen").map(DeliveryJson::instant),
                text(json, "klaar").map(DeliveryJson::instant),
                text(json, "rapport").map(Path::of),
                text(json, "melding").orElse(""));
    }

    private static DeliveryCounts counts(JsonNode json) {
        return new DeliveryCounts(
                number(json, "gelezen"),
                number(json, "nieuw"),
                number(json, "gewijzigd"),
                number(json, "ongewijzigd"),
                number(json, "gemeld"),
                number(json, "geweigerd"),
                json.path("hervat").asBoolean(false));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.format.DateTimeParseException wrong) {
            throw new IllegalArgumentException("This is no moment: " + text, wrong);
        }
    }

    private static Optional<String> text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }

    private static long number(JsonNode json, String name) {
        return json.path(name).asLong(0);
    }
}
