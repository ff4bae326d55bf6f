@NullMarked
package nl.gemeentecloud.brp.api.personen.endpoint;

import org.jspecify.annotations.NullMarked;
