/**
 * In charge of finding an address from whatever someone types in one box: abbreviated, with a
 * letter wrong, without spaces.
 */
@NullMarked
package nl.gemeentecloud.bag.zoek;

import org.jspecify.annotations.NullMarked;
