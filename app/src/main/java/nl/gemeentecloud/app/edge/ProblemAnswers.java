package nl.gemeentecloud.app.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.Function;
import nl.gemeentecloud.cloud.Unavailable;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers what goes wrong with problem+json; what a registry words itself never gets here. */
@RestControllerAdvice
public final class ProblemAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    private final Function<Problem, ResponseEntity<byte[]>> page;

    /**
     * @param page shows a problem to whoever came with a browser
     */
    public ProblemAnswers(Function<Problem, ResponseEntity<byte[]>> page) {
        this.page = page;
    }

    @ExceptionHandler
    ResponseEntity<?> known(ProblemException known, HttpServletRequest request) {
        if (known.problem().status() == 404) {
            return notFound(known.problem(), request);
        }
        return known.retryAfter().isZero()
                ? answer(known.problem())
                : ResponseEntity.status(known.problem().status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .header(
                                HttpHeaders.RETRY_AFTER,
                                Long.toString(known.retryAfter().toSeconds()))
                        .body(known.problem());
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    ResponseEntity<?> notFound(HttpServletRequest request) {
        return notFound(Problem.notFound(request.getRequestURI()), request);
    }

    private ResponseEntity<?> notFound(Problem problem, HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)
                ? page.apply(problem)
                : answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<Problem> method(
            HttpRequestMethodNotSupportedException other, HttpServletRequest request) {
        Problem problem = Problem.methodNotAllowed(other.getMethod(), request.getRequestURI());
        var allowed = other.getSupportedHttpMethods();
        return allowed == null
                ? answer(problem)
                : ResponseEntity.status(problem.status())
                        .headers(headers -> headers.setAllow(allowed))
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<Problem> mediaType(
            HttpMediaTypeNotSupportedException other, HttpServletRequest request) {
        return answer(
                Problem.unsupportedMediaType(
                        "Dit adres neemt "
                                + MediaType.toString(other.getSupportedMediaTypes())
                                + " aan.",
                        request.getRequestURI()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> notAcceptable(
            HttpMediaTypeNotAcceptableException other, HttpServletRequest request) {
        return answer(Problem.notAcceptable(request.getRequestURI()));
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        InvalidParameterException.class,
        RequestRejectedException.class,
        ServletRequestBindingException.class,
        MethodArgumentTypeMismatchException.class
    })
    ResponseEntity<Problem> unreadable(HttpServletRequest request) {
        return answer(
                Problem.badRequest(
                        "De inhoud, een header of een parameter van het verzoek is niet leesbaar. De beschrijving van dit adres staat op de voorpagina.",
                        request.getRequestURI()));
    }

    /** A zone or its ledger is away; the log says which, and the caller when to come back. */
    @ExceptionHandler
    ResponseEntity<Problem> unavailable(Unavailable away, HttpServletRequest request) {
        LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), away.getMessage());
        return ResponseEntity.status(503)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(away.retryAfter().toSeconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        Problem.unavailable(
                                "De gegevens zijn nu niet te bereiken. Probeer het straks opnieuw.",
                                request.getRequestURI()));
    }

    /**
     * The client went away, or nobody foresaw this; the log has what happened, the answer only
     * that.
     */
    @ExceptionHandler
    ResponseEntity<Problem> unforeseen(Exception failure, HttpServletRequest request) {
        String path = request.getRequestURI();
        // the endpoint, not the address: whoever asks may have put anything in that
        Object endpoint = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (failure instanceof IOException) {
            LOG.debug("{} {} was cut off", request.getMethod(), endpoint, failure);
        } else {
            LOG.error("{} {} failed", request.getMethod(), endpoint, failure);
        }
        return answer(
                Problem.serverError(
                        "Er ging iets mis dat niet aan uw verzoek ligt. De oorzaak staat in het logboek van de server.",
                        path));
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        var answer =
                ResponseEntity.status(problem.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == 401) {
            answer.header(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer realm=\"gemeentecloud\", error=\"invalid_token\"");
        }
        if (problem.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer.body(problem);
    }
}
