package nl.gemeentecloud.bag.reader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Which namespace a prefix stands for, at a place in a file (Namespaces in XML 1.0). Declarations
 * stand on the outermost element and hardly ever elsewhere, so what a tag means is worked out once
 * and again only after they changed. One reading thread.
 */
final class Prefixes {

    /** Real files declare 12. */
    private static final int MOST = 256;

    private static final String DECLARATION = "xmlns";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private static final String NONE = "";

    private final List<Declared> declared = new ArrayList<>();

    /** Another for each set of declarations that holds. */
    private int version;

    /** How deep the innermost element stands that declares something; 0 for none. */
    private int innermost;

    /** What an element declares for itself and what is in it; an empty prefix is the default. */
    private record Declared(String prefix, String address, int depth) {}

    /** Forgets what the last file declared. */
    void clear() {
        declared.clear();
        innermost = 0;
        version++;
    }

    int innermost() {
        return innermost;
    }

    /** Whether bytes begin as the name of a declaration does. */
    static boolean isDeclaration(byte[] bytes, int from, int to) {
        return to - from >= DECLARATION.length()
                && bytes[from] == 'x'
                && bytes[from + 1] == 'm'
                && bytes[from + 2] == 'l'
                && bytes[from + 3] == 'n'
                && bytes[from + 4] == 's';
    }

    /**
     * Takes in an attribute of the element at a depth.
     *
     * @param name that begins as one of a declaration
     */
    void declare(String name, String address, int depth) throws MalformedXml {
        String prefix;
        if (name.equals(DECLARATION)) {
            prefix = "";
        } else if (name.startsWith(DECLARATION + ":")) {
            prefix = name.substring(DECLARATION.length() + 1);
        } else {
            return;
        }
        if (address.isEmpty() && !prefix.isEmpty()) {
            throw new MalformedXml("%s noemt geen naamruimte".formatted(name));
        }
        if (address.equals(address(prefix))) {
            return;
        }
        if (declared.size() == MOST) {
            throw new MalformedXml("er zijn meer dan %d naamruimten".formatted(MOST));
        }
        declared.add(new Declared(prefix, address, depth));
        innermost = depth;
        version++;
    }

    /** Ends what was declared deeper than this. */
    void endBeyond(int depth) {
        while (!declared.isEmpty() && declared.getLast().depth > depth) {
            declared.removeLast();
        }
        innermost = declared.isEmpty() ? 0 : declared.getLast().depth;
        version++;
    }

    /** Gives a tag the namespace that it has at this place. */
    void resolve(Tag tag) throws MalformedXml {
        if (tag.resolvedIn == version) {
            return;
        }
        String address = address(tag.prefix);
        if (address.equals(NONE) && !tag.prefix.isEmpty()) {
            throw new MalformedXml(
                    "het voorvoegsel van <%s> is niet verklaard (xmlns:%s ontbreekt)"
                            .formatted(new String(tag.name, StandardCharsets.UTF_8), tag.prefix));
        }
        tag.address = address;
        tag.naamruimte = Naamruimte.of(address);
        tag.resolvedIn = version;
    }

    private String address(String prefix) {
        for (Declared one : declared.reversed()) {
            if (one.prefix.equals(prefix)) {
                return one.address;
            }
        }
        return prefix.equals("xml") ? XML : NONE;
    }
}
