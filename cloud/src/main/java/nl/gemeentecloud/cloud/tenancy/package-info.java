/**
 * In charge of who is connected: tenants, what their teams may do, and the clients they do it
 * through.
 */
@NullMarked
package nl.gemeentecloud.cloud.tenancy;

import org.jspecify.annotations.NullMarked;
