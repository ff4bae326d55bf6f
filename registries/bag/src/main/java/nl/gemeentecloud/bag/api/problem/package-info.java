/** In charge of what goes wrong, in the words of the contract: problem+json. */
@NullMarked
package nl.gemeentecloud.bag.api.problem;

import org.jspecify.annotations.NullMarked;
