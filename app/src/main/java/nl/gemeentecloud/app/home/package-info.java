/**
 * In charge of what stands in a data directory beside the zones: who runs on it, its tokens, keys
 * and logs.
 */
@NullMarked
package nl.gemeentecloud.app.home;

import org.jspecify.annotations.NullMarked;
