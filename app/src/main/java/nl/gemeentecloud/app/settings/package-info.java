/**
 * In charge of what the operator can set: gemeentecloud.yaml, the environment, and refusing what
 * nobody knows.
 */
@NullMarked
package nl.gemeentecloud.app.settings;

import org.jspecify.annotations.NullMarked;
