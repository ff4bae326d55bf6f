package nl.gemeentecloud.bag.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** It sees what the parser of the JDK sees, and refuses what that refuses. */
class XmlScannerTest {

    private static final int MADE_UP = 3_000;

    private static List<String> scanned(InputStream in) throws IOException {
        XmlScanner xml = new XmlScanner();
        xml.open(in);
        List<String> seen = new ArrayList<>();
        while (true) {
            switch (xml.next()) {
                case START -> seen.add("<{%s}%s".formatted(xml.tag().address, xml.tag().local));
                case END ->
                        seen.add(
                                "%s:{%s}%s>"
                                        .formatted(
                                                new String(
                                                        xml.text(),
                                                        xml.textFrom(),
                                                        xml.textTo() - xml.textFrom(),
                                                        StandardCharsets.UTF_8),
                                                xml.tag().address,
                                                xml.tag().local));
                case DONE -> {
                    return seen;
                }
            }
        }
    }

    private static List<String> parsed(byte[] bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        List<String> seen = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean leaf = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    seen.add("<" + name(xml));
                    text.setLength(0);
                    leaf = true;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    seen.add("%s:%s>".formatted(leaf ? text : "", name(xml)));
                    leaf = false;
                }
                case XMLStreamConstants.DTD -> throw new XMLStreamException("refused here");
                default -> {}
            }
        }
        return seen;
    }

    private static String name(XMLStreamReader xml) {
        String address = xml.getNamespaceURI();
        return "{%s}%s".formatted(address == null ? "" : address, xml.getLocalName());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static InputStream whole(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    /** Gives a byte at a time, so that everything stands at an edge once. */
    private static InputStream trickle(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return super.read(into, from, Math.min(1, length));
            }
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<a>  <b>tekst</b>\n</a>\n<!-- na -->",
                "<p:a x='1' xmlns:p='u' y = \"2>3\"><p:b z=\"&lt;\">Caf\u00e9 \ud83c\udfe0</p:b><c></c><d /></p:a >",
                "<a><b>1 &amp; 2 &#x20AC;&#65; <![CDATA[<ruw> & ]] ]]>en<!-- weg --> meer</b></a>",
                "<a><b>regel\r\nregel\rregel</b></a>",
                "<a>voor<b>in</b>na</a>",
                "<a><?wat dan ook?><b>x<?nog?>y</b></a>",
                "<a><b>]></b><b a='\"'>></b></a>",
                "<a xmlns='u'><b xmlns=''/><b><c xmlns='v'><b/></c></b><b>x</b></a>",
                "<p:a xmlns:p='u' xmlns:q='v'><p:a xmlns:p='v'>1</p:a><q:a/><p:a>2</p:a></p:a>",
                "<p:a xmlns:p='u'><p:b xmlns:p='v'><p:a/></p:b><p:b xmlns:p='u'/><p:b/></p:a>",
                "<a xmlns:p = \"u\"\n xmlnsq='w' ><xml:b/><p:c xml:id='d'/></a>"
            })
    void elementsAndTheirTextAreThoseThatTheJdkSees(String xml) throws Exception {
        assertThat(scanned(whole(bytes(xml)))).isEqualTo(parsed(bytes(xml)));
        assertThat(scanned(trickle(bytes(xml)))).isEqualTo(parsed(bytes(xml)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tekst",
                "<a>",
                "<a></b>",
                "<a><b></a></b>",
                "<a/><b/>",
                "<a/>tekst",
                "<a b></a>",
                "<a b=c></a>",
                "<a b='<'></a>",
                "<a b='1'c='2'/>",
                "<a>&onbekend;</a>",
                "<a b='&onbekend;'/>",
                "<a>& los</a>",
                "<a>&#0;</a>",
                "<a>\u0001</a>",
                "<a>\uffff</a>",
                "<a><!-- geen einde</a>",
                "<a><![CDATA[ geen einde</a>",
                "<a",
                "<a ",
                "<a b='1",
                "</a>",
                "<p:a/>",
                "<a xmlns:p='u'><b xmlns:q='v'/><q:b/></a>",
                "<a xmlns:p=''/>",
                "< a/>",
                "<a/ >",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"
            })
    void whatIsNoXmlIsRefused(String xml) {
        assertThatThrownBy(() -> scanned(whole(bytes(xml)))).isInstanceOf(MalformedXml.class);
        assertThatThrownBy(() -> scanned(trickle(bytes(xml)))).isInstanceOf(MalformedXml.class);
        assertThatThrownBy(() -> parsed(bytes(xml))).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void bytesThatAreNoUtf8AreRefusedWhereverTheyStand() {
        for (byte[] wrong :
                new byte[][] {
                    {(byte) 0xC3},
                    {(byte) 0x80},
                    {(byte) 0xC0, (byte) 0xAF},
                    {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                    {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80}
                }) {
            String inText = new String(wrong, StandardCharsets.ISO_8859_1);
            assertThatThrownBy(() ->
                            scanned(
                                    whole(
                                            "<a><b>x%sy</b></a>"
                                                    .formatted(inText)
                                                    .getBytes(StandardCharsets.ISO_8859_1))))
                    .isInstanceOf(MalformedXml.class)
                    .hasMessageContaining("UTF-8");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "ISO-8859-1"})
    void anotherEncodingIsRefusedAndNamed(String encoding) {
        byte[] xml =
                "<?xml version=\"1.0\" encoding=\"%s\"?><a/>"
                        .formatted(encoding)
                        .getBytes(Charset.forName(encoding));

        assertThatThrownBy(() -> scanned(whole(xml)))
                .isInstanceOf(MalformedXml.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void textNamesTagsCommentsAndDepthHaveABound() {
        for (String endless : List.of("<a>", "<a><b x='", "<a><", "<a><!--", "<a><?")) {
            assertThatThrownBy(() -> scanned(new Endless(endless, "abcdefgh")))
                    .isInstanceOf(MalformedXml.class)
                    .hasMessageContaining("langer dan");
        }
        assertThatThrownBy(() -> scanned(new Endless("", "<a>")))
                .hasMessageContaining("dieper genest");
    }

    @Test
    void namespacesHaveABound() {
        StringBuilder declared = new StringBuilder("<a");
        for (int i = 0; i < 300; i++) {
            declared.append(" xmlns:p").append(i).append("='u'");
        }

        assertThatThrownBy(() -> scanned(whole(bytes(declared + "/>"))))
                .isInstanceOf(MalformedXml.class)
                .hasMessageContaining("meer dan 256");
    }

    /** Begins and then goes on for ever. */
    private static final class Endless extends InputStream {
        private final byte[] begin;
        private final byte[] more;
        private long at;

        Endless(String begin, String more) {
            this.begin = bytes(begin);
            this.more = bytes(more);
        }

        @Override
        public int read() {
            long place = at++;
            return place < begin.length
                    ? begin[(int) place]
                    : more[(int) ((place - begin.length) % more.length)];
        }

        @Override
        public int read(byte[] into, int from, int length) {
            for (int i = 0; i < length; i++) {
                into[from + i] = (byte) read();
            }
            return length;
        }
    }

    @Test
    void damagedXmlIsReadOrRefusedAsTheJdkDoesAndNeverOtherwise() {
        byte[] sound =
                bytes(
                        "<s:a x=\"1\" xmlns:s=\"u\"><s:b>tekst &amp; m\u00e9\u00e9r</s:b><c d='e'/><!-- f --><g><![CDATA[h]]></g></s:a>");
        Random random = new Random(11);
        for (int i = 0; i < MADE_UP; i++) {
            byte[] xml = sound.clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                int at = random.nextInt(xml.length);
                xml[at] = random.nextBoolean() ? xml[random.nextInt(xml.length)] : (byte) '<';
            }
            List<String> seen;
            try {
                seen = scanned(whole(xml));
            } catch (IOException refused) {
                assertThat(refused).isInstanceOf(MalformedXml.class);
                continue;
            }
            List<String> expected;
            try {
                expected = parsed(xml);
            } catch (XMLStreamException stricter) {
                // a name that begins with a digit, the same attribute twice: no harm is done
                continue;
            }
            assertThat(seen).as(new String(xml, StandardCharsets.UTF_8)).isEqualTo(expected);
        }
    }
}
