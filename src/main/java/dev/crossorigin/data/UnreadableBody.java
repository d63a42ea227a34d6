package dev.crossorigin.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.Serial;

/** Says what is wrong with a body that is not a record, where, and what a record looks like. */
@Provider
class UnreadableBody implements ReaderInterceptor {

    private static final String RECORD =
            "; write {\"name\":\"text\",\"description\":\"text\"} and nothing else";

    private final CurrentVertxRequest request;

    UnreadableBody(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Quarkus has found more bytes than it takes, and has answered 413 without a body. */
    static final class TooLarge extends RuntimeException {

        @Serial private static final long serialVersionUID = 1L;

        private TooLarge() {
            super("", null, false, false);
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (JsonMappingException e) {
            throw badRequest(wrongShape(e));
        } catch (WebApplicationException e) {
            throw e.getCause() instanceof JsonProcessingException malformed
                    ? badRequest(notJson(malformed))
                    : e;
        } catch (CharConversionException e) {
            throw badRequest("The body is not UTF-8");
        } catch (IOException e) {
            if (request.getCurrent().response().ended()) {
                throw new TooLarge();
            }
            throw badRequest("The body cannot be read to its end");
        }
    }

    private static String wrongShape(JsonMappingException e) {
        var path = e.getPath();
        if (path.isEmpty()) {
            return "The body is JSON, but not an object";
        }
        var problem = e instanceof UnrecognizedPropertyException ? "is not a field" : "is not text";
        return "\"%.100s\" %s".formatted(path.get(0).getFieldName(), problem);
    }

    private static String notJson(JsonProcessingException e) {
        var at = e.getLocation();
        var place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        // Jackson ends a message about missing text with a place of its own, in its own terms.
        var message = e.getOriginalMessage().replaceFirst("(?s) \\(start marker at .*", "");
        return "The body is not JSON%s: %.300s".formatted(place, message);
    }

    static HttpProblem badRequest(String detail) {
        return HttpProblem.valueOf(Status.BAD_REQUEST, detail + RECORD);
    }
}
