/**
 * In charge of answers: objects of the BAG as the contract writes them, with links and geometry.
 */
@NullMarked
package nl.gemeentecloud.bag.api.answer;

import org.jspecify.annotations.NullMarked;
