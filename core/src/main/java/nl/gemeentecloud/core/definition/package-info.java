/**
 * In charge of what a register is: object types, attributes, search keys, and where it may live.
 */
@NullMarked
package nl.gemeentecloud.core.definition;

import org.jspecify.annotations.NullMarked;
