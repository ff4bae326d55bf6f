/** In charge of what a configuration may say. */
@NullMarked
package nl.gemeentecloud.app.settings;

import org.jspecify.annotations.NullMarked;
