package nl.gemeentecloud.bag.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.gemeentecloud.core.levering.Levering;
import nl.gemeentecloud.core.levering.Levering.Dekking;
import nl.gemeentecloud.core.levering.VoorkomenReader.UnreadableDelivery;

/**
 * What a Leveringsdocument, or the beginning of an XML file of a delivery, says the delivery is:
 * which area, and of which day or period (Kadaster, BagvsExtractSelecties 2.1.0).
 *
 * @param mutaties whether it has mutations
 * @param gebied codes of gemeenten, comma between, or NLD; empty when it is not said
 * @param levenscyclus whether a stand has all voorkomens, and not those of one day
 */
record Kop(
        boolean mutaties,
        String gebied,
        boolean levenscyclus,
        Optional<LocalDate> stand,
        Optional<LocalDate> vanaf,
        Optional<LocalDate> tot) {

    /** How much is looked through for it; it is a page at most. */
    private static final int MOST_EVENTS = 20_000;

    private static final int LONGEST_VALUE = 40;

    static Kop of(String name, InputStream in) throws IOException {
        XmlScanner xml = new XmlScanner();
        try {
            xml.open(in);
            return read(name, xml);
        } catch (MalformedXml e) {
            throw new UnreadableDelivery(
                    "%s: dit is geen leesbare XML: %s; lever het opnieuw"
                            .formatted(name, e.getMessage()));
        }
    }

    private static Kop read(String name, XmlScanner xml) throws IOException {
        Map<String, String> values = new HashMap<>();
        TreeSet<String> gemeenten = new TreeSet<>();
        boolean done = false;
        for (int events = 0; !done && events < MOST_EVENTS; events++) {
            XmlScanner.Event event = xml.next();
            String element = xml.tag().local;
            switch (event) {
                case START -> {
                    if (xml.tag().naamruimte == Naamruimte.ANDERE) {
                        throw new UnreadableDelivery(
                                "%s: %s".formatted(name, xml.tag().stranger()));
                    }
                    done = element.equals("mutatieBericht") || element.equals("standBestand");
                    values.put(element, "");
                }
                case END -> {
                    String value = value(xml);
                    values.put(element, value);
                    if (element.equals("GemeenteIdentificatie")) {
                        gemeenten.add(value);
                    }
                }
                case DONE -> done = true;
            }
        }
        return new Kop(
                values.containsKey("bagMutaties") || values.containsKey("MUT-Extract"),
                values.containsKey("Gebied-NLD") ? "NLD" : String.join(",", gemeenten),
                values.containsKey("LVC-Extract"),
                day(name, values, "StandTechnischeDatum"),
                day(name, values, "MutatiedatumVanaf"),
                day(name, values, "MutatiedatumTot"));
    }

    private static String value(XmlScanner xml) {
        int length = Math.min(LONGEST_VALUE, xml.textTo() - xml.textFrom());
        return new String(xml.text(), xml.textFrom(), length, StandardCharsets.UTF_8).strip();
    }

    private static Optional<LocalDate> day(String name, Map<String, String> values, String element)
            throws UnreadableDelivery {
        String value = values.get(element);
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            throw new UnreadableDelivery(
                    "%s: %s '%s' is geen datum".formatted(name, element, value));
        }
    }

    /** The delivery, when this is of all of it. */
    Levering levering(String name) throws UnreadableDelivery {
        if (!mutaties) {
            return new Levering.Stand(
                    levenscyclus && !gebied.isEmpty()
                            ? stand.map(datum -> new Dekking(gebied, datum))
                            : Optional.empty());
        }
        if (gebied.isEmpty() || vanaf.isEmpty() || tot.isEmpty()) {
            throw new UnreadableDelivery(
                    "%s: er staat niet in van welk gebied en welke periode de mutaties zijn (Gebied-Registratief, MUT-Extract)"
                            .formatted(name));
        }
        if (!vanaf.get().isBefore(tot.get())) {
            throw new UnreadableDelivery(
                    "%s: de mutatieperiode eindigt niet na haar begin (%s, %s)"
                            .formatted(name, vanaf.get(), tot.get()));
        }
        return new Levering.Mutaties(gebied, vanaf.get(), tot.get());
    }
}
