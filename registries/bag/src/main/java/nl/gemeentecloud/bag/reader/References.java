package nl.gemeentecloud.bag.reader;

/** The characters that XML writes as references; no others, for no entity can be declared. */
final class References {

    private static final int LONGEST = 8;

    private References() {}

    /**
     * The character that an entity reference stands for.
     *
     * @param name what stands between the ampersand and the semicolon
     */
    static int character(String name) throws MalformedXml {
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> numbered(name);
        };
    }

    private static int numbered(String name) throws MalformedXml {
        if (name.length() > LONGEST || !name.matches("#([0-9]+|x[0-9A-Fa-f]+)")) {
            throw new MalformedXml(
                    "een entiteit is niet toegestaan (&%s;)"
                            .formatted(name.substring(0, Math.min(20, name.length()))));
        }
        int point =
                name.charAt(1) == 'x'
                        ? Integer.parseInt(name, 2, name.length(), 16)
                        : Integer.parseInt(name, 1, name.length(), 10);
        boolean control = point < ' ' && point != '\t' && point != '\n' && point != '\r';
        boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
        boolean none = point == 0xFFFE || point == 0xFFFF || point > Character.MAX_CODE_POINT;
        if (control || surrogate || none) {
            throw new MalformedXml("&%s; is geen teken".formatted(name));
        }
        return point;
    }
}
