package nl.gemeentecloud.geo.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.util.Arrays;
import nl.gemeentecloud.geo.crs.Box;
import nl.gemeentecloud.geo.crs.Crs;
import nl.gemeentecloud.geo.wkb.Wkb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

class GeoJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (1.5 2.25)",
                "LINESTRING (0 0, 1 2, 3 4)",
                "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 2 4, 4 4, 4 2, 2 2))",
                "MULTIPOINT ((1 2), (3 4))",
                "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
                "GEOMETRYCOLLECTION (POINT (1 2), MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0))))"
            })
    void saysTheSameAsTheStoredGeometry(String wkt) throws Exception {
        Geometry geometry = new WKTReader().read(wkt);
        for (int byteOrder : new int[] {1, 2}) {
            String json = json(new WKBWriter(2, byteOrder).write(geometry), Crs.RD);
            assertThat(new GeoJsonReader().read(json).equalsExact(geometry)).as(json).isTrue();
        }
    }

    @Test
    void leavesHeightsOut() throws Exception {
        byte[] wkb = new WKBWriter(3).write(new WKTReader().read("POINT Z (1 2 3)"));

        assertThat(json(wkb, Crs.RD)).isEqualTo("{\"type\":\"Point\",\"coordinates\":[1.0,2.0]}");
    }

    @Test
    void givesDegreesToATenthOfAMillimetre() throws Exception {
        byte[] wkb = wkb("POINT (155000 463000)");

        assertThat(json(wkb, Crs.CRS84))
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[5.387203657,52.155172897]}");
        assertThat(json(wkb, Crs.ETRS89)).contains("[52.155172897,5.387203657]");
    }

    @Test
    void findsTheBoxAroundAGeometry() throws Exception {
        assertThat(Wkb.box(wkb("POLYGON ((0 1, 10 1, 10 12, 0 1))")))
                .isEqualTo(new Box(0, 1, 10, 12));
    }

    @Test
    void refusesBytesThatAreNoGeometry() throws Exception {
        byte[] whole = wkb("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))");
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> json(cut, Crs.RD))
                    .as(length + " bytes")
                    .isInstanceOf(IllegalArgumentException.class);
        }
        byte[] boasting = wkb("MULTIPOINT ((1 2))");
        Arrays.fill(boasting, 5, 9, (byte) 0x7f);
        assertThatThrownBy(() -> json(boasting, Crs.RD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot hold");
    }

    private static byte[] wkb(String wkt) throws ParseException {
        return new WKBWriter().write(new WKTReader().read(wkt));
    }

    private static String json(byte[] wkb, Crs crs) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonMapper.shared().createGenerator(text)) {
            GeoJson.write(wkb, crs, out);
        }
        return text.toString();
    }
}
