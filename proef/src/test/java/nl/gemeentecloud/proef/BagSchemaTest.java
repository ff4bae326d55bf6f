package nl.gemeentecloud.proef;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The extract is what the Kadaster's own schemas allow. */
class BagSchemaTest {

    private static final Path XSD =
            Path.of(System.getProperty("gemeentecloud.root"), "..", "shared", "data", "bag", "xsd");

    @TempDir Path dir;

    private static Schema schema(String... files) throws SAXException {
        Assumptions.assumeTrue(
                Files.isDirectory(XSD),
                () -> "Skipped: the schemas of the LV BAG extract are not at " + XSD);
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty("http://www.oracle.com/xml/jaxp/properties/maxOccurLimit", "0");
        StreamSource[] sources = new StreamSource[files.length];
        for (int i = 0; i < files.length; i++) {
            sources[i] = new StreamSource(XSD.resolve(files[i]).toFile());
        }
        return factory.newSchema(sources);
    }

    private static void validate(Schema schema, String name, byte[] xml, List<String> faults)
            throws IOException {
        Validator validator = schema.newValidator();
        try {
            validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
        } catch (SAXParseException e) {
            faults.add(name + " at column " + e.getColumnNumber() + ": " + e.getMessage());
        } catch (SAXException e) {
            faults.add(name + ": " + e.getMessage());
        }
    }

    @Test
    void everyFileOfTheMutationsIsValid() throws IOException, SAXException {
        Schema mutaties =
                schema(
                        "lvbag/extract-deelbestand-mutaties-lvc/v20200601/BagvsExtractDeelbestandMutatieLvc-2.1.0.xsd");
        Schema levering =
                schema("lvbag/extract-levering/v20200601/BagvsExtractLeveringsdocument-2.1.0.xsd");
        ProefOptions options =
                ProefOptions.of(new Gemeentecode("1911"), 6_000, 3)
                        .withDagen(365)
                        .withParts(EnumSet.of(Onderdeel.BAG));
        Proef.write(options, dir, Progress.silent());
        List<String> faults = new ArrayList<>();
        int[] files = new int[1];
        for (Path file : BagMutatiesTest.deliveries(dir)) {
            ZipTree.each(
                    file,
                    (name, xml) -> {
                        files[0]++;
                        Schema schema = name.startsWith("Levering") ? levering : mutaties;
                        validate(schema, name, xml, faults);
                    });
        }
        assertThat(faults).isEmpty();
        assertThat(files[0]).isEqualTo(2 * 13);
    }

    @Test
    void everyFileOfTheExtractIsValid() throws IOException, SAXException {
        Schema stand =
                schema(
                        "lvbag/extract-deelbestand-lvc/v20200601/BagvsExtractDeelbestandExtractLvc-2.1.0.xsd");
        Schema levering =
                schema("lvbag/extract-levering/v20200601/BagvsExtractLeveringsdocument-2.1.0.xsd");
        Schema relatie =
                schema(
                        "lvbag/gem-wpl-rel/gwr-deelbestand-lvc/v20200601/BagvsGwrDeelbestandLvc-2.1.0.xsd");
        ProefOptions options =
                ProefOptions.of(new Gemeentecode("1911"), 6_000, 3)
                        .withParts(EnumSet.of(Onderdeel.BAG));
        Proef.write(options, dir, Progress.silent());
        List<String> faults = new ArrayList<>();
        Map<String, Integer> seen = new TreeMap<>();
        ZipTree.each(
                dir.resolve("bag").resolve("BAGGEM1911L-01012026.zip"),
                (name, xml) -> {
                    seen.merge(name.replaceAll("[0-9-]", ""), 1, Integer::sum);
                    Schema schema =
                            name.startsWith("Levering")
                                    ? levering
                                    : name.startsWith("GEM-WPL") ? relatie : stand;
                    validate(schema, name, xml, faults);
                });
        assertThat(faults).isEmpty();
        assertThat(seen).hasSize(4 * 7 + 2);
    }
}
