package nl.gemeentecloud.core.definition;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An immutable set of attributes of one object type. */
public final class AttributeSet {

    private final ObjectType type;
    private final BitSet bits;

    /** Made when first asked for; sets of grants and questions live long. */
    private volatile @Nullable AttributeSet withSources;

    private AttributeSet(ObjectType type, BitSet bits) {
        this.type = type;
        this.bits = bits;
    }

    public static AttributeSet none(ObjectType type) {
        return new AttributeSet(type, new BitSet());
    }

    public static AttributeSet all(ObjectType type) {
        BitSet bits = new BitSet();
        bits.set(0, type.attributes().size());
        return new AttributeSet(type, bits);
    }

    /** The attributes by these paths; a path the object type does not have is refused. */
    public static AttributeSet of(ObjectType type, Iterable<String> paths) {
        Builder builder = builder(type);
        paths.forEach(builder::add);
        return builder.build();
    }

    public static Builder builder(ObjectType type) {
        return new Builder(type);
    }

    public ObjectType type() {
        return type;
    }

    public boolean contains(int attribute) {
        return attribute >= 0 && bits.get(attribute);
    }

    public boolean containsAll(AttributeSet other) {
        for (int i = other.bits.nextSetBit(0); i >= 0; i = other.bits.nextSetBit(i + 1)) {
            if (!bits.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the sets have an attribute in common. */
    public boolean intersects(AttributeSet other) {
        return bits.intersects(other.bits);
    }

    public boolean isEmpty() {
        return bits.isEmpty();
    }

    public AttributeSet union(AttributeSet other) {
        BitSet both = (BitSet) bits.clone();
        both.or(other.bits);
        return new AttributeSet(type, both);
    }

    public AttributeSet intersection(AttributeSet other) {
        BitSet both = (BitSet) bits.clone();
        both.and(other.bits);
        return new AttributeSet(type, both);
    }

    public AttributeSet minus(AttributeSet other) {
        BitSet rest = (BitSet) bits.clone();
        rest.andNot(other.bits);
        return new AttributeSet(type, rest);
    }

    /** These attributes together with all that the derived ones among them are computed from. */
    public AttributeSet withSources() {
        AttributeSet made = withSources;
        if (made == null) {
            BitSet all = (BitSet) bits.clone();
            bits.stream().forEach(i -> all.or(type.sourcesOf(i).bits));
            made = new AttributeSet(type, all);
            withSources = made;
        }
        return made;
    }

    /** Paths in the order of the definition. */
    public List<String> paths() {
        return bits.stream().mapToObj(i -> type.attributes().get(i).path()).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttributeSet that && that.type == type && that.bits.equals(bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }

    @Override
    public String toString() {
        return paths().stream().collect(Collectors.joining(" ", type + "[", "]"));
    }

    /** Collects attributes of one object type. */
    public static final class Builder {
        private final ObjectType type;
        private final BitSet bits = new BitSet();

        private Builder(ObjectType type) {
            this.type = type;
        }

        public Builder add(String path) {
            int index = type.indexOf(path);
            if (index < 0) {
                throw new IllegalArgumentException("%s has no attribute %s".formatted(type, path));
            }
            bits.set(index);
            return this;
        }

        public Builder add(AttributeSet set) {
            bits.or(set.bits);
            return this;
        }

        /** Adds the attribute when the object type has it; says whether it does. */
        public boolean addIfKnown(String path) {
            int index = type.indexOf(path);
            if (index >= 0) {
                bits.set(index);
            }
            return index >= 0;
        }

        public AttributeSet build() {
            return new AttributeSet(type, (BitSet) bits.clone());
        }
    }
}
