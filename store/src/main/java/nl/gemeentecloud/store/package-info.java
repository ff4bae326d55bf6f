/** In charge of zones and PostgreSQL; the only user of java.sql. */
@NullMarked
package nl.gemeentecloud.store;

import org.jspecify.annotations.NullMarked;
