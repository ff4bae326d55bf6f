package nl.gemeentecloud.bag.reader;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML in UTF-8 as it comes, from bytes to where elements begin and end, and makes no object
 * for either. Extracts repeat a few hundred names millions of times: the element that is most
 * likely next is compared as bytes before it is looked up.
 *
 * <p>It is made for what registries deliver, and refuses what they do not: a document type (so no
 * entity can be declared), other encodings, and any name, tag, text or depth beyond its bound.
 * Prefixes stand for the namespace that the file declares for them. Used for one file after the
 * other by one thread.
 */
final class XmlScanner {

    /** What is met next. */
    enum Event {
        START,
        END,
        DONE
    }

    /** Longest text of one element, in bytes; the largest real one is about 3 million. */
    static final int LONGEST_TEXT = 32_000_000;

    private static final int DEEPEST = 64;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_TAG = 64 * 1024;
    private static final int LONGEST_REMEMBERED = 80;
    private static final int LONGEST_REFERENCE = 12;
    private static final int LONGEST_PASSED = 1024 * 1024;

    /** As much as fits a processor's cache together with what it is unpacked from. */
    private static final int WINDOW = 64 * 1024;

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    /** What can stand in a name, by byte. */
    private static final boolean[] NAME = new boolean[256];

    static {
        Arrays.fill(NAME, 'a', 'z' + 1, true);
        Arrays.fill(NAME, 'A', 'Z' + 1, true);
        Arrays.fill(NAME, '0', ':' + 1, true);
        Arrays.fill(NAME, 0x80, 0x100, true);
        NAME['-'] = true;
        NAME['.'] = true;
        NAME['_'] = true;
    }

