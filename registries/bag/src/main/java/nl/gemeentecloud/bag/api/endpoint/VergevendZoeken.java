package nl.gemeentecloud.bag.api.endpoint;

import java.util.List;
import nl.gemeentecloud.bag.zoek.Zoeker;
import nl.gemeentecloud.bag.zoek.Zoekresultaat;
import nl.gemeentecloud.cloud.Visitor;

/** Finds addresses by what someone typed, with what may be wrong in it. */
public final class VergevendZoeken implements Zoekdienst {

    private final Zoeker zoeker;
    private final Door door;

    public VergevendZoeken(Zoeker zoeker, Door door) {
        this.zoeker = zoeker;
        this.door = door;
    }

    @Override
    public Found zoek(Visitor visitor, String text, int offset, int limit) {
        List<Zoekresultaat> found = zoeker.adressen(text, look -> door.look(visitor, look));
        int from = Math.min(offset, found.size());
        int to = Math.min(from + limit, found.size());
        return new Found(
                found.subList(from, to).stream()
                        .map(result -> new Hit(result.identificatie(), result.omschrijving()))
                        .toList(),
                found.size());
    }
}
