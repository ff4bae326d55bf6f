/**
 * In charge of the form in which a document is stored, and of decoding no more than is readable.
 */
@NullMarked
package nl.gemeentecloud.store.document;

import org.jspecify.annotations.NullMarked;
