/**
 * In charge of one question: may this be seen, for this purpose, here? A pure function over grants.
 */
@NullMarked
package nl.gemeentecloud.access;

import org.jspecify.annotations.NullMarked;
