/**
 * In charge of the official forms in which persoonslijsten are delivered: what is readable is read,
 * what is dirty is read and reported, what is not readable is reported and nothing else is lost.
 */
@NullMarked
package nl.gemeentecloud.brp.reader;

import org.jspecify.annotations.NullMarked;
