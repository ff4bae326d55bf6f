package nl.gemeentecloud.core.definition;

import java.util.List;
import java.util.Optional;

/** An object type as it was written: read by its structure, not yet judged by its meaning. */
record TypeDraft(
        String place,
        String name,
        ObjectType.Opslag opslag,
        ObjectType.Integriteit integriteit,
        boolean perHouder,
        ObjectType.Geldigheid geldigheid,
        Optional<String> gebied,
        List<GroupDraft> groups,
        List<AttributeDraft> attributes,
        List<SearchKey> searchKeys,
        List<List<String>> indexes,
        Optional<ObjectType.Voorkomens> voorkomens) {

    /** A group: its number, and the number under which its history is kept. */
    record GroupDraft(String place, String number, Optional<String> history, boolean repeating) {}

    /** An attribute with the place it was written at. */
    record AttributeDraft(String place, Attribute attribute) {}

    ObjectType compiled(String register) {
        return new ObjectType(
                register,
                name,
                opslag,
                integriteit,
                perHouder,
                geldigheid,
                gebied,
                attributes.stream().map(AttributeDraft::attribute).toList(),
                searchKeys,
                indexes,
                voorkomens);
    }
}
