package nl.gemeentecloud.ogc.request;

/** Thrown when a request cannot be understood or names something that is not there. */
public final class Refused extends RuntimeException {

    private final int status;

    private Refused(int status, String detail) {
        super(detail, null, false, false);
        this.status = status;
    }

    /** The HTTP status that fits. */
    public int status() {
        return status;
    }

    /** This fault and its remedy, in Dutch. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    public static Refused badRequest(String detail) {
        return new Refused(400, detail);
    }

    public static Refused notFound(String detail) {
        return new Refused(404, detail);
    }

    public static Refused notAcceptable(String detail) {
        return new Refused(406, detail);
    }
}
