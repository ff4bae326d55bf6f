package nl.gemeentecloud.ledger.verify;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * What a row says beside its bytes, for searching. All of it follows from the bytes.
 *
 * @param kind the name of the kind, as stored
 * @param acting id of the organisation that acted
 */
public record Columns(
        OptionalInt houder,
        Instant at,
        String kind,
        String register,
        String acting,
        String application) {}
