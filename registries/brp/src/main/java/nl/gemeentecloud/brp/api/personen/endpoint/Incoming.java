package nl.gemeentecloud.brp.api.personen.endpoint;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A request as it comes in.
 *
 * @param accept the header Accept, when given
 * @param contentType the header Content-Type, when given
 * @param body not read yet
 */
record Incoming(
        String method, @Nullable String accept, @Nullable String contentType, InputStream body) {}
