package nl.gemeentecloud.ledger.verify;

/** Bytes are not what a writer would have made; the message says where and what is wrong. */
public final class NotCanonicalException extends Exception {

    public NotCanonicalException(String message) {
        super(message);
    }

    public NotCanonicalException(String message, Throwable cause) {
        super(message, cause);
    }
}
