/**
 * In charge of pages for people: what stands in this cloud, its API descriptions, and where to
 * begin.
 */
@NullMarked
package nl.gemeentecloud.app.page;

import org.jspecify.annotations.NullMarked;
