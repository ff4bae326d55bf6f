/**
 * In charge of what the operator of an installation can do over HTTP; the command line is its first
 * client.
 */
@NullMarked
package nl.gemeentecloud.app.beheer;

import org.jspecify.annotations.NullMarked;
