/** In charge of running the public acceptance cases in process, without a server or a database. */
@NullMarked
package nl.gemeentecloud.brp.conformance;

import org.jspecify.annotations.NullMarked;