    private static final byte[] COMMENT = ascii("<!--");
    private static final byte[] COMMENT_END = ascii("-->");
    private static final byte[] SECTION = ascii("<![CDATA[");
    private static final byte[] SECTION_END = ascii("]]>");
    private static final byte[] INSTRUCTION_END = ascii("?>");
    private static final Pattern ENCODING =
            Pattern.compile("encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private final Tags tags = new Tags();
    private final Tag[] open = new Tag[DEEPEST];
    private final Tag outside = new Tag(new byte[0], "", "", -1);
    private final Prefixes prefixes = new Prefixes();
    private boolean declares;
    private int depth;
    private Tag tag = outside;
    private Tag lastStarted = outside;
    private @Nullable InputStream in;
    private byte[] bytes = new byte[WINDOW];
    private int at;
    private int end;
    private long passed;
    private boolean ended;
    private boolean rootSeen;
    private boolean leaf;
    private boolean closing;
    private boolean beyondAscii;

    /** Where the text begins that is being read. */
    private int from;

    /** Text that does not stand in the file as it is: with references or sections in it. */
    private byte[] composed = new byte[256];

    private int composedLength;
    private boolean isComposed;
    private int attributesFrom;
    private int attributesTo;
    private byte[] text = bytes;
    private int textFrom;
    private int textTo;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Begins with a file. */
    void open(InputStream file) throws IOException {
        in = file;
        if (bytes.length > WINDOW) {
            bytes = new byte[WINDOW];
        }
        at = 0;
        end = 0;
        from = 0;
        passed = 0;
        depth = 0;
        tag = outside;
        lastStarted = outside;
        ended = false;
        rootSeen = false;
        leaf = false;
        closing = false;
        beyondAscii = false;
        prefixes.clear();
        declaration();
    }

    /** Passes over a byte order mark, and refuses other encodings. */
    private void declaration() throws IOException {
        fill(0);
        if (end >= 2 && ((bytes[0] & bytes[1] & 0xFE) == 0xFE || bytes[0] == 0 || bytes[1] == 0)) {
            throw new MalformedXml("het is geen UTF-8");
        }
        if (end >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB) {
            at = 3;
        }
        String heading =
                new String(bytes, at, Math.min(200, end - at), StandardCharsets.ISO_8859_1);
        if (heading.startsWith("<?xml")) {
            int close = heading.indexOf("?>");
            Matcher named = ENCODING.matcher(close < 0 ? heading : heading.substring(0, close));
            if (named.find()) {
                String encoding = named.group(1).toUpperCase(Locale.ROOT);
                if (!encoding.equals("UTF-8") && !encoding.equals("US-ASCII")) {
                    throw new MalformedXml("de codering is %s en niet UTF-8".formatted(encoding));
                }
            }
        }
    }

    /** How many bytes of the file were looked at. */
    long position() {
        return passed + at;
    }

    /** The element that begins or ends. */
    Tag tag() {
        return tag;
    }

    /** How many elements are open, the one that begins included and the one that ends not. */
    int depth() {
        return depth;
    }

    /** Where the text of the element that ends stands, of one without elements in it. */
    byte[] text() {
        return text;
    }

    int textFrom() {
        return textFrom;
    }

    int textTo() {
        return textTo;
    }

    /** Goes on to where the next element begins or ends. */
    Event next() throws IOException {
        if (prefixes.innermost() > depth) {
            prefixes.endBeyond(depth);
        }
        if (closing) {
            closing = false;
            from = at;
            return closed(at);
        }
        from = at;
        isComposed = false;
        composedLength = 0;
        while (true) {
            plain();
            if (at == end) {
                if (!fill(from)) {
                    return done();
                }
                continue;
            }
            switch (bytes[at]) {
                case '<' -> {
                    ahead();
                    switch (at + 1 < end ? bytes[at + 1] : 0) {
                        case '/' -> {
                            return end();
                        }
                        case '!' -> declared();
                        case '?' -> {
                            compose(at);
                            at += 2;
                            passOver(INSTRUCTION_END);
                        }
                        default -> {
                            return start();
                        }
                    }
                    from = at;
                }
                case '&' -> {
                    ahead();
                    compose(at);
                    reference();
                    from = at;
                }
                case '\r' -> {
                    ahead();
                    compose(at);
                    at++;
                    if (at == end || bytes[at] != '\n') {
                        append("\n");
                    }
                    from = at;
                }
                default ->
                        throw new MalformedXml("teken %d is niet toegestaan".formatted(bytes[at]));
            }
        }
    }

    /** Moves to the next byte that is more than text, or to the end of the window. */
    private void plain() {
        byte[] b = bytes;
        int i = at;
        int last = end - Long.BYTES;
        while (true) {
            while (i <= last) {
                long eight = (long) LONG.get(b, i);
                long special = special(eight);
                if (special != 0) {
                    i += Long.numberOfTrailingZeros(special) >>> 3;
                    break;
                }
                i += Long.BYTES;
            }
            while (i > last && i < end && isPlain(b[i])) {
                i++;
            }
            if (i >= end) {
                at = end;
                return;
            }
            byte one = b[i];
            if (one < 0) {
                beyondAscii = true;
            } else if (one != '\n' && one != '\t') {
                if (!isPlain(one)) {
                    at = i;
                    return;
                }
            }
            i++;
        }
    }

    private static boolean isPlain(byte one) {
        return one >= ' ' && one != '<' && one != '&';
    }

    /** The high bit of the first byte that is {@code <}, {@code &}, control or beyond ASCII. */
    private static long special(long eight) {
        long less = eight ^ (ONES * '<');
        long and = eight ^ (ONES * '&');
        return ((eight - ONES * ' ') | ((less - ONES) & ~less) | ((and - ONES) & ~and) | eight)
                & HIGH_BITS;
    }

    /**
     * Reads more.
     *
     * @param keep from where on the window is still needed
     * @return whether there is more
     */
    private boolean fill(int keep) throws IOException {
        InputStream file = in;
        if (ended || file == null) {
            return false;
        }
        System.arraycopy(bytes, keep, bytes, 0, end - keep);
        at -= keep;
        from -= keep;
        end -= keep;
        passed += keep;
        if (bytes.length - end < WINDOW / 4) {
            if (bytes.length >= LONGEST_TEXT) {
                throw new MalformedXml(
                        "een element is langer dan %d bytes".formatted(LONGEST_TEXT));
            }
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int before = end;
        while (!ended && end < bytes.length) {
            int more = file.read(bytes, end, bytes.length - end);
            if (more < 0) {
                ended = true;
            } else {
                end += more;
            }
        }
        return end > before;
    }

    /** Sees to it that a name fits between here and the end of the window. */
    private void ahead() throws IOException {
        if (end - at < LONGEST_NAME + 8 && !ended) {
            fill(from);
        }
    }

    private Event done() throws MalformedXml {
        if (depth > 0 || !rootSeen) {
            throw new MalformedXml(
                    depth > 0
                            ? "het bestand houdt op binnen <%s>".formatted(open[depth - 1])
                            : "er staat geen element in");
        }
        piece(at);
        return Event.DONE;
    }

    private Event start() throws IOException {
        if (beyondAscii || depth == 0) {
            piece(at);
        }
        if (depth == 0 && rootSeen) {
            throw new MalformedXml("er is meer dan een buitenste element");
        }
        if (depth == DEEPEST) {
            throw new MalformedXml("elementen zijn dieper genest dan %d".formatted(DEEPEST));
        }
        rootSeen = true;
        Tag started = following(lastStarted);
        lastStarted = started;
        tag = started;
        open[depth++] = started;
        leaf = true;
        int next = at + 1 + started.name.length;
        attributesFrom = next;
        attributesTo = next;
        if (bytes[next] == '>') {
            at = next + 1;
        } else if (next + started.attributes.length <= end
                && started.attributes.length > 0
                && Arrays.equals(
                        bytes,
                        next,
                        next + started.attributes.length,
                        started.attributes,
                        0,
                        started.attributes.length)) {
            at = next + started.attributes.length;
            attributesTo = at - 1;
        } else {
            attributes(started);
        }
        prefixes.resolve(started);
        return Event.START;
    }

    private Tag following(Tag last) throws MalformedXml {
        Tag likely = last.follower;
        if (likely != null && isNamed(likely, at + 1)) {
            return likely;
        }
        Tag other = last.otherFollower;
        Tag found = other != null && isNamed(other, at + 1) ? other : named();
        last.otherFollower = likely;
        last.follower = found;
        return found;
    }

    /** Whether a name stands here and ends. */
    private boolean isNamed(Tag likely, int place) {
        int length = likely.name.length;
        return place + length < end
                && Arrays.equals(bytes, place, place + length, likely.name, 0, length)
                && !isName(bytes[place + length]);
    }

    private Tag named() throws MalformedXml {
        int to = at + 1;
        int most = Math.min(end, to + LONGEST_NAME);
        while (to < most && isName(bytes[to])) {
            to++;
        }
        if (to == at + 1 || to == end) {
            throw new MalformedXml("na < staat geen naam van een element");
        }
        if (to == most) {
            throw new MalformedXml(
                    "de naam van een element is langer dan %d bytes".formatted(LONGEST_NAME));
        }
        return tags.find(bytes, at + 1, to);
    }

    private static boolean isName(byte one) {
        return NAME[one & 0xFF];
    }

    /** Passes over the attributes and the end of a start tag. */
    private void attributes(Tag started) throws IOException {
        from = at;
        declares = false;
        int place = passOverAttributes(attributesFrom);
        while (place < 0) {
            if (end - at > LONGEST_TAG) {
                throw new MalformedXml(
                        "de kenmerken van <%s> zijn langer dan %d bytes"
                                .formatted(started, LONGEST_TAG));
            }
            if (!fill(at)) {
                throw new MalformedXml("het bestand houdt op binnen <%s>".formatted(started));
            }
            attributesFrom = at + 1 + started.name.length;
            place = passOverAttributes(attributesFrom);
        }
        attributesTo = place;
        closing = bytes[place] == '/';
        if (closing && bytes[place + 1] != '>') {
            throw new MalformedXml("<%s> eindigt niet met />".formatted(started));
        }
        at = place + (closing ? 2 : 1);
        leaf = !closing;
        if (declares) {
            declarations();
        } else if (leaf
                && started.attributes.length == 0
                && at - attributesFrom < LONGEST_REMEMBERED) {
            started.attributes = Arrays.copyOfRange(bytes, attributesFrom, at);
        }
    }

    /** Where {@code >} or {@code /} stands, or -1 when the window ends before it. */
    private int passOverAttributes(int place) throws MalformedXml {
        byte[] b = bytes;
        int i = place;
        while (true) {
            int before = i;
            while (i < end && isSpace(b[i])) {
                i++;
            }
            if (i + 1 >= end) {
                return -1;
            }
            if (b[i] == '>' || b[i] == '/') {
                return i;
            }
            int name = i;
            while (i < end && isName(b[i])) {
                i++;
            }
            declares |= Prefixes.isDeclaration(b, name, i);
            if (i > name && before == name) {
                throw new MalformedXml("voor een kenmerk staat geen spatie");
            }
            if (i == name && i < end) {
                throw new MalformedXml("een kenmerk heeft geen naam");
            }
            while (i < end && (isSpace(b[i]) || b[i] == '=')) {
                i++;
            }
            if (i == end) {
                return -1;
            }
            byte quote = b[i++];
            if (quote != '"' && quote != '\'') {
                throw new MalformedXml(
                        "de waarde van een kenmerk staat niet tussen aanhalingstekens");
            }
            int value = i;
            boolean refers = false;
            while (i < end && b[i] != quote) {
                if (b[i] == '<') {
                    throw new MalformedXml("in de waarde van een kenmerk staat <");
                }
                refers |= b[i++] == '&';
            }
            if (i == end) {
                return -1;
            }
            if (refers) {
                checkValue(value, i);
            }
            i++;
        }
    }

    /** Takes in what the element that begins declares. */
    private void declarations() throws MalformedXml {
        int place = attributesFrom;
        while (true) {
            while (isSpace(bytes[place])) {
                place++;
            }
            if (place >= attributesTo) {
                return;
            }
            int name = place;
            while (isName(bytes[place])) {
                place++;
            }
            int nameEnd = place;
            while (bytes[place] != '"' && bytes[place] != '\'') {
                place++;
            }
            byte quote = bytes[place++];
            int value = place;
            while (bytes[place] != quote) {
                place++;
            }
            if (Prefixes.isDeclaration(bytes, name, nameEnd)) {
                prefixes.declare(
                        new String(bytes, name, nameEnd - name, StandardCharsets.UTF_8),
                        new String(bytes, value, place - value, StandardCharsets.UTF_8),
                        depth);
            }
            place++;
        }
    }

    private void checkValue(int value, int to) throws MalformedXml {
        int i = value;
        while (i < to) {
            if (bytes[i++] == '&') {
                int begin = i;
                while (i < to && bytes[i] != ';') {
                    i++;
                }
                References.character(
                        new String(bytes, begin, i - begin, StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static boolean isSpace(byte one) {
        return one == ' ' || one == '\n' || one == '\t' || one == '\r';
    }

    /**
     * The value, as it stands there, of an attribute of the element that begins; null when it has
     * none.
     */
    @Nullable String attribute(byte[] name) {
        int place = attributesFrom;
        while (place < attributesTo) {
            while (place < attributesTo && isSpace(bytes[place])) {
                place++;
            }
            int begin = place;
            while (place < attributesTo && isName(bytes[place])) {
                place++;
            }
            boolean found = Arrays.equals(bytes, begin, place, name, 0, name.length);
            while (place < attributesTo && bytes[place] != '"' && bytes[place] != '\'') {
                place++;
            }
            int value = place + 1;
            place = value;
            while (place < attributesTo && bytes[place] != bytes[value - 1]) {
                place++;
            }
            if (found) {
                return new String(bytes, value, place - value, StandardCharsets.UTF_8);
            }
            place++;
        }
        return null;
    }

    private Event end() throws IOException {
        if (depth == 0) {
            throw new MalformedXml("er eindigt een element dat niet begon");
        }
        Tag ends = open[depth - 1];
        int place = at + 2;
        if (!isNamed(ends, place)) {
            throw new MalformedXml("<%s> eindigt met een andere naam".formatted(ends));
        }
        int textEnd = at;
        place += ends.name.length;
        while (place < end && isSpace(bytes[place])) {
            place++;
        }
        if (place == end || bytes[place] != '>') {
            throw new MalformedXml("het einde van <%s> eindigt niet".formatted(ends));
        }
        at = place + 1;
        return closed(textEnd);
    }

    private Event closed(int textEnd) throws MalformedXml {
        if (beyondAscii) {
            piece(textEnd);
        }
        if (leaf && isComposed) {
            append(from, textEnd);
            text = composed;
            textFrom = 0;
            textTo = composedLength;
        } else {
            text = bytes;
            textFrom = leaf ? from : textEnd;
            textTo = textEnd;
        }
        tag = open[--depth];
        prefixes.resolve(tag);
        leaf = false;
        return Event.END;
    }

    /** A piece of text ends here. */
    private void piece(int to) throws MalformedXml {
        if (beyondAscii) {
            beyondAscii = false;
            if (!Utf8.isText(bytes, from, to)) {
                throw new MalformedXml("tekst is geen UTF-8");
            }
        }
        if (depth == 0) {
            for (int i = from; i < to; i++) {
                if (!isSpace(bytes[i])) {
                    throw new MalformedXml("er staat tekst buiten het buitenste element");
                }
            }
        }
    }

    /** A piece of text ends here, and what comes next stands for something else than itself. */
    private void compose(int to) throws MalformedXml {
        piece(to);
        append(from, to);
        isComposed = true;
    }

    private void append(int begin, int to) {
        if (leaf) {
            room(to - begin);
            System.arraycopy(bytes, begin, composed, composedLength, to - begin);
            composedLength += to - begin;
        }
    }

    private void append(String more) {
        if (leaf) {
            byte[] added = more.getBytes(StandardCharsets.UTF_8);
            room(added.length);
            System.arraycopy(added, 0, composed, composedLength, added.length);
            composedLength += added.length;
        }
    }

    private void room(int more) {
        if (composed.length - composedLength < more) {
            composed =
                    Arrays.copyOf(composed, Math.max(2 * composed.length, composedLength + more));
        }
    }

    /** What begins with an ampersand. */
    private void reference() throws MalformedXml {
        int close = at + 1;
        int most = Math.min(end, at + LONGEST_REFERENCE);
        while (close < most && bytes[close] != ';') {
            close++;
        }
        String name = new String(bytes, at + 1, close - at - 1, StandardCharsets.ISO_8859_1);
        if (close == most || depth == 0) {
            throw new MalformedXml("& staat waar het niet kan (&%s)".formatted(name));
        }
        append(Character.toString(References.character(name)));
        at = close + 1;
    }

    /** What begins with {@code <!}: a comment, text as it is, or what is refused. */
    private void declared() throws IOException {
        compose(at);
        if (stands(COMMENT)) {
            at += COMMENT.length;
            passOver(COMMENT_END);
        } else if (stands(SECTION) && depth > 0) {
            at += SECTION.length;
            section();
        } else {
            throw new MalformedXml("een documenttype (DOCTYPE) is niet toegestaan");
        }
    }

    private void section() throws IOException {
        from = at;
        int close = find(SECTION_END, at);
        while (close < 0) {
            int looked = Math.max(0, end - SECTION_END.length - from);
            if (!fill(from)) {
                throw new MalformedXml("het bestand houdt op binnen <![CDATA[");
            }
            close = find(SECTION_END, from + looked);
        }
        beyondAscii = true;
        piece(close);
        append(from, close);
        at = close + SECTION_END.length;
    }

    /** Passes over a comment or an instruction. */
    private void passOver(byte[] close) throws IOException {
        long begin = position();
        int found = find(close, at);
        while (found < 0) {
            at = Math.max(at, end - close.length + 1);
            if (position() - begin > LONGEST_PASSED) {
                throw new MalformedXml(
                        "een commentaar is langer dan %d bytes".formatted(LONGEST_PASSED));
            }
            if (!fill(at)) {
                throw new MalformedXml("het bestand houdt op binnen een commentaar");
            }
            found = find(close, at);
        }
        at = found + close.length;
    }

    private boolean stands(byte[] what) {
        return at + what.length <= end
                && Arrays.equals(bytes, at, at + what.length, what, 0, what.length);
    }

    private int find(byte[] what, int place) {
        for (int i = place; i + what.length <= end; i++) {
            if (bytes[i] == what[0]
                    && Arrays.equals(bytes, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }
}
