package nl.gemeentecloud.store.zone;

/**
 * How a role logs in.
 *
 * @param user name of the role in the database: letters, digits, {@code _} and {@code -}
 * @param password never shown
 */
public record Credentials(String user, String password) {

    public Credentials {
        if (!user.matches("[A-Za-z0-9_-]{1,63}")) {
            throw new IllegalArgumentException(
                    "'%s' is no role name; use letters, digits, _ and -".formatted(user));
        }
        if (password.isEmpty()) {
            throw new IllegalArgumentException("Role " + user + " has no password");
        }
    }

    @Override
    public String toString() {
        return user + ":***";
    }
}
