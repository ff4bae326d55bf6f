package nl.gemeentecloud.store.zone;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.gemeentecloud.store.zone.ZoneHealth.Separation;

/** Tells how far zones stand from each other, and claims no more than can be seen. */
final class Neighbours {

    private static final Pattern HOSTS = Pattern.compile("jdbc:postgresql://([^/?]*).*");
    private static final Pattern PORT = Pattern.compile(":[0-9]+$");
    private static final String THIS_MACHINE = "this machine";

    private Neighbours() {}

    /** How far a zone stands from the nearest of the others. */
    static Separation separation(Zone zone, Collection<Zone> all) {
        Separation nearest = Separation.ENIGE;
        for (Zone other : all) {
            if (other != zone) {
                Separation here = between(zone, other);
                nearest = here.compareTo(nearest) > 0 ? here : nearest;
            }
        }
        return nearest;
    }

    private static Separation between(Zone one, Zone other) {
        return between(
                machines(one.address().jdbcUrl()),
                machines(other.address().jdbcUrl()),
                sharesSecrets(one, other));
    }

    /** From the machines that two zones may stand on; none when that cannot be told. */
    static Separation between(Set<String> one, Set<String> other, boolean sharedSecrets) {
        if (!Collections.disjoint(one, other)) {
            return Separation.APARTE_DATABASE;
        }
        if (one.isEmpty() || other.isEmpty()) {
            return Separation.ONBEKEND;
        }
        return sharedSecrets ? Separation.APARTE_MACHINE : Separation.APARTE_SERVER;
    }

    private static boolean sharesSecrets(Zone one, Zone other) {
        Set<String> passwords = new HashSet<>();
        one.address().roles().values().forEach(role -> passwords.add(role.password()));
        boolean sharesPassword =
                other.address().roles().values().stream()
                        .anyMatch(role -> passwords.contains(role.password()));
        return sharesPassword
                || one.configuration().keyHolder().equals(other.configuration().keyHolder());
    }

    /** The addresses of the hosts in a URL; our own are all one machine. */
    static Set<String> machines(String jdbcUrl) {
        Matcher matcher = HOSTS.matcher(jdbcUrl);
        if (!matcher.matches()) {
            return Set.of();
        }
        Set<String> machines = new HashSet<>();
        for (String hostAndPort : List.of(matcher.group(1).split(",", 16))) {
            String host = PORT.matcher(hostAndPort).replaceAll("").replaceAll("[\\[\\]]", "");
            try {
                for (InetAddress address : InetAddress.getAllByName(host)) {
                    machines.add(isOurs(address) ? THIS_MACHINE : address.getHostAddress());
                }
            } catch (UnknownHostException | SocketException cannotBeTold) {
                return Set.of();
            }
        }
        return machines;
    }

    private static boolean isOurs(InetAddress address) throws SocketException {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || NetworkInterface.getByInetAddress(address) != null;
    }
}
