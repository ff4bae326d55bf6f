/** In charge of what goes wrong, in the words of the contract: problem+json. */
@NullMarked
package nl.gemeentecloud.brp.api.problem;

import org.jspecify.annotations.NullMarked;
