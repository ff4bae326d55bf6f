package nl.gemeentecloud.app.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.gemeentecloud.app.server.Endpoint;

/**
 * Fires at endpoints and keeps what should not have come back: a secret of the other municipality,
 * a token that opens its data, or a difference between asking for what it has and asking for what
 * nobody has.
 */
final class Attack {

    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]+\\.(eyJ[\\w-]+)\\.[\\w-]*");
    private static final int MOST_FOUND = 20;

    /** What may differ between two requests for other reasons does not differ every time. */
    private static final int ATTEMPTS = 3;

    /** Not who asks may be at fault first, but the method or the media type. */
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 405, 406, 415);

    private final Identifiers real;
    private final Identifiers ofNobody;
    private final List<String> secrets;
    private final List<String> leaks = new ArrayList<>();
    private int fired;

    Attack(Identifiers real, Identifiers ofNobody, List<String> secrets) {
        this.real = real;
        this.ofNobody = ofNobody;
        this.secrets = secrets.stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
    }

    /** Everything that an endpoint may be asked with, by someone with a right token of its own. */
    void everything(Endpoint endpoint, Shooter shooter) {
        List<Shot> shots = Aim.at(endpoint, real);
        List<Shot> blanks = Aim.at(endpoint, ofNobody);
        for (int i = 0; i < shots.size(); i++) {
            Shooter.Hit hit = fire(shots.get(i), shooter);
            if (endpoint.caller() != Endpoint.Caller.AUTHORIZATION_SERVER) {
                compare(shots.get(i), blanks.get(i), hit, shooter);
            }
        }
    }

    /** The same by someone whose token opens nothing. */
    void refused(Endpoint endpoint, Shooter shooter, String who) {
        for (Shot shot : Aim.at(endpoint, real)) {
            Shooter.Hit hit = fire(shot, shooter);
            if (!REFUSALS.contains(hit.status())) {
                leak(shot, who + " was answered " + hit.status() + ": " + hit.body());
            }
        }
    }

    Shooter.Hit fire(Shot shot, Shooter shooter) {
        fired++;
        Shooter.Hit hit = shooter.send(shot);
        String everything = hit.everything();
        String lower = everything.toLowerCase(Locale.ROOT);
        for (String secret : secrets) {
            if (lower.contains(secret)) {
                leak(shot, "gave " + secret);
            }
        }
        Matcher tokens = TOKEN.matcher(everything);
        while (tokens.find()) {
            String claims =
                    new String(
                            Base64.getUrlDecoder().decode(tokens.group(1)), StandardCharsets.UTF_8);
            if (claims.contains("\"" + real.get("gemeente"))) {
                leak(shot, "gave a token with " + claims);
            }
        }
        return hit;
    }

    private void compare(Shot shot, Shot blank, Shooter.Hit hit, Shooter shooter) {
        Shooter.Hit again = hit;
        String given = "";
        String wanted = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            given = anonymous(again);
            wanted = anonymous(shooter.send(blank));
            if (given.equals(wanted)) {
                return;
            }
            again = shooter.send(shot);
        }
        leak(shot, "answered\n%s\nand for what nobody has\n%s".formatted(given, wanted));
    }

    private String anonymous(Shooter.Hit hit) {
        String text = hit.everything();
        for (Map.Entry<String, String> one : real.values().entrySet()) {
            text = text.replace(one.getValue(), ofNobody.get(one.getKey()));
        }
        return text;
    }

    private void leak(Shot shot, String what) {
        if (leaks.size() < MOST_FOUND) {
            leaks.add(shot + " " + what);
        }
    }

    List<String> leaks() {
        return List.copyOf(leaks);
    }

    int fired() {
        return fired;
    }
}
