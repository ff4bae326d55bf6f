package nl.gemeentecloud.ledger.verify;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import javax.crypto.Mac;
import nl.gemeentecloud.ledger.keys.SealKey;

/** The three algorithms a check stands on, all in every Java runtime. */
final class Crypto {

    private Crypto() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw missing("SHA-256", e);
        }
    }

    static Mac hmac(SealKey key) {
        try {
            Mac hmac = Mac.getInstance("HmacSHA256");
            hmac.init(key.secret());
            return hmac;
        } catch (GeneralSecurityException e) {
            throw missing("HmacSHA256", e);
        }
    }

    static boolean signed(PublicKey key, byte[] text, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(text);
            return ed25519.verify(signature);
        } catch (SignatureException e) {
            return false; // not even the shape of a signature
        } catch (GeneralSecurityException e) {
            throw missing("Ed25519", e);
        }
    }

    private static IllegalStateException missing(String what, Exception cause) {
        return new IllegalStateException(
                "This Java runtime cannot do %s; use a standard one".formatted(what), cause);
    }
}
