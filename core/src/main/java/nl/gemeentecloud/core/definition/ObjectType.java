package nl.gemeentecloud.core.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of object that a register keeps: its attributes, how they are stored, and what can be
 * searched on. Compiled from a definition; attributes are numbered in the order in which they are
 * defined.
 */
public final class ObjectType {

    private final String register;
    private final String name;
    private final Opslag opslag;
    private final Integriteit integriteit;
    private final boolean perHouder;
    private final Geldigheid geldigheid;
    private final Optional<String> gebied;
    private final List<Attribute> attributes;
    private final List<SearchKey> searchKeys;
    private final List<List<String>> indexes;
    private final Optional<Voorkomens> voorkomens;
    private final Map<String, Integer> indexByPath;
    private final Map<String, SearchKey> keyByName;
    private final List<AttributeSet> sources;

    /**
     * @param perHouder whether every record belongs to one houder and is guarded by row-level
     *     security; false for national open registers and national tables
     * @param gebied the attribute that says in which municipality a record lies, judged by access
     * @param indexes per index the names of its search keys, in order; houder leads by itself. With
     *     {@code voorkomens} the paths of attributes
     * @param voorkomens present when the source keeps both time axes itself
     */
    public ObjectType(
            String register,
            String name,
            Opslag opslag,
            Integriteit integriteit,
            boolean perHouder,
            Geldigheid geldigheid,
            Optional<String> gebied,
            List<Attribute> attributes,
            List<SearchKey> searchKeys,
            List<List<String>> indexes,
            Optional<Voorkomens> voorkomens) {
        this.register = register;
        this.name = name;
        this.opslag = opslag;
        this.integriteit = integriteit;
        this.perHouder = perHouder;
        this.geldigheid = geldigheid;
        this.gebied = gebied;
        this.attributes = List.copyOf(attributes);
        this.searchKeys = List.copyOf(searchKeys);
        this.indexes = indexes.stream().map(List::copyOf).toList();
        this.voorkomens = voorkomens;
        this.indexByPath = new HashMap<>();
        for (int i = 0; i < attributes.size(); i++) {
            if (indexByPath.put(attributes.get(i).path(), i) != null) {
                throw new IllegalArgumentException(
                        "Attribute defined twice: " + attributes.get(i).path());
            }
        }
        this.keyByName = new HashMap<>();
        searchKeys.forEach(key -> keyByName.put(key.name(), key));
        this.sources = sourcesOf();
    }

    private List<AttributeSet> sourcesOf() {
        List<AttributeSet> result = new ArrayList<>(attributes.size());
        for (Attribute attribute : attributes) {
            AttributeSet.Builder set = AttributeSet.builder(this);
            set.add(attribute.path());
            attribute.derivedFrom().forEach(set::add);
            result.add(set.build());
        }
        return List.copyOf(result);
    }

    public String register() {
        return register;
    }

    public String name() {
        return name;
    }

    public Opslag opslag() {
        return opslag;
    }

    public Integriteit integriteit() {
        return integriteit;
    }

    public boolean perHouder() {
        return perHouder;
    }

    public Geldigheid geldigheid() {
        return geldigheid;
    }

    public Optional<String> gebied() {
        return gebied;
    }

    public List<Attribute> attributes() {
        return attributes;
    }

    public List<SearchKey> searchKeys() {
        return searchKeys;
    }

    public List<List<String>> indexes() {
        return indexes;
    }

    public Optional<Voorkomens> voorkomens() {
        return voorkomens;
    }

    /** The number of an attribute, or -1 when this object type has none by that path. */
    public int indexOf(String path) {
        return indexByPath.getOrDefault(path, -1);
    }

    /** The number of {@code group.element} as {@link #indexOf(String)}. */
    public int indexOf(String group, String element) {
        return indexOf(group + "." + element);
    }

    public @Nullable SearchKey searchKey(String keyName) {
        return keyByName.get(keyName);
    }

    /** The attribute itself with what it is computed from: all that has to be read to show it. */
    public AttributeSet sourcesOf(int attribute) {
        return sources.get(attribute);
    }

    @Override
    public String toString() {
        return register + "/" + name;
    }

    /** How records are stored (DESIGN: Storage). */
    public enum Opslag {
        /** Typed columns, one row per voorkomen. */
        KOLOMMEN,
        /** One document per recorded version, with extracted search keys. */
        DOCUMENT
    }

    /** What is done with records that contradict each other. */
    public enum Integriteit {
        /** A copy: kept and reported. */
        MELDEN,
        /** A register of which we are the source: refused. */
        AFDWINGEN
    }

    /**
     * Which attributes carry valid time.
     *
     * @param van path of the attribute with the first day; empty when the object type has no valid
     *     time of its own
     * @param tot path of the attribute with the first day that it is no longer valid
     */
    public record Geldigheid(Optional<String> van, Optional<String> tot) {
        public static final Geldigheid NONE = new Geldigheid(Optional.empty(), Optional.empty());
    }

    /**
     * How a source that keeps the history of its objects itself tells its voorkomens apart. Each is
     * a row of its own with both time axes of the source; the engine adds no versions.
     *
     * @param sleutel paths of the attributes that identify a voorkomen, the object first
     * @param huidig paths of the attributes that are all empty in a voorkomen that counts now
     * @param buiten paths of the attributes of which one is filled in a voorkomen that was taken
     *     out
     * @param registratie paths of the instants from and until which the register said so; its
     *     counterpart in the world is {@link #geldigheid()}
     */
    public record Voorkomens(
            List<String> sleutel,
            List<String> huidig,
            List<String> buiten,
            Geldigheid registratie) {
        public Voorkomens {
            buiten = List.copyOf(buiten);
            sleutel = List.copyOf(sleutel);
            huidig = List.copyOf(huidig);
        }
    }
}
