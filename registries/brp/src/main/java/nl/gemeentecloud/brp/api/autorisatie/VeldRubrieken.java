package nl.gemeentecloud.brp.api.autorisatie;

import java.util.List;

/**
 * What a field needs and what is put on record when it is asked for.
 *
 * @param pad of the field; a date or the value of a table is one field
 * @param geautoriseerdDoor sets of rubrieken of which one has to be granted wholly; empty when the
 *     field needs none
 * @param protocol the rubrieken that are put on record
 */
public record VeldRubrieken(
        String pad, List<List<Rubriek>> geautoriseerdDoor, List<Rubriek> protocol) {

    public VeldRubrieken {
        geautoriseerdDoor = geautoriseerdDoor.stream().map(List::copyOf).toList();
        protocol = List.copyOf(protocol);
    }
}
