/**
 * In charge of records that are kept as one document: groups of values, in their delivered order.
 */
@NullMarked
package nl.gemeentecloud.core.document;

import org.jspecify.annotations.NullMarked;
