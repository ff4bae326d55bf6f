package nl.gemeentecloud.brp.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.gemeentecloud.core.definition.Attribute;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;

/** Documents of any shape that LO3 can hold, the same for a seed. */
final class RandomDocuments {

    private static final String[] LETTERS = {
        "a", "B", " ", "-", "'", "é", "ß", "ł", "Ğ", "ỳ", "𝒵", "."
    };

    private final Random random;
    private final Map<String, List<String>> elements = new LinkedHashMap<>();

    RandomDocuments(Random random, ObjectType type) {
        this.random = random;
        for (Attribute attribute : type.attributes()) {
            String path = attribute.path();
            int dot = path.indexOf('.');
            if (dot > 0) {
                elements.computeIfAbsent(path.substring(0, dot), name -> new ArrayList<>())
                        .add(path.substring(dot + 1));
            }
        }
    }

    Document document() {
        List<Group> groups = new ArrayList<>();
        List<String> categories = List.copyOf(elements.keySet());
        int count = 1 + random.nextInt(30);
        for (int i = 0; i < count; i++) {
            groups.add(group(categories.get(random.nextInt(categories.size()))));
        }
        return new Document(groups);
    }

    /** A short document with its own BSN, so that damage can be tried at every byte. */
    Document small(int number) {
        Group.Builder builder = new Group.Builder().begin("01");
        builder.add("0120", "%09d".formatted(100_000_000 + number));
        builder.add("0240", text(6));
        return new Document(
                List.of(builder.build(), new Group.Builder().begin("05").build(), group("06")));
    }

    private Group group(String category) {
        Group.Builder builder = new Group.Builder().begin(category);
        for (String element : elements.getOrDefault(category, List.of())) {
            if (random.nextInt(3) == 0) {
                builder.add(element, text(random.nextInt(12)));
            }
        }
        return builder.build();
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return text.toString();
    }
}
