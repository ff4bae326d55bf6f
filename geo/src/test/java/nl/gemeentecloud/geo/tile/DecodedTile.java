package nl.gemeentecloud.geo.tile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a vector tile by the letter of MVT 2.1; shares nothing with what writes it. */
record DecodedTile(int version, String name, int extent, List<Feature> features) {

    record Feature(long id, int kind, Map<String, Object> properties, List<List<int[]>> paths) {}

    static DecodedTile read(byte[] bytes) {
        List<byte[]> layers = new ArrayList<>();
        Wire wire = new Wire(bytes);
        while (wire.more()) {
            int field = wire.field();
            if (field != 3) {
                throw new IllegalStateException("A tile has layers only, not " + field);
            }
            layers.add(wire.bytes());
        }
        if (layers.size() != 1) {
            throw new IllegalStateException("One layer, not " + layers.size());
        }
        return layer(layers.getFirst());
    }

    private static DecodedTile layer(byte[] bytes) {
        int version = 0;
        int extent = 0;
        String name = "";
        List<String> keys = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        List<byte[]> features = new ArrayList<>();
        Wire wire = new Wire(bytes);
        while (wire.more()) {
            switch (wire.field()) {
                case 15 -> version = (int) wire.varint();
                case 1 -> name = wire.text();
                case 2 -> features.add(wire.bytes());
                case 3 -> keys.add(wire.text());
                case 4 -> values.add(value(wire.bytes()));
                case 5 -> extent = (int) wire.varint();
                default -> throw new IllegalStateException("No such field in a layer");
            }
        }
        return new DecodedTile(
                version,
                name,
                extent,
                features.stream().map(feature -> feature(feature, keys, values)).toList());
    }

    private static Object value(byte[] bytes) {
        Wire wire = new Wire(bytes);
        return switch (wire.field()) {
            case 1 -> wire.text();
            case 3 -> wire.fixed();
            case 6 -> zigzag(wire.varint());
            case 7 -> wire.varint() == 1;
            default -> throw new IllegalStateException("No such kind of value here");
        };
    }

    private static Feature feature(byte[] bytes, List<String> keys, List<Object> values) {
        long id = -1;
        int kind = 0;
        Map<String, Object> properties = new LinkedHashMap<>();
        List<List<int[]>> paths = new ArrayList<>();
        Wire wire = new Wire(bytes);
        while (wire.more()) {
            switch (wire.field()) {
                case 1 -> id = wire.varint();
                case 2 -> {
                    Wire tags = new Wire(wire.bytes());
                    while (tags.more()) {
                        properties.put(
                                keys.get((int) tags.varint()), values.get((int) tags.varint()));
                    }
                }
                case 3 -> kind = (int) wire.varint();
                case 4 -> paths.addAll(paths(new Wire(wire.bytes())));
                default -> throw new IllegalStateException("No such field in a feature");
            }
        }
        return new Feature(id, kind, properties, paths);
    }

    private static List<List<int[]>> paths(Wire wire) {
        List<List<int[]>> paths = new ArrayList<>();
        int x = 0;
        int y = 0;
        while (wire.more()) {
            int command = (int) wire.varint();
            int times = command >> 3;
            for (int i = 0; i < times; i++) {
                switch (command & 7) {
                    case 1, 2 -> {
                        x += (int) zigzag(wire.varint());
                        y += (int) zigzag(wire.varint());
                        if ((command & 7) == 1) {
                            paths.add(new ArrayList<>());
                        }
                        paths.getLast().add(new int[] {x, y});
                    }
                    case 7 -> paths.getLast().add(paths.getLast().getFirst());
                    default -> throw new IllegalStateException("No such command");
                }
            }
        }
        return paths;
    }

    private static long zigzag(long value) {
        return (value >>> 1) ^ -(value & 1);
    }

    private static final class Wire {
        private final ByteBuffer bytes;

        Wire(byte[] bytes) {
            this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }

        boolean more() {
            return bytes.hasRemaining();
        }

        int field() {
            return (int) (varint() >> 3);
        }

        long varint() {
            long value = 0;
            int shift = 0;
            while (true) {
                byte next = bytes.get();
                value |= (long) (next & 0x7f) << shift;
                if (next >= 0) {
                    return value;
                }
                shift += 7;
            }
        }

        double fixed() {
            return bytes.getDouble();
        }

        byte[] bytes() {
            byte[] part = new byte[(int) varint()];
            bytes.get(part);
            return part;
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }
    }
}
