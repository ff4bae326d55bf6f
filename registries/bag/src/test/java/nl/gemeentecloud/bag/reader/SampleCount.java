package nl.gemeentecloud.bag.reader;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Counts what is in the XML of an extract with the JDK alone, sharing nothing with the reader: per
 * element the texts of its leaves, so that doubles are seen.
 */
final class SampleCount {

    private static final Set<String> OBJECTS =
            Set.of(
                    "Woonplaats",
                    "OpenbareRuimte",
                    "Nummeraanduiding",
                    "Verblijfsobject",
                    "Ligplaats",
                    "Standplaats",
                    "Pand",
                    "GemeenteWoonplaatsRelatie");

    /** Per kind of object how many there are, and how many that differ. */
    final Map<String, Integer> read = new TreeMap<>();

    final Map<String, Set<String>> distinct = new TreeMap<>();
    int year9999;
    int beginIsEnd;

    static SampleCount of(Path... files) throws IOException {
        SampleCount count = new SampleCount();
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                count.take(String.valueOf(file.getFileName()), in);
            }
        }
        return count;
    }

    private void take(String name, InputStream in) throws IOException {
        if (name.endsWith(".zip")) {
            ZipInputStream zip = new ZipInputStream(in);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().startsWith("__MACOSX")) {
                    take(entry.getName(), new NotClosing(zip));
                }
            }
        } else if (name.endsWith(".xml") && !name.startsWith("Leveringsdocument")) {
            xml(new ByteArrayInputStream(in.readAllBytes()));
        }
    }

    private void xml(InputStream in) {
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            Deque<String> path = new ArrayDeque<>();
            StringBuilder contents = new StringBuilder();
            Map<String, String> leaves = new TreeMap<>();
            String inside = "";
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        String element = xml.getLocalName();
                        path.push(element);
                        if (inside.isEmpty() && isObject(element)) {
                            inside = element;
                            contents.setLength(0);
                            leaves.clear();
                        }
                    }
                    case XMLStreamConstants.CHARACTERS -> {
                        if (!inside.isEmpty() && !xml.isWhiteSpace()) {
                            String text = xml.getText().strip();
                            contents.append(path.peek()).append('=').append(text).append(';');
                            leaves.put(String.valueOf(path.peek()), text);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (path.pop().equals(inside)) {
                            count(inside, contents.toString(), leaves);
                            inside = "";
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static boolean isObject(String element) {
        return OBJECTS.contains(element)
                || (element.startsWith("Kenmerk") && element.endsWith("InOnderzoek"));
    }

    private void count(String element, String contents, Map<String, String> leaves) {
        String type =
                element.startsWith("Kenmerk")
                        ? "inonderzoek"
                        : element.equals("GemeenteWoonplaatsRelatie")
                                ? "gemeentewoonplaats"
                                : element.toLowerCase(java.util.Locale.ROOT);
        read.merge(type, 1, Integer::sum);
        distinct.computeIfAbsent(type, key -> new HashSet<>()).add(element + contents);
        if ("9999".equals(leaves.get("oorspronkelijkBouwjaar"))) {
            year9999++;
        }
        String begin = leaves.get("beginGeldigheid");
        if (begin != null && begin.equals(leaves.get("eindGeldigheid"))) {
            beginIsEnd++;
        }
    }

    private static final class NotClosing extends FilterInputStream {
        NotClosing(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
