/**
 * In charge of the one door to data: authorise, act, record, answer. Nobody reaches a register any
 * other way.
 */
@NullMarked
package nl.gemeentecloud.cloud;

import org.jspecify.annotations.NullMarked;
